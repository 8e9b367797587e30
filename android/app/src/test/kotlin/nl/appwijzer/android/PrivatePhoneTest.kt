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
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class PrivatePhoneTest {
    @Test
    fun aLinkFromTheCameraLeadsToJoiningAndAWrongCodeIsExplained() {
        val phone = Phone("2023-04-10")
        phone.start(Intent(Intent.ACTION_VIEW, Uri.parse("appwijzer://join#AAAAA-BBBBB")))
        assertEquals("Heb je een code van je werk?", phone.title)
        assertTrue("the code of the link is filled in", phone.texts().any { it.contains("AAAAA-BBBBB") })
        phone.press("Meedoen")
        assertEquals("Heb je een code van je werk?", phone.title)
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith("Groep ") || it.startsWith("De code") })
        assertTrue("what was typed is kept", phone.texts().any { it.contains("AAAAA-BBBBB") })
    }

    @Test
    fun firstQuestionsThenARequestThenTheWorkDataGoes() {
        val phone = Phone("2023-04-10")
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("06") - "ownership")
        phone.start().press("Verder").press("Verder").press("Begin")
        phone.show("question/ownership")
        phone.press("Ga verder")
        assertTrue("nothing chosen is told", phone.texts().any { it.startsWith("Kies een antwoord") })
        phone.press("Van mijzelf").press("Ga verder")
        assertEquals("Waarvoor gebruik je deze telefoon bij je werk?", phone.title.ifEmpty { "" }.let { phone.title })
    }
}
