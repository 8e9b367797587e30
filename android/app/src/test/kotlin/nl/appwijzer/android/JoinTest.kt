package nl.appwijzer.android

import android.content.Intent
import android.net.Uri
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** J3: a private phone joins with a code that is right, by the link in a QR code and by typing. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class JoinTest {
    private val city = Journey("amsterdam")
    private val web = city.web()
    private val phone =
        Phone("2023-04-10").apply {
            transport = web
            install("com.zhiliaoapp.musically")
        }

    @Test
    fun byTheLinkThatTheCameraOpens() {
        phone.start(view(city.link))
        assertEquals("Heb je een code van je werk?", phone.title)
        assertTrue("a link that anybody can send fetches nothing by itself", web.requests.isEmpty())
        phone.press("Doe mee")
        // Who never opened the app reads first what it does.
        phone.press("Verder").press("Verder").press("Ik doe mee")
        agree()
        walkToTheEnd()
    }

    @Test
    fun byTypingAndATypingErrorIsNamedByItsGroup() {
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Ik doe mee")
        assertEquals("Heb je een code van je werk?", phone.title)
        val wrong = city.code.replaceFirst(city.code.take(GROUP), "ZZZZZ")
        phone.type(wrong).press("Doe mee")
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith("Groep 1 klopt niet") })
        assertTrue("what was typed is kept", phone.texts().contains(wrong))
        assertTrue(web.requests.isEmpty())
        phone.type(city.code.lowercase()).press("Doe mee")
        agree()
        walkToTheEnd()
    }

    @Test
    fun theLinkOfAnotherOrganisationChangesNothingByItself() {
        byTheLinkThatTheCameraOpens()
        val asked = web.requests.size
        checkNotNull(phone.controller).newIntent(view(Journey("police").link))
        phone.settle().leaveAndComeBack()
        assertEquals("Heb je een code van je werk?", phone.title)
        assertEquals(asked, web.requests.size)
        phone.show("home")
        assertEquals("Je hoeft nu niets te doen", phone.title)
    }

    private fun view(link: String) = Intent(Intent.ACTION_VIEW, Uri.parse(link))

    /** Whose rules these are is shown before anything changes. */
    private fun agree() {
        assertEquals("Klopt dit?", phone.title)
        assertTrue(phone.texts().toString(), phone.texts().any { it.startsWith("https://rules.example.org/apps/") })
        phone.press("Ik doe mee")
    }

    /** From the first question to done; nothing about the device goes out. */
    private fun walkToTheEnd() {
        assertEquals("We hebben eerst een vraag voor je", phone.title)
        phone.press("1 vraag voor je").press("Van mijzelf").press("Ga verder")
        phone.press("WhatsApp").press("Ga verder")
        phone.press("Geen van deze").press("Ga verder")
        phone.press("Verzoek: TikTok en je werk gescheiden houden").press("Bekijk wat je kunt doen")
        phone.press("Ik haal mijn werkgegevens weg").press("Ga verder")
        phone.press("Mijn werkgegevens zijn weg")
        assertEquals("Klaar. Je werkgegevens zijn van deze telefoon", phone.title)
        phone.back()
        assertEquals("Je hoeft nu niets te doen", phone.title)
        for (request in web.requests) assertTrue(request.address, request.address.matches(Regex("https://rules\\.example\\.org/apps/[a-z0-9-]+\\.json")))
    }

    private companion object {
        const val GROUP = 5
    }
}
