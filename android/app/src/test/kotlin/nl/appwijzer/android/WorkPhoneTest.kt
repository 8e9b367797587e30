package nl.appwijzer.android

import android.content.Intent
import android.os.Build
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** J1: a work phone, from the first start to done, and again when the app comes back. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class WorkPhoneTest {
    @Test
    fun fromFirstStartToDoneAndReopened() {
        val phone = Phone("2023-04-10")
        phone.install(TIKTOK)
        phone.install("org.example.calendar")
        phone.mayAskAll()
        phone.configure(Phone.values("01"))
        phone.start()
        assertEquals("Dit is Appwijzer", phone.title)
        phone.press("Verder").press("Verder").press("Begin")
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)

        phone.press("Haal TikTok weg")
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
        phone.press("Waarom vragen we dit?")
        assertTrue(phone.texts().toString(), phone.texts().any { it.contains("China") || it.contains("AIVD") })
        phone.back()
        phone.press("Start de stappen")

        phone.press("Haal TikTok weg")
        val asked = shadowOf(phone.activity).nextStartedActivity
        assertEquals(Intent.ACTION_DELETE, asked.action)
        assertEquals("package:$TIKTOK", asked.dataString)
        phone.leaveAndComeBack { phone.uninstall(TIKTOK) }
        assertEquals("Klaar. TikTok staat niet meer op deze telefoon", phone.title)
        phone.back()
        assertEquals("Je hoeft nu niets te doen", phone.title)

        phone.day("2023-05-15")
        phone.leaveAndComeBack { phone.install(TIKTOK) }
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)
    }

    /** From Android 15 on, who removed it and who archived it look alike to a build that may ask about some names only. */
    @Test
    fun aBuildThatSeesNoArchivedAppsDoesNotCallTheAppGone() {
        val phone = Phone("2023-04-10")
        phone.install(TIKTOK)
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)
        phone.leaveAndComeBack { phone.uninstall(TIKTOK) }
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.VANILLA_ICE_CREAM) {
            assertEquals("Je hoeft nu niets te doen", phone.title)
            return
        }
        assertEquals("We kunnen niet zien of TikTok op deze telefoon staat", phone.title)
        phone.press("Kijk zelf of TikTok op je telefoon staat").press("De app staat er niet op")
        assertEquals("Klaar. Je hebt gemeld dat TikTok weg is", phone.title)
    }

    private companion object {
        const val TIKTOK = "com.zhiliaoapp.musically"
    }
}
