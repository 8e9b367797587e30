package nl.appwijzer.android

import android.content.Intent
import android.net.Uri
import android.widget.EditText
import nl.appwijzer.android.system.Organisation
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** A build for one organisation. What its APK holds is read in `android/verify_apk.py`. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class OrganisationTest {
    private val city = Journey("amsterdam")
    private val web = city.web()
    private val phone = Phone("2023-04-10").apply { transport = web }

    @Test
    fun theBuildForEverybodyNamesNoOrganisation() {
        phone.start()
        assertEquals(Organisation(), phone.app.buildFor())
        assertTrue(phone.texts().contains("Appwijzer"))
    }

    @Test
    fun itsNameLeadsAndItsCodeIsAtHandButTheEmployeePresses() {
        phone.app.organisation = Organisation(name = NAME, code = city.link)
        phone.start()
        assertTrue(phone.texts().toString(), phone.texts().first() == NAME)
        phone.press("Verder").press("Verder").press("Ik doe mee")
        assertEquals("Heb je een code van je werk?", phone.title)
        assertEquals(listOf(city.link), typed())
        assertTrue("nothing is fetched before the press", web.requests.isEmpty())
        phone.press("Doe mee")
        assertEquals("Klopt dit?", phone.title)
    }

    @Test
    fun theCodeThatSomebodyScannedIsNotReplacedByItsOwn() {
        phone.app.organisation = Organisation(name = NAME, code = city.link)
        val other = Journey("police").link
        phone.start(Intent(Intent.ACTION_VIEW, Uri.parse(other)))
        assertEquals(listOf(other), typed())
    }

    @Test
    fun aWebAddressFillsTheFieldAsTheCameraDoes() {
        val address = "https://apps.voorbeeldstad.example/appwijzer/join#" + city.link.substringAfter('#')
        phone.start(Intent(Intent.ACTION_VIEW, Uri.parse(address)))
        assertEquals("Heb je een code van je werk?", phone.title)
        assertEquals(listOf(address), typed())
        phone.press("Doe mee")
        phone.press("Verder").press("Verder").press("Ik doe mee")
        assertEquals("Klopt dit?", phone.title)
    }

    @Test
    fun whatTheManagementLeftOutIsFilledInOnlyWhereThereIsAManagement() {
        val own = Organisation(name = NAME, root = "cm9vdA==", policyAddress = "https://rules.example.org/policy.json")
        assertEquals(emptyMap<String, String>(), own.complete(emptyMap(), managed = false))
        val filled = own.complete(mapOf("ownership" to "work"), managed = true)
        assertEquals(mapOf("root" to "cm9vdA==", "policy_address" to "https://rules.example.org/policy.json", "ownership" to "work"), filled)
        val given = mapOf("root" to "other", "ownership" to "work")
        assertEquals("another root takes another address", given, own.complete(given, managed = true))
    }

    private fun typed() = phone.views().filterIsInstance<EditText>().map { it.text.toString() }

    private companion object {
        const val NAME = "Gemeente Voorbeeldstad"
    }
}
