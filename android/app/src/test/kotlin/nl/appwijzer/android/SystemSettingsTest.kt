package nl.appwijzer.android

import android.app.LocaleManager
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.Intent
import android.os.Build
import android.os.LocaleList
import android.provider.Settings
import nl.appwijzer.android.background.LookJob
import nl.appwijzer.android.system.form
import nl.appwijzer.android.system.service
import nl.appwijzer.core.Form
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What the system itself decides about this app: network, sleep, language, size. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class SystemSettingsTest {
    private val phone = Phone("2023-04-10")

    private fun begun() {
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
    }

    private fun started() = shadowOf(phone.activity).nextStartedActivity?.action

    private fun says(words: String) = phone.texts().any { it.contains(words) }

    @Test
    fun whatIsFetchedWaitsForTheNetworkAndALookDoesNot() {
        val jobs = phone.app.service<JobScheduler>()

        @Suppress("DEPRECATION")
        val networks = listOf(LookJob.PERIODIC, LookJob.REFRESH).map { checkNotNull(jobs.getPendingJob(it)).networkType }
        assertEquals(listOf(JobInfo.NETWORK_TYPE_NONE, JobInfo.NETWORK_TYPE_ANY), networks)
    }

    @Test
    fun refusedNotificationsAreToldWithAWayToTheSettings() {
        begun()
        phone.show("about")
        assertFalse(says("laat geen berichten"))
        phone.leaveAndComeBack { SlowSystem(phone).shows(notifications = false) }
        assertTrue(phone.texts().toString(), says("laat geen berichten"))
        phone.press("Naar de instellingen")
        assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, started())
    }

    @Test
    @Config(minSdk = Build.VERSION_CODES.R)
    fun thatTheSystemPutsTheAppToSleepIsToldWithAWayToTheSettings() {
        begun()
        shadowOf(phone.app.packageManager).setAutoRevokeWhitelisted(false)
        phone.show("about")
        assertTrue(phone.texts().toString(), says("zet je telefoon de app stil"))
        phone.press("Naar de instellingen")
        assertEquals(Intent.ACTION_AUTO_REVOKE_PERMISSIONS, started())
        phone.leaveAndComeBack { shadowOf(phone.app.packageManager).setAutoRevokeWhitelisted(true) }
        assertFalse(phone.texts().toString(), says("zet je telefoon de app stil"))
    }

    @Test
    @Config(minSdk = Build.VERSION_CODES.TIRAMISU)
    fun theLanguageOfTheAppAndThatOfTheSystemsSettingsAreTheSame() {
        begun()
        val languages = phone.app.service<LocaleManager>()
        phone.press("Taal / Language").press("English")
        assertEquals("Which language do you prefer?", phone.title)
        assertEquals("en", languages.applicationLocales.toLanguageTags())
        phone.leaveAndComeBack { languages.applicationLocales = LocaleList.forLanguageTags("nl-NL") }
        assertEquals("Welke taal lees je het liefst?", phone.title)
    }

    @Test
    @Config(minSdk = Build.VERSION_CODES.TIRAMISU)
    fun theEasierDutchIsStillThereWhenOneComesBack() {
        begun()
        phone.press("Taal / Language").press("Nederlands, nog eenvoudiger")
        val title = phone.title
        phone.leaveAndComeBack()
        assertEquals(title, phone.title)
        assertEquals(
            "nl-simple",
            phone.app
                .service<LocaleManager>()
                .applicationLocales
                .toLanguageTags(),
        )
        assertTrue(phone.texts().toString(), phone.texts().contains("Nederlands"))
    }

    @Test
    fun aPhoneThatUnfoldsStaysTheDeviceThatItWas() {
        assertEquals(Form.PHONE, form(phone.app))
        RuntimeEnvironment.setQualifiers("+sw800dp-w1280dp-h800dp-land")
        assertEquals(Form.PHONE, form(phone.app))
    }
}
