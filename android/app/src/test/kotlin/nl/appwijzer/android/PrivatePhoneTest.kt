package nl.appwijzer.android

import android.content.Intent
import android.net.Uri
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** J3: a private phone. Nothing is looked at before its owner agreed, and the owner chooses. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class PrivatePhoneTest {
    @Test
    fun aLinkFromTheCameraLeadsToJoiningAndAWrongCodeIsExplained() {
        val phone = Phone("2023-04-10")
        phone.start(Intent(Intent.ACTION_VIEW, Uri.parse("appwijzer://join#AAAAA-BBBBB")))
        assertEquals("Heb je een code van je werk?", phone.title)
        assertTrue("the code of the link is filled in", phone.texts().any { it.contains("AAAAA-BBBBB") })
        phone.press("Doe mee")
        assertEquals("Heb je een code van je werk?", phone.title)
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith("Groep 1 klopt niet") || it.startsWith("De code ") })
        assertTrue("what was typed is kept", phone.texts().any { it.contains("AAAAA-BBBBB") })
    }

    @Test
    fun firstQuestionsThenARequestThenTheWorkDataGoes() {
        val phone = Phone("2023-04-10")
        phone.install("com.zhiliaoapp.musically")
        phone.install("com.whatsapp")
        phone.configure(Phone.values("06"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("We hebben eerst een vraag voor je", phone.title)
        phone.press("1 vraag voor je").press("Ga verder")
        assertTrue("nothing chosen is told", phone.texts().any { it.startsWith("Kies een antwoord") })
        phone.press("Van mijzelf").press("Ga verder")
        assertEquals("Wat gebruik je op deze telefoon voor je werk?", phone.title)
        phone.press("Geen van deze").press("WhatsApp").press("Ga verder")
        // Which group one belongs to decides what must be kept: asked before a second road is offered.
        assertEquals("Hoor je bij een van deze groepen?", phone.title)
        phone.press("Geen van deze").press("Ga verder")
        assertEquals("Er is 1 verzoek over deze telefoon", phone.title)

        phone.press("Verzoek: TikTok en je werk gescheiden houden").press("Bekijk wat je kunt doen")
        assertEquals("Wat past bij jou?", phone.title)
        phone.press("Ik haal mijn werkgegevens weg").press("Ga verder")
        assertEquals("Zo haal je je werkgegevens weg", phone.title)
        phone.press("Werkgegevens in WhatsApp")
        assertEquals("Zo haal je werkgegevens uit WhatsApp", phone.title)
        phone.press("Deze stap is klaar")
        assertTrue("a step that was ticked can be unticked", phone.texts().contains("Toch nog niet klaar"))
        phone.back().press("Mijn werkgegevens zijn weg")
        assertEquals("Klaar. Je werkgegevens zijn van deze telefoon", phone.title)
    }
}
