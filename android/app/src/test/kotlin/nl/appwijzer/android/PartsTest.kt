package nl.appwijzer.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** J2: the copy in the work part says that it sees only itself, and helps to look in the private part. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class PartsTest {
    @Test
    fun theWorkPartSaysWhatItCannotSeeAndHelpsToLook() {
        val phone = Phone("2023-04-10")
        phone.insideWorkProfile()
        phone.mayAskAll()
        phone.configure(Phone.values("04"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("We kunnen niet zien of TikTok in het privédeel van deze telefoon staat", phone.title)
        phone.press("Kijk zelf of TikTok er staat").press("De app staat er wel op")
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
        phone.press("Start de stappen")
        assertTrue(phone.texts().toString(), phone.texts().none { it == "Verwijder" })
        phone.press("De app is weg")
        assertEquals("Klaar. Je zei dat TikTok weg is", phone.title)
    }

    @Test
    fun aBuildThatMayAskAboutSomeAppsNeverSaysThatItSawThemAll() {
        val phone = Phone("2023-04-10")
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith("We mochten naar ") })
        assertTrue(phone.texts().none { it.startsWith("We keken naar alle apps") })
    }
}
