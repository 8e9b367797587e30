package nl.appwijzer.android

import android.content.Intent
import android.net.Uri
import nl.appwijzer.android.system.KeystoreStorage
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.util.Base64

/** J5: an exemption that the employee was given, pasted into its field or opened from a QR code, until it ends. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class GrantTest {
    private val police = Journey("police")
    private val inQrCode = "appwijzer://grant#" + Base64.getUrlEncoder().encodeToString(police.grant.toByteArray())

    private fun officer() = member { KeystoreStorage(it.app).set("device-key", Stage.secret("12", "device-key")) }

    private fun member(prepare: (Phone) -> Unit = {}): Phone {
        val phone = Phone("2023-06-01")
        phone.install("com.zhiliaoapp.musically")
        prepare(phone)
        phone.configure(police.managed)
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)
        return phone
    }

    private fun toTheField(phone: Phone) = phone.press("Over deze regel").press("Laat de code van deze telefoon zien")

    private fun isExemptUntilTheLastDay(phone: Phone) {
        assertTrue(phone.texts().toString(), phone.texts().contains("De uitzondering is toegevoegd."))
        assertEquals("Je hoeft nu niets te doen", phone.title)
        phone.press("Jij mag TikTok houden")
        assertEquals("Jij mag TikTok op deze telefoon houden", phone.title)
        phone.day("2023-09-30")
        phone.leaveAndComeBack()
        assertEquals("Jij mag TikTok op deze telefoon houden", phone.title)
        phone.day("2023-10-01")
        phone.leaveAndComeBack()
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
    }

    @Test
    fun pastedAsText() {
        val phone = officer()
        toTheField(phone).type("{ half of it").press("Voeg toe")
        assertTrue("what was pasted is kept", phone.texts().contains("{ half of it"))
        phone.type(police.grant).press("Voeg toe")
        isExemptUntilTheLastDay(phone)
    }

    @Test
    fun pastedAsTheTextOfAQrCode() {
        val phone = officer()
        toTheField(phone).type(inQrCode).press("Voeg toe")
        isExemptUntilTheLastDay(phone)
    }

    @Test
    fun openedByTheCamera() {
        val phone = officer()
        checkNotNull(phone.controller).pause().newIntent(Intent(Intent.ACTION_VIEW, Uri.parse(inQrCode))).resume()
        phone.settle()
        assertEquals("De code van deze telefoon", phone.title)
        assertTrue("it waits for a press", phone.texts().contains(inQrCode))
        phone.press("Voeg toe")
        isExemptUntilTheLastDay(phone)
    }

    @Test
    fun theExemptionOfAnotherDeviceIsRefusedInWords() {
        val phone = member()
        toTheField(phone).type(police.grant).press("Voeg toe")
        assertTrue(phone.texts().toString(), phone.texts().any { it.contains("Deze uitzondering is voor een ander toestel.") })
    }
}
