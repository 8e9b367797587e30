package nl.appwijzer.bindings

import com.google.gson.JsonParser
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.Coverage
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Listing
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Provenance
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Space
import java.io.File

/** What it costs to cross from Kotlin: a report to read, no test. `android/build.sh timing` runs it. */
fun main() {
    val json = JsonParser.parseString(File(System.getProperty("scenarios"), "01-work-phone-from-start-to-done.nl.json").readText()).asJsonObject
    val configure = json.objects("calls").first { it.string("do") == "configure" }
    val values = configure.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString }
    val packages = phone(500)
    val fakes = Fakes()
    fakes.time = { 1_681_120_800 }
    fakes.snapshots = { packages }

    val started = System.nanoTime()
    val companion = openCompanion(Storage.Memory, fakes.ports(), shellFacts(json.getAsJsonObject("shell")), Limits())
    companion.setConfiguration(values)
    companion.act("welcome/3", "welcomed", emptyList())
    companion.screen("home")
    println("cold: library, open, configure, check 500 packages, draw home: ${milliseconds(System.nanoTime() - started)}")

    println("warm: check of 500 packages: ${median { companion.check() }}")
    println("warm: draw home: ${median { companion.screen("home") }}")
    fakes.snapshots = { phone(5) }
    println("warm: check of 5 packages: ${median { companion.check() }}")
}

private fun phone(apps: Int) =
    listOf(
        Snapshot(
            Area(Part.WHOLE_DEVICE, Space.MAIN, 0u),
            Platform.ANDROID,
            Coverage(Listing.Everything, certificates = true, marksSystem = true, cutShort = false),
            List(apps) { InstalledApp("org.example.maker${it % 90}.product$it", AppState.ENABLED, it % 3 == 0, listOf("%064x".format(it)), null) },
            emptyList(),
            Provenance.SYSTEM,
        ),
    )

private fun median(work: () -> Unit): String {
    repeat(WARM) { work() }
    val times = LongArray(RUNS) { System.nanoTime().let { start -> work().let { System.nanoTime() - start } } }
    return milliseconds(times.sorted()[RUNS / 2])
}

private fun milliseconds(nanoseconds: Long) = "%.2f ms".format(nanoseconds / 1e6)

private const val WARM = 100
private const val RUNS = 201
