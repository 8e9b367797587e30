package nl.appwijzer.android

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.bindings.FetchResponse
import nl.appwijzer.bindings.Transport
import nl.appwijzer.bindings.string
import nl.appwijzer.core.FetchRequest
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList

/** An invented organisation with real signatures, as `tests/src/journeys.rs` writes it. */
class Journey(
    name: String,
) {
    private val json = JsonParser.parseString(File(System.getProperty("journeys")).readText()).asJsonObject.getAsJsonObject(name)

    /** The managed configuration of its work phones. */
    val managed = map(json.getAsJsonObject("managed"))
    val code get() = json.string("code")
    val link get() = json.string("link")

    /** A signed exemption for the device of the scenarios. */
    val grant get() = json.string("grant")

    /** What its web server holds. */
    fun web() = Web(map(json.getAsJsonObject("files")))

    private fun map(values: JsonObject) = values.entrySet().associate { it.key to it.value.asString }
}

/** A web server in memory. */
class Web(
    private val files: Map<String, String>,
) : Transport {
    val requests = CopyOnWriteArrayList<FetchRequest>()

    override suspend fun fetch(request: FetchRequest): FetchResponse {
        requests += request
        val body = files[request.address] ?: return answer(request, NOT_FOUND, "")
        return answer(request, OK, body)
    }

    private fun answer(
        request: FetchRequest,
        status: Int,
        body: String,
    ) = FetchResponse(status.toUShort(), request.address, null, "application/json", body.toByteArray())

    private companion object {
        const val OK = 200
        const val NOT_FOUND = 404
    }
}
