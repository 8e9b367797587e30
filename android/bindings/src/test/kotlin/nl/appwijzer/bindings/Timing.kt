package nl.appwijzer.bindings

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.Event
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Scope
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Space
import java.io.BufferedReader
import java.io.File
import java.io.Writer

/**
 * What it costs to cross from Kotlin, beside the same work in Rust alone, in turn: a report to read, no
 * test. `android/build.sh timing` runs it.
 */
fun main() {
    val phones = JsonParser.parseString(File(System.getProperty("devices")).readText()).asJsonArray.map { it.asJsonObject }
    val largest = phones.maxBy { it.objects("packages").size }
    val companion = cold(largest)
    for (phone in phones) {
        if (phone === largest || phone.string("name") == "made-up") beside(phone, companion)
    }
}

/** Everything from a process that has not loaded the library to the first screen. */
private fun cold(phone: JsonObject): Pair<Appwijzer, Fakes> {
    val scenario = JsonParser.parseString(File(System.getProperty("scenarios"), "01-work-phone-from-start-to-done.nl.json").readText()).asJsonObject
    val fakes = Fakes()
    val snapshots = snapshots(phone)
    val started = System.nanoTime()
    val companion = opened(phone, scenario, fakes, snapshots)
    val home = companion.screen(ScreenId.Home)
    println("cold: library, open, configure, check ${size(phone)} packages, draw home: ${milliseconds(System.nanoTime() - started)} (${home.title})")
    return companion to fakes
}

private fun opened(
    phone: JsonObject,
    scenario: JsonObject,
    fakes: Fakes,
    snapshots: List<Snapshot>,
): Appwijzer {
    fakes.time = { phone.get("now").asLong }
    fakes.snapshots = { snapshots }
    val companion = openCompanion(Storage.Memory, fakes.ports(), shellFacts(scenario.getAsJsonObject("shell")), Limits())
    companion.setConfiguration(phone.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString })
    companion.act(ScreenId.Welcome(3u), Event.Welcomed, emptyList())
    return companion
}

/** One check through Kotlin, then one in Rust alone, and so on: both meet the same load of the machine. */
private fun beside(
    phone: JsonObject,
    first: Pair<Appwijzer, Fakes>,
) {
    val (companion, fakes) = first
    val packages = snapshots(phone)
    fakes.snapshots = { packages }
    fakes.time = { phone.get("now").asLong }
    companion.setConfiguration(phone.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString })
    val process = ProcessBuilder(System.getProperty("rust"), "--check", phone.string("name")).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    val (question, answer) = process.outputWriter() to process.inputReader()
    repeat(WARM) {
        companion.check()
        rust(question, answer)
    }
    val kotlinTimes = LongArray(RUNS)
    val rustTimes = LongArray(RUNS)
    for (i in 0 until RUNS) {
        kotlinTimes[i] = took { companion.check() }
        rustTimes[i] = rust(question, answer)
    }
    question.close()
    process.waitFor()
    val (through, alone) = median(kotlinTimes) to median(rustTimes)
    println("${phone.string("name")}, ${size(phone)} packages, medians of $RUNS checks in turn:")
    println("  through Kotlin and JNA: ${milliseconds(through)}")
    println("  in Rust alone: ${milliseconds(alone)}")
    val most = FACTOR * alone + CONSTANT
    println("  promise: at most $FACTOR x Rust + 2 ms = ${milliseconds(most)}: ${if (through <= most) "kept" else "NOT KEPT"}")
    println("  draw home: ${milliseconds(median(LongArray(RUNS) { took { companion.screen(ScreenId.Home) } }))}")
}

/** In nanoseconds. */
private fun took(work: () -> Unit): Long {
    val start = System.nanoTime()
    work()
    return System.nanoTime() - start
}

private fun rust(
    question: Writer,
    answer: BufferedReader,
): Long {
    question.write("\n")
    question.flush()
    return checkNotNull(answer.readLine()) { "the Rust side ended" }.toLong()
}

private fun size(phone: JsonObject) = phone.objects("packages").size

private fun snapshots(phone: JsonObject) =
    listOf(
        Snapshot(
            Area(Part.WHOLE_DEVICE, Space.MAIN, 0u),
            Platform.ANDROID,
            answered(Scope.All).copy(certificates = true, marksSystem = true),
            phone.objects("packages").map {
                val state = if (it.get("enabled").asBoolean) AppState.ENABLED else AppState.DISABLED
                InstalledApp(it.string("id"), state, it.get("system").asBoolean, emptyList(), null)
            },
            emptyList(),
        ),
    )

private fun median(times: LongArray) = times.sorted()[times.size / 2]

private fun milliseconds(nanoseconds: Long) = "%.2f ms".format(nanoseconds / 1e6)

private const val WARM = 200
private const val RUNS = 401
private const val FACTOR = 2
private const val CONSTANT = 2_000_000L
