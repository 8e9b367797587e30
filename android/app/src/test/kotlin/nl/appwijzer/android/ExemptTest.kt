package nl.appwijzer.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** J5 and J6: an exemption by configuration, until it ends; and a policy that changes. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class ExemptTest {
    private fun begun(scenario: String): Phone {
        val phone = Phone("2023-04-10")
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values(scenario))
        return phone
    }

    @Test
    fun whoIsExemptReadsUntilWhenAndIsAskedAgainAfterwards() {
        val phone = begun("12")
        phone.day(Phone.day("12"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("Je hoeft nu niets te doen", phone.title)
        phone.press("Jij mag TikTok houden")
        assertEquals("Jij mag TikTok op deze telefoon houden", phone.title)
        assertTrue(phone.texts().toString(), phone.texts().contains("Uitzondering"))
        phone.day("2026-12-01")
        phone.leaveAndComeBack()
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
    }

    @Test
    fun aNewPolicyTellsWhatChangedForThisDevice() {
        val phone = begun("25")
        phone.install("com.lemon.lvoverseas")
        phone.day(Phone.day("25"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        phone.day("2026-07-01")
        phone.configure(Phone.lastValues("25"))
        phone.leaveAndComeBack()
        phone.press("De regel is veranderd voor 2 apps")
        assertEquals("Wat is er veranderd?", phone.title)
        phone.press("Gelezen")
        assertEquals("Er zijn 2 taken voor deze telefoon", phone.title)
        assertTrue(phone.texts().none { it.startsWith("De regel is veranderd") })
    }
}
