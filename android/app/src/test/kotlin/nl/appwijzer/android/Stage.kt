package nl.appwijzer.android

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.bindings.Fakes
import nl.appwijzer.bindings.event
import nl.appwijzer.bindings.objects
import nl.appwijzer.bindings.screen
import nl.appwijzer.bindings.shellFacts
import nl.appwijzer.bindings.snapshot
import nl.appwijzer.bindings.string
import nl.appwijzer.bindings.strings
import nl.appwijzer.core.Event
import nl.appwijzer.core.Part
import nl.appwijzer.core.ScreenId
import java.io.File

/** The app on a phone on which a shared scenario has happened, so that its screens can be looked at. */
class Stage(
    name: String,
    private val welcomed: Boolean = true,
    voices: List<String> = emptyList(),
) {
    private val fakes = Fakes()
    private val calls: List<JsonObject>
    val phone = Phone("2023-04-10")

    init {
        if (voices.isNotEmpty()) phone.voices(*voices.toTypedArray())
        val json = scenario(name)
        calls = json.objects("calls")
        json.getAsJsonObject("secrets").keySet().forEach { fakes.secrets[it] = secret(json, it) }
        phone.app.ports = { fakes.ports() }
        val shell = shellFacts(json.getAsJsonObject("shell"))
        when (shell.here?.part) {
            Part.WORK_PART -> phone.insideWorkProfile()
            Part.PRIVATE_PART -> phone.besideWorkProfile()
            else -> Unit
        }
        if (shell.can.otherCopy) phone.otherPartHasACopy()
    }

    /**
     * Opens the app and does what was pressed, up to the given number of presses; with a day, also what
     * happens then without a press, until that day is over.
     */
    fun play(
        presses: Int = 0,
        until: String? = null,
    ): Stage {
        apply(calls.first { it.string("do") == "clock" })
        apply(calls.first { it.string("do") == "inventory" })
        apply(calls.first { it.string("do") == "configure" })
        phone.start()
        if (welcomed) {
            phone.app.host.act(ScreenId.Welcome(3u), Event.Welcomed, emptyList()) { }
            phone.settle().show("home")
        }
        var pressed = 0
        for (call in calls.drop(3)) {
            if (pressed == presses && (until == null || call.string("do") == "act" || isAfter(call, until))) break
            when (call.string("do")) {
                "act" -> {
                    phone.app.host.act(call.screen(), call.event(), call.strings("inputs")) { phone.app.host.screen(it.id) { } }
                    phone.settle()
                    pressed++
                }

                "clock", "inventory", "configure" -> {
                    apply(call)
                }

                "check" -> {
                    phone.app.host.look(ScreenId.Home) { }
                    phone.settle()
                }
            }
        }
        phone.show("home")
        return this
    }

    private fun isAfter(
        call: JsonObject,
        day: String,
    ) = call.string("do") == "clock" && Phone.dayOf(call) > day

    private fun apply(call: JsonObject) {
        when (call.string("do")) {
            "clock" -> call.get("now").asLong.let { now -> fakes.time = { now } }
            "inventory" -> call.objects("snapshots").map(::snapshot).let { all -> fakes.snapshots = { all } }
            "configure" -> phone.configure(call.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString })
        }
    }

    companion object {
        /** What the secure storage of a scenario's device holds. */
        fun secret(
            scenario: String,
            name: String,
        ) = secret(scenario(scenario), name)

        private fun secret(
            json: JsonObject,
            name: String,
        ): ByteArray =
            json
                .getAsJsonObject("secrets")
                .get(name)
                .asString
                .chunked(2)
                .map { it.toInt(16).toByte() }
                .toByteArray()

        private fun scenario(name: String): JsonObject {
            val folder = File(System.getProperty("scenarios"))
            val file = folder.listFiles().orEmpty().single { it.name.startsWith(name) && it.name.endsWith(".nl.json") }
            return JsonParser.parseString(file.readText()).asJsonObject
        }
    }
}
