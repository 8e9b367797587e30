package nl.appwijzer.android.background

import android.util.AtomicFile
import nl.appwijzer.bindings.screenNamed
import nl.appwijzer.core.Channel
import nl.appwijzer.core.Notification
import nl.appwijzer.core.ScreenId
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject
import java.io.File
import java.io.IOException

/**
 * What is planned and what was told, over restarts. Names no app: the core's notifications do not. Read and written
 * by several threads: whoever changes it holds [Companion] meanwhile.
 */
class PlanFile(
    file: File,
) {
    private val file = AtomicFile(file)

    /** Notifications, and the ids of those that were shown. Empty if the file is not there or damaged. */
    fun read(): Pair<List<Notification>, Set<String>> =
        try {
            val json = JSONObject(String(file.readFully()))
            val told = json.getJSONArray("told")
            val planned = json.getJSONArray("planned")
            List(planned.length()) { one(planned.getJSONObject(it)) } to List(told.length(), told::getString).toSet()
        } catch (_: IOException) {
            emptyList<Notification>() to emptySet()
        } catch (_: JSONException) {
            emptyList<Notification>() to emptySet()
        }

    fun write(
        planned: List<Notification>,
        told: Set<String>,
    ) {
        val json = JSONObject().put("planned", JSONArray(planned.map(::json))).put("told", JSONArray(told))
        // The end of power leaves the old plan or the new one.
        val out = file.startWrite()
        try {
            out.write(json.toString().toByteArray())
            file.finishWrite(out)
        } catch (e: IOException) {
            file.failWrite(out)
            throw e
        }
    }

    private fun one(json: JSONObject) =
        Notification(
            id = json.getString("id"),
            at = json.getLong("at"),
            channel = if (json.getBoolean("task")) Channel.TASKS else Channel.REMINDERS,
            title = json.getString("title"),
            text = json.getString("text"),
            publicTitle = json.getString("public"),
            // What an earlier version of the app planned may lead to a screen that there is no longer.
            screen = screenNamed(json.getString("screen")) ?: ScreenId.Home,
        )

    private fun json(planned: Notification) =
        JSONObject()
            .put("id", planned.id)
            .put("at", planned.at)
            .put("task", planned.channel == Channel.TASKS)
            .put("title", planned.title)
            .put("text", planned.text)
            .put("public", planned.publicTitle)
            .put("screen", planned.screen.toString())

    /** Held while a plan is read, changed and written. */
    companion object
}
