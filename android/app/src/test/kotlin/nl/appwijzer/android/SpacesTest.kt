package nl.appwijzer.android

import nl.appwijzer.android.system.Places
import nl.appwijzer.android.system.Profile
import nl.appwijzer.android.system.Said
import nl.appwijzer.android.system.mainArea
import nl.appwijzer.android.system.places
import nl.appwijzer.core.Area
import nl.appwijzer.core.Part
import nl.appwijzer.core.Space
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import kotlin.random.Random

/** Which profile is whose: never guessed. */
class SpacesTest {
    private fun beside(
        number: Int,
        type: String? = null,
        maker: String = "Google",
        said: Said = Said(),
    ) = places(0, listOf(Profile(0), Profile(number, type)), maker, said)

    private fun inside(
        number: Int,
        type: String? = null,
        maker: String = "Google",
        said: Said = Said(ownIsOwned = true),
    ) = places(number, listOf(Profile(0), Profile(number, type)), maker, said)

    private fun assertPlaces(
        own: Area,
        other: Area,
        found: Places,
    ) = assertEquals(own to listOf(other), found.own to found.others.values.toList())

    private val whole = mainArea(Part.WHOLE_DEVICE)
    private val private = mainArea(Part.PRIVATE_PART)
    private val work = mainArea(Part.WORK_PART)

    @Test
    fun dualAppsOfEveryMakerAreNoWorkPart() {
        val known = listOf("samsung" to 95, "Xiaomi" to 999, "OnePlus" to 999, "OPPO" to 999, "realme" to 999, "HUAWEI" to 128, "HONOR" to 128)
        for ((maker, number) in known) {
            val clone = Area(Part.WHOLE_DEVICE, Space.CLONE, number.toUInt())
            for (type in listOf(null, MANAGED)) {
                assertPlaces(whole, clone, beside(number, type, maker))
                assertPlaces(whole, clone, beside(number, type, maker, Said(isFullyManaged = true, ownIsManaged = true)))
                assertPlaces(clone, whole, inside(number, type, maker))
                assertPlaces(clone, whole, inside(number, type, maker, Said(ownIsOwned = true, ownIsManaged = true)))
            }
        }
    }

    @Test
    fun theNumberOfOneMakerSaysNothingOnThePhoneOfAnother() {
        assertPlaces(private, Area(Part.WORK_PART, Space.PROFILE, 95u), beside(95, maker = "Google"))
        assertPlaces(private, Area(Part.WORK_PART, Space.PROFILE, 128u), beside(128, maker = "samsung"))
        assertPlaces(private, Area(Part.WORK_PART, Space.PROFILE, 150u), beside(150, maker = "Google"))
    }

    @Test
    fun secureFolderIsNoWorkPartWhateverItsTypeSays() {
        val folder = Area(Part.WHOLE_DEVICE, Space.SECURE_FOLDER, 150u)
        for (type in listOf(null, MANAGED, PRIVATE)) {
            assertPlaces(whole, folder, beside(150, type, "samsung"))
            assertPlaces(folder, whole, inside(150, type, "samsung"))
        }
    }

    @Test
    fun whatAndroidItselfTellsIsBelieved() {
        assertPlaces(whole, Area(Part.WHOLE_DEVICE, Space.CLONE, 11u), beside(11, CLONE))
        assertPlaces(whole, Area(Part.WHOLE_DEVICE, Space.PRIVATE_SPACE, 12u), beside(12, PRIVATE))
    }

    @Test
    fun aProfileThatPeopleMakeThemselvesIsNotTakenForTheEmployers() {
        val asked = Area(Part.WORK_PART, Space.PROFILE, 10u)
        for (type in listOf(null, MANAGED)) {
            assertPlaces(private, asked, beside(10, type))
            assertPlaces(asked, private, inside(10, type))
        }
        assertPlaces(asked, private, inside(10, said = Said()))
    }

    @Test
    fun theManagementsWordMakesAWorkPart() {
        assertPlaces(work, private, inside(10, said = Said(ownIsOwned = true, ownIsManaged = true)))
        assertPlaces(private, work, beside(10, said = Said(hasWorkProfile = true)))
        assertPlaces(private, work, beside(10, MANAGED, said = Said(hasWorkProfile = true)))
        val two = places(0, listOf(Profile(0), Profile(10), Profile(11)), "Google", Said(hasWorkProfile = true))
        assertTrue("which of the two is not said", two.others.values.all { it.space == Space.PROFILE })
    }

    @Test
    fun aFullyManagedPhoneHasNoRoomForAWorkPart() {
        assertPlaces(whole, Area(Part.WHOLE_DEVICE, Space.OWN_PROFILE, 10u), beside(10, said = Said(isFullyManaged = true, ownIsManaged = true)))
    }

    @Test
    fun anotherPersonOfThePhoneIsNoProfile() {
        assertEquals(whole, places(11, listOf(Profile(11)), "Google", Said()).own)
        assertEquals(whole, places(0, emptyList(), "Google", Said()).own)
        assertEquals(private, places(11, listOf(Profile(11), Profile(12)), "Google", Said()).own)
    }

    @Test
    fun inAnyOrderNothingBecomesAWorkPartWithoutTheManagementsWord() {
        val random = Random(1)
        val makers = listOf("samsung", "Xiaomi", "HUAWEI", "HONOR", "Google", "")
        val types = listOf(null, null, MANAGED, CLONE, PRIVATE, "android.os.usertype.full.SYSTEM", "com.example.KIND")
        repeat(50_000) {
            val numbers = List(random.nextInt(5)) { listOf(0, 10, 11, 95, 128, 150, 999, random.nextInt(1100)).random(random) }
            val profiles = numbers.map { Profile(it, types.random(random)) }
            val own = (numbers + 0).random(random)
            val said = Said(random.nextBoolean(), random.nextInt(3) == 0, random.nextBoolean(), random.nextInt(3) == 0)
            val found = places(own, profiles.shuffled(random), makers.random(random), said)
            assertTrue("$own $profiles $said $found", found.own != work || said.ownIsManaged)
            assertTrue("$own $profiles $said $found", found.others.values.none { it == work } || said.hasWorkProfile)
            val all = found.others.values + found.own
            assertEquals("$own $profiles $said $found", all.size, all.toSet().size)
            val divided = all.any { it.part == Part.WORK_PART }
            assertTrue("$own $profiles $said $found", all.none { it.part == if (divided) Part.WHOLE_DEVICE else Part.PRIVATE_PART })
        }
    }

    private companion object {
        const val MANAGED = "android.os.usertype.profile.MANAGED"
        const val CLONE = "android.os.usertype.profile.CLONE"
        const val PRIVATE = "android.os.usertype.profile.PRIVATE"
    }
}
