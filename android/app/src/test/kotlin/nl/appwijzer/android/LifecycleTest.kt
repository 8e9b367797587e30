package nl.appwijzer.android

import android.app.job.JobScheduler
import nl.appwijzer.android.background.LookJob
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.Cancel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Rotation, the end of the process, another language, and never being opened at all. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class LifecycleTest {
    private fun begun(): Phone {
        val phone = Phone("2023-04-10")
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        return phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
    }

    @Test
    fun noScreenIsLostWhenTheProcessEnds() {
        val phone = begun()
        val ids =
            listOf("home", "finding/$CASE", "why/$CASE", "why-more/$CASE", "need/$CASE", "not-right/$CASE", "employer", "about", "question/roles")
        for (id in ids) {
            phone.show(id)
            val before = phone.texts()
            phone.endProcess()
            assertEquals(id, before, phone.texts())
        }
    }

    @Test
    fun whatWasChosenAndTypedSurvivesRotationAndTheEndOfTheProcess() {
        val phone = begun().show("question/roles").press("Geen van deze")
        val chosen = phone.checked()
        assertEquals(1, chosen.size)
        RuntimeEnvironment.setQualifiers("+land")
        phone.endProcess()
        assertEquals(chosen, phone.checked())
        phone.show("device-code").type("half an exemption").endProcess()
        assertTrue(phone.texts().toString(), phone.texts().contains("half an exemption"))
    }

    @Test
    fun anotherLanguageOfTheSystemKeepsThePlace() {
        val phone = begun().show("finding/$CASE")
        assertEquals("TikTok mag niet op je werktelefoon", phone.title)
        RuntimeEnvironment.setQualifiers("+en-rGB")
        phone.endProcess()
        assertEquals("TikTok is not allowed on your work phone", phone.title)
        phone.show("home").press("Language / Taal").press("Nederlands")
        assertEquals("Welke taal lees je het liefst?", phone.title)
    }

    @Test
    fun neverOpenedItLooksFindsAndTellsOnce() {
        val phone = Phone("2023-04-11")
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        val planned = phone.app.service<JobScheduler>().getPendingJob(LookJob.PERIODIC)
        assertNotNull("the daily look is planned by the start of the process alone", planned)
        assertTrue(checkNotNull(planned).isPersisted)
        repeat(3) { day ->
            phone.day("2023-04-1${1 + day}")
            phone.app.host.lookInBackground(Cancel()) { }
            phone.settle()
            val told = phone.notifications
            assertEquals("day $day", 1, told.size)
            val texts =
                listOf("android.title", "android.text").map {
                    told
                        .single()
                        .extras
                        .getCharSequence(it)
                        .toString()
                }
            assertTrue(texts.toString(), texts.none { it.contains("TikTok") })
        }
        val open = shadowOf(phone.notifications.single().contentIntent).savedIntent
        phone
            .start(open)
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)
    }

    private companion object {
        const val CASE = "tiktok@whole-device"
    }
}
