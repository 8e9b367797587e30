package nl.appwijzer.android

import nl.appwijzer.android.system.Answer
import nl.appwijzer.android.system.Look
import nl.appwijzer.android.system.Packages
import nl.appwijzer.android.system.Seen
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Hidden
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Scope
import nl.appwijzer.core.Unseen
import nl.appwijzer.core.Wholeness
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.IOException
import kotlin.random.Random

/** A system that throws, hides, and answers about something else: what is there is never called absent. */
class LookTest {
    /** A phone whose system is sound, until a test spoils it. */
    private class Service(
        there: Collection<String>,
    ) : Packages {
        val there = there.toSet() + ALWAYS
        var list: (List<Answer>) -> List<Answer> = { it }
        var answer: (String, Answer) -> Answer = { _, sound -> sound }
        override var hides = emptyList<Hidden>()

        override fun all() = list(there.map(::app))

        override fun one(name: String) = answer(name, if (name in there) app(name) else Answer.NotHere)
    }

    private fun look(
        service: Service,
        all: Boolean,
    ): Seen = Look(service, OWN, NAMES, 15u).let { if (all) it.all() else it.named() }

    /** As the core reads evidence. */
    private fun Seen.callsAbsent(name: String): Boolean {
        if (apps.any { it.id == name } || evidence.wholeness !is Wholeness.Proved || evidence.hides.isNotEmpty()) return false
        return when (val scope = evidence.scope) {
            Scope.All -> true
            is Scope.Asked -> name in scope.ids
            else -> false
        }
    }

    private val both = listOf(true, false)

    @Test
    fun aSoundSystemIsBelieved() {
        for (all in both) {
            val seen = look(Service(NAMES.take(2)), all)
            assertTrue(NAMES.take(2).all { name -> seen.apps.any { it.id == name } })
            assertTrue(NAMES.drop(2).all { seen.callsAbsent(it) })
        }
        assertEquals(Scope.Asked(NAMES.sorted()), look(Service(emptyList()), false).evidence.scope)
        assertEquals(4uL, look(Service(NAMES.take(2)), true).evidence.read.apps)
        assertEquals(2uL, look(Service(NAMES.take(2)), false).evidence.read.apps)
    }

    @Test
    fun aNameThatCannotBeAskedAboutIsNotAskedAbout() {
        val service = Service(listOf(NAMES[3]))
        service.answer = { name, sound -> if (name == NAMES[3]) throw SecurityException("no") else sound }
        val seen = look(service, false)
        assertFalse(seen.callsAbsent(NAMES[3]))
        assertTrue(seen.callsAbsent(NAMES[0]))
        assertEquals(1uL, seen.evidence.read.notUnderstood)
    }

    @Test
    fun aSystemThatThrowsAtEverythingShowsNothing() {
        val service = Service(NAMES)
        service.answer = { _, _ -> throw IllegalStateException("dead") }
        service.list = { throw NoSuchMethodError("an older system") }
        for (all in both) assertEquals(Scope.Nothing(Unseen.FAILED), look(service, all).evidence.scope)
    }

    @Test
    fun aSystemThatKnowsNotEvenItselfIsNotBelieved() {
        val blind = Service(NAMES)
        blind.answer = { _, _ -> Answer.NotHere }
        blind.list = { emptyList() }
        for (all in both) assertTrue(NAMES.none { look(blind, all).callsAbsent(it) })
    }

    @Test
    fun aListWithoutSystemAppsOrWithoutWhatIsAskedIsNotWhole() {
        val service = Service(NAMES.take(1))
        service.list = { all -> all.filter { it != app("android") } }
        assertFalse(look(service, true).callsAbsent(NAMES[1]))
        service.list = { all -> all.filter { it != app(NAMES[0]) } }
        val seen = look(service, true)
        assertTrue("what the name shows is kept", seen.apps.any { it.id == NAMES[0] })
        assertEquals(Wholeness.NotKnown, seen.evidence.wholeness)
    }

    @Test
    fun withoutSightOfCertificatesNoneIsPromised() {
        assertTrue(look(Service(NAMES), true).evidence.certificates)
        val service = Service(NAMES)
        service.list = { all -> all.map { (it as Answer.There).let { there -> if (there.app.id == NAMES[1]) app(NAMES[1], signed = false) else there } } }
        assertFalse(look(service, true).evidence.certificates)
        assertFalse(look(Service(NAMES), false).evidence.certificates)
    }

    @Test
    fun theLawHoldsForAnyMixOfFaultsInAnyOrder() {
        val random = Random(7)
        var absences = 0
        var finds = 0
        repeat(60_000) { round ->
            val there = NAMES.filter { random.nextInt(3) == 0 }
            val service = Service(there)
            val moods = HashMap<String, Int>()
            val sick = random.nextInt(4)
            val blind = random.nextInt(8) == 0
            service.answer = { name, sound ->
                val mood = moods.getOrPut(name) { if (random.nextInt(4) < sick) random.nextInt(4) else SOUND }
                when {
                    blind -> Answer.NotHere
                    mood == 0 -> throw listOf(SecurityException(), IOException(), NoSuchFieldError(), NullPointerException()).random(random)
                    mood == 1 -> Answer.Unreadable
                    mood == 2 -> app("org.example.other")
                    else -> sound
                }
            }
            val omitted = (NAMES + ALWAYS).filter { random.nextInt(6) < sick }.toSet()
            val shape = random.nextInt(10)
            service.list = { all ->
                when (shape) {
                    0 -> throw RuntimeException("too large")
                    1 -> emptyList()
                    2 -> all.shuffled(random) + all
                    3 -> all.map { if ((it as Answer.There).app.id in omitted) Answer.Unreadable else it }.shuffled(random)
                    4, 5, 6 -> all.filter { (it as Answer.There).app.id !in omitted }.shuffled(random)
                    else -> all.shuffled(random)
                }
            }
            if (random.nextInt(5) == 0) service.hides = listOf(Hidden.ARCHIVED)
            val all = random.nextBoolean()
            val seen = Look(service, OWN, NAMES.shuffled(random), null).let { if (all) it.all() else it.named() }
            for (name in there) assertFalse("round $round, $name of $there: $seen", seen.callsAbsent(name))
            assertTrue("round $round: nothing is invented", seen.apps.all { it.id in service.there || it.id == "org.example.other" })
            assertEquals(seen.apps.size.toULong(), seen.evidence.read.apps)
            absences += NAMES.count { seen.callsAbsent(it) }
            finds += seen.apps.size
        }
        assertTrue("the rounds were no empty ones: $absences, $finds", absences > 10_000 && finds > 10_000)
    }

    private companion object {
        const val OWN = "nl.appwijzer.android"
        const val SOUND = 9
        val ALWAYS = setOf("android", OWN)
        val NAMES = List(8) { "org.example.app$it" }

        fun app(
            name: String,
            signed: Boolean = true,
        ) = Answer.There(InstalledApp(name, AppState.ENABLED, name == "android", if (signed) listOf("0".repeat(64)) else emptyList(), null))
    }
}
