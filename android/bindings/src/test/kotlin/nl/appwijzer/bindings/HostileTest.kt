package nl.appwijzer.bindings

import com.google.gson.JsonParser
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.CaseKey
import nl.appwijzer.core.Event
import nl.appwijzer.core.Evidence
import nl.appwijzer.core.Hidden
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Part
import nl.appwijzer.core.Place
import nl.appwijzer.core.Platform
import nl.appwijzer.core.RefreshFailure
import nl.appwijzer.core.RefreshOutcome
import nl.appwijzer.core.Scope
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Space
import nl.appwijzer.core.Unseen
import nl.appwijzer.core.Wholeness
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.lang.reflect.Proxy
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread
import kotlin.random.Random

/** A Kotlin shell whose services throw, hang, return null or nonsense: no crash, a screen that says so, and all works again. */
class HostileTest {
    private val fakes = Fakes().apply { time = { NOW } }
    private val fine = { listOf(snapshot("com.zhiliaoapp.musically")) }
    private val values: Map<String, String>
    private val json =
        File(System.getProperty("scenarios"))
            .listFiles()
            .orEmpty()
            .single { it.name.startsWith("01") && it.name.endsWith(".nl.json") }
            .let { JsonParser.parseString(it.readText()).asJsonObject }

    init {
        val configure = json.objects("calls").first { it.string("do") == "configure" }
        values = configure.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString }
        fakes.snapshots = fine
    }

    private fun snapshot(vararg names: String) =
        Snapshot(
            Area(Part.WHOLE_DEVICE, Space.MAIN, 0u),
            Platform.ANDROID,
            answered(Scope.All, names.size),
            names.map { InstalledApp(it, AppState.ENABLED, null, emptyList(), null) },
            emptyList(),
        )

    private fun open(
        ports: Ports = fakes.ports(),
        limits: Limits = Limits(60_000u, 60_000u),
    ): Appwijzer {
        val opened = openCompanion(Storage.Memory, ports, shellFacts(json.getAsJsonObject("shell")), limits)
        opened.setConfiguration(values)
        opened.act(ScreenId.Welcome(3u), Event.Welcomed, emptyList())
        return opened
    }

    private fun assertProblemThenFine(companion: Appwijzer) {
        assertEquals(ScreenId.Problem, companion.screen(ScreenId.Home).id)
        fakes.snapshots = fine
        companion.check()
        assertEquals("Er is 1 taak voor deze telefoon", companion.screen(ScreenId.Home).title)
    }

    @Test
    fun whatAServiceThrowsIsNoCrash() {
        val thrown = listOf(RuntimeException("private words"), StackOverflowError(), OutOfMemoryError("no"), PortException.Failed("no"))
        for (error in thrown) {
            fakes.snapshots = { throw error }
            assertProblemThenFine(open())
        }
    }

    @Test
    fun nullWhereNoneMayBe() {
        val none =
            Proxy.newProxyInstance(javaClass.classLoader, arrayOf(Inventory::class.java)) { _, method, _ ->
                if (method.name == "snapshots") null else 0
            } as Inventory
        val ports = fakes.ports().copy(inventory = none)
        assertEquals(ScreenId.Problem, open(ports).screen(ScreenId.Home).id)
    }

    @Test
    fun aServiceThatHangsIsGivenUpAndLaterTakenBack() {
        val release = CountDownLatch(1)
        fakes.snapshots = {
            release.await()
            fine()
        }
        val companion = open(limits = Limits(50u, 60_000u))
        assertEquals(ScreenId.Problem, companion.screen(ScreenId.Home).id)
        release.countDown()
        fakes.snapshots = fine
        while (runCatching { companion.check() }.isFailure) Thread.yield()
        assertEquals("Er is 1 taak voor deze telefoon", companion.screen(ScreenId.Home).title)
    }

    /** Through the real library: what a half-blind inventory misses is never called absent. */
    @Test
    fun calmIsOnlyTheAnswerWhereAllWasSeen() {
        val calm = "Je hoeft nu niets te doen"
        val companion = open()

        fun title(evidence: Evidence): String {
            fakes.snapshots = { listOf(snapshot().copy(evidence = evidence)) }
            companion.check()
            return companion.screen(ScreenId.Home).title
        }
        val all = answered(Scope.All)
        assertEquals(calm, title(all))
        assertEquals(calm, title(all.copy(hides = listOf(Hidden.CLONES))))
        val names = listOf("com.zhiliaoapp.musically")
        val scopes = Unseen.entries.map { Scope.Nothing(it) } + listOf(Scope.Launchable, Scope.NotKnown, Scope.Asked(emptyList()), Scope.Asked(names))
        val blind =
            scopes.map { all.copy(scope = it) } +
                listOf(Hidden.ARCHIVED, Hidden.UNMANAGED, Hidden.OFFLOADED).map { all.copy(hides = listOf(it)) } +
                listOf(Wholeness.NotKnown, Wholeness.CutShort(Place.Record(1u)), Wholeness.OnePage).map { all.copy(wholeness = it) }
        for (evidence in blind.shuffled(Random(3)) + blind) assertNotEquals(evidence.toString(), calm, title(evidence))
    }

    @Test
    fun hugeAndWrongValues() {
        val companion = open()
        fakes.snapshots = { listOf(snapshot(*Array(50_000) { "org.example.app$it" })) }
        companion.check()
        fakes.snapshots = { listOf(snapshot("", "\u0000\u202e", "x".repeat(1_000_000)), snapshot("com.zhiliaoapp.musically")) }
        runCatching { companion.check() }
        fakes.time = { Long.MIN_VALUE }
        assertTrue(companion.screen(ScreenId.Home).title.isNotEmpty())
        val key = CaseKey("x".repeat(100_000), Area(Part.WHOLE_DEVICE, Space.CLONE, UInt.MAX_VALUE))
        for (event in listOf(Event.Tick(key, "y".repeat(100_000)), Event.Language("\u0000"), Event.Ask(key, "/", null))) {
            assertEquals(ScreenId.Steps(key), companion.act(ScreenId.Steps(key), event, List(1000) { "z" }).screen)
        }
        assertTrue(companion.screen(ScreenId.Welcome(200u)).title.isNotEmpty())
        fakes.time = { NOW }
        fakes.snapshots = fine
        companion.check()
        assertEquals("Er is 1 taak voor deze telefoon", companion.screen(ScreenId.Home).title)
    }

    @Test
    fun severalThreadsAtOnce() {
        val companion = open()
        val failed = java.util.concurrent.ConcurrentLinkedQueue<Throwable>()
        List(4) { worker ->
            thread {
                try {
                    repeat(10) { i ->
                        fakes.snapshots = if ((i + worker) % 2 == 0) fine else ({ error("on purpose") })
                        assertTrue(companion.screen(if (i % 3 == 0) ScreenId.Home else ScreenId.Employer).title.isNotEmpty())
                        runCatching { companion.check() }
                    }
                } catch (e: Throwable) {
                    failed += e
                }
            }
        }.forEach { it.join() }
        assertTrue(failed.toString(), failed.isEmpty())
        fakes.snapshots = fine
        companion.check()
        assertEquals("Er is 1 taak voor deze telefoon", companion.screen(ScreenId.Home).title)
    }

    @Test
    fun aRefreshIsCancelledMidwayAndTheNextOneRuns() =
        runBlocking {
            val companion = open()
            companion.setConfiguration(values + ("policy_address" to "https://example.org/policy.json"))
            val begun = CompletableDeferred<Unit>()
            fakes.fetched = {
                begun.complete(Unit)
                kotlinx.coroutines.awaitCancellation()
            }
            val cancel = Cancel()
            val refresh = async(Dispatchers.IO) { runCatching { companion.refresh(true, cancel) } }
            begun.await()
            assertTrue("drawn while a file is under way", companion.screen(ScreenId.Home).title.isNotEmpty())
            cancel.cancel()
            assertTrue(refresh.await().exceptionOrNull() is CompanionException.Cancelled)
            fakes.fetched = { throw IllegalStateException("private words") }
            assertEquals(RefreshOutcome.Failed(RefreshFailure.OFFLINE), companion.refresh(true, null))
        }

    private companion object {
        const val NOW = 1_681_120_800L
    }
}
