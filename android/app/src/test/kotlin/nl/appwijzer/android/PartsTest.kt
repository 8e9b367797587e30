package nl.appwijzer.android

import android.os.Build
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** J2: the copy in the work part says that it sees only itself, and helps to look in the private part. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class PartsTest {
    private fun workPart(): Phone {
        val phone = Phone("2023-04-10")
        phone.insideWorkProfile()
        phone.mayAskAll()
        phone.configure(Phone.values("04"))
        return phone
    }

    private fun Phone.begin() = start().press("Verder").press("Verder").press("Begin")

    @Test
    fun theWorkPartSaysWhatItCannotSeeAndHelpsToLook() {
        val phone = workPart().begin()
        assertEquals("We kunnen niet zien of TikTok in het persoonlijke deel van deze telefoon staat", phone.title)
        phone.press("Kijk zelf of TikTok op je telefoon staat").press("De app staat er wel op")
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
        phone.press("Start de stappen")
        assertTrue(phone.texts().toString(), phone.texts().none { it == "Verwijder" })
        phone.press("De app is weg")
        assertEquals("Klaar. Je hebt gemeld dat TikTok weg is", phone.title)
    }

    @Test
    fun aloneInTheWorkPartItAsksForACopyInThePrivatePart() {
        val phone = workPart().begin().press("Kijk zelf of TikTok op je telefoon staat")
        assertTrue(phone.texts().toString(), phone.texts().any { it.contains("Zet Appwijzer ook in je persoonlijke deel.") })
        assertFalse(phone.texts().contains(OPEN))
    }

    @Test
    @Config(sdk = [35])
    fun aCopyInThePrivatePartIsStartedWithOnePress() {
        val phone = workPart().begin().press("Kijk zelf of TikTok op je telefoon staat")
        phone.leaveAndComeBack { phone.otherPartHasACopy() }
        assertTrue(phone.texts().toString(), phone.texts().none { it.contains("Zet Appwijzer ook in je persoonlijke deel.") })
        phone.press(OPEN)
        val started = checkNotNull(phone.startedInOtherPart())
        assertEquals(phone.app.packageName to MainActivity::class.java.name, started.packageName to started.className)
    }

    @Test
    @Config(sdk = [35])
    fun aCopyThatWentMeanwhileIsNoCrash() {
        val phone = workPart()
        phone.otherPartHasACopy()
        phone.begin().press("Kijk zelf of TikTok op je telefoon staat")
        phone.otherPartLosesTheCopy()
        phone.press(OPEN)
        assertEquals(null, phone.startedInOtherPart())
        phone.leaveAndComeBack()
        assertFalse(phone.texts().contains(OPEN))
    }

    @Test
    fun thePrivatePartKnowsThatItIsOne() {
        val phone = Phone("2023-04-10")
        phone.besideWorkProfile()
        phone.configure(Phone.values("05"))
        phone.begin()
        assertTrue(phone.texts().toString(), phone.texts().any { it.contains("het persoonlijke deel van deze telefoon") })
    }

    @Test
    fun aBuildThatMayAskAboutSomeAppsNeverSaysThatItSawThemAll() {
        val phone = Phone("2023-04-10")
        phone.configure(Phone.values("01"))
        phone.begin()
        val seen =
            if (Build.VERSION.SDK_INT <
                Build.VERSION_CODES.VANILLA_ICE_CREAM
            ) {
                "We mochten "
            } else {
                "We hebben de apps op deze telefoon gezien, maar geen gearchiveerde apps."
            }
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith(seen) })
        assertTrue(phone.texts().none { it.startsWith("We hebben alle apps") })
    }

    private companion object {
        const val OPEN = "Open Appwijzer in je persoonlijke deel"
    }
}
