package nl.appwijzer.bindings

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.core.ConfigurationFault
import nl.appwijzer.core.Event
import nl.appwijzer.core.ScreenId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import java.io.File

/** Every shared scenario, in both languages, through the real library: the same results and, byte for byte, the same screens. */
@RunWith(Parameterized::class)
class ScenariosTest(
    private val name: String,
) {
    @get:Rule val folder = TemporaryFolder()

    private val json = JsonParser.parseString(File(scenarios, "$name.json").readText()).asJsonObject
    private val expected = File(scenarios, "$name.jsonl").readText().lines().filter { it.isNotEmpty() }
    private val fakes = Fakes()
    private val shown = mutableListOf<String>()
    private var values = emptyMap<String, String>()
    private var companion: Appwijzer? = null

    @Test
    fun showsWhatRustShows() {
        json.getAsJsonObject("secrets").entrySet().forEach { (name, hex) -> fakes.secrets[name] = bytes(hex.asString) }
        json.objects("calls").forEach(::call)
        assertEquals(expected, shown)
    }

    private fun call(call: JsonObject) {
        when (val what = call.string("do")) {
            "clock" -> {
                call.get("now").asLong.let { now -> fakes.time = { now } }
            }

            "inventory" -> {
                call.objects("snapshots").map(::snapshot).let { all -> fakes.snapshots = { all } }
            }

            "configure" -> {
                values = call.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString }
                if (companion == null) open() else assertEquals(emptyList<Any>(), opened().setConfiguration(values))
            }

            "restart" -> {
                open()
            }

            "check" -> {
                check(call)
            }

            "act" -> {
                val acted = opened().act(call.screen(), call.event(), call.strings("inputs"))
                show(acted.screen)
            }

            "show" -> {
                show(call.screen())
            }

            else -> {
                error("'$what' is no call")
            }
        }
    }

    private fun open() {
        companion?.close()
        val file = Storage.File(File(folder.root, "journal.sqlite").path)
        val shell = shellFacts(json.getAsJsonObject("shell"))
        val opened = openCompanion(file, fakes.ports(), shell, Limits())
        companion = opened
        assertTrue(opened.setConfiguration(values).all { it.fault == ConfigurationFault.MISSING })
        if (json.get("welcomed").asBoolean) opened.act(ScreenId.Welcome(3u), Event.Welcomed, emptyList())
    }

    private fun check(call: JsonObject) {
        val result = opened().check()
        assertEquals(
            call.string("outcome"),
            result.outcome.name
                .lowercase()
                .replace('_', '-'),
        )
        val changes = call.objects("changes").map { "${it.string("kind")} ${it.string("key")}" }
        assertEquals(changes, result.changes.map { "${it.kind.name.lowercase()} ${it.key}" })
    }

    private fun show(id: ScreenId) {
        shown += opened().screen(id).toJson()
    }

    private fun opened() = checkNotNull(companion) { "no configuration came yet" }

    private fun bytes(hex: String) = hex.chunked(2).map { it.toInt(16).toByte() }.toByteArray()

    companion object {
        private val scenarios = File(System.getProperty("scenarios"))

        @JvmStatic
        @Parameterized.Parameters(name = "{0}")
        fun names(): List<String> {
            val all =
                scenarios
                    .list()
                    .orEmpty()
                    .filter { it.endsWith(".jsonl") }
                    .map { it.removeSuffix(".jsonl") }
            check(all.size >= 50) { "only ${all.size} scenarios in $scenarios: run android/build.sh first" }
            return all.sorted()
        }
    }
}
