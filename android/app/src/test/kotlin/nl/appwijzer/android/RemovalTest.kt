package nl.appwijzer.android

import android.app.Activity
import android.os.UserManager
import nl.appwijzer.bindings.Cancel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The removal itself, on systems that take their time, are told no, or say no. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class RemovalTest {
    private val phone = Phone("2023-04-10")
    private val system = SlowSystem(phone)

    private fun atTheSteps() {
        phone.install(TIKTOK)
        phone.install("org.example.calendar")
        phone.mayAskAll()
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
            .press("Haal TikTok weg")
            .press("Start de stappen")
        assertEquals(STEPS, phone.title)
    }

    private fun nobodyIsBlamed() = assertFalse(phone.texts().toString(), phone.texts().any { it.contains("staat er nog op") })

    private fun managementIsTold() = phone.texts().any { it.contains(HELD) }

    @Test
    fun whoObeysReadsThatItIsDoneHoweverLongTheRemovalTakes() {
        atTheSteps()
        phone.press("Haal TikTok weg")
        system.asksToRemove(TIKTOK)
        assertEquals("nothing is said before it is known", STEPS, phone.title)
        nobodyIsBlamed()
        system.removes(TIKTOK)
        assertEquals(DONE, phone.title)
        system.answers(Activity.RESULT_OK)
        assertEquals(DONE, phone.title)
    }

    @Test
    fun aSystemThatRemovesBehindItsClosedDialogueBlamesNobody() {
        atTheSteps()
        phone.press("Haal TikTok weg")
        system.asksToRemove(TIKTOK).answers(Activity.RESULT_OK)
        assertEquals(STEPS, phone.title)
        nobodyIsBlamed()
        system.removes(TIKTOK)
        assertEquals(DONE, phone.title)
    }

    @Test
    fun whatTheBackgroundFindsGoneIsDoneOnTheScreenToo() {
        atTheSteps()
        phone.uninstall(TIKTOK)
        phone.app.host.lookInBackground(Cancel()) { }
        phone.settle()
        assertEquals(DONE, phone.title)
    }

    @Test
    fun whoThinksBetterOfItIsNeitherBlamedNorToldThatItIsHeld() {
        for (result in listOf(Activity.RESULT_CANCELED, Activity.RESULT_FIRST_USER)) {
            if (phone.controller == null) atTheSteps()
            phone.press("Haal TikTok weg")
            system.asksToRemove(TIKTOK).answers(result)
            assertEquals(STEPS, phone.title)
            nobodyIsBlamed()
            assertFalse(managementIsTold())
        }
        phone.press("Kijk opnieuw")
        assertTrue("who asks whether it is there is answered", phone.texts().any { it.contains("staat er nog op") })
    }

    @Test
    fun whatTheManagementHoldsIsToldAfterTheSystemRefused() {
        atTheSteps()
        phone.press("Haal TikTok weg")
        system.asksToRemove(TIKTOK).answers(Activity.RESULT_FIRST_USER, OWNER_BLOCKED)
        assertEquals(STEPS, phone.title)
        nobodyIsBlamed()
        assertTrue(phone.texts().toString(), managementIsTold())
    }

    @Test
    fun anAppThatTheManagementHoldsIsToldBeforeTheSystemIsAsked() {
        atTheSteps()
        system.holds(TIKTOK)
        phone.press("Haal TikTok weg")
        assertNull("the system's refusal is spared", shadowOf(phone.activity).nextStartedActivity)
        assertTrue(phone.texts().toString(), managementIsTold())
    }

    @Test
    fun whereNobodyMayRemoveAppsNoButtonLeadsNowhere() {
        for (what in listOf(UserManager.DISALLOW_UNINSTALL_APPS, UserManager.DISALLOW_APPS_CONTROL)) {
            system.restricts(what)
            if (phone.controller == null) atTheSteps() else phone.leaveAndComeBack()
            assertTrue(phone.texts().toString(), phone.texts().any { it.contains("laat het weghalen van apps niet toe") })
            assertFalse(phone.texts().toString(), phone.texts().any { it == "Haal TikTok weg" && it != phone.title })
        }
        phone.back()
        assertTrue(phone.texts().toString(), managementIsTold())
    }

    private companion object {
        const val TIKTOK = "com.zhiliaoapp.musically"
        const val STEPS = "Zo haal je TikTok weg"
        const val DONE = "Klaar. TikTok staat niet meer op deze telefoon"
        const val HELD = "Het beheer laat het weghalen hier niet toe"
        const val OWNER_BLOCKED = -4
    }
}
