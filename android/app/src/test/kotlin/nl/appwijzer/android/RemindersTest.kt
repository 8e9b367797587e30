package nl.appwijzer.android

import android.content.pm.PackageManager
import android.os.Build
import android.provider.Settings
import nl.appwijzer.android.system.Notifying
import nl.appwijzer.bindings.Cancel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Reminders where the system shows none, was asked, or was refused. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class RemindersTest {
    private val phone = Phone("2023-04-11").apply { install("com.zhiliaoapp.musically") }
    private val system = SlowSystem(phone)

    private fun look() {
        phone.app.host.lookInBackground(Cancel()) { }
        phone.settle()
    }

    private fun atTheFinding() {
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
            .press("Haal TikTok weg")
    }

    private fun says(words: String) = assertTrue(phone.texts().toString(), phone.texts().any { it.contains(words) })

    private fun started() = shadowOf(phone.activity).nextStartedActivity?.action

    /** The system's answer to the question whether this app may notify. */
    private fun refused() {
        val name = arrayOf("android.permission.POST_NOTIFICATIONS")
        phone.activity.onRequestPermissionsResult(Notifying.NOTIFY, name, intArrayOf(PackageManager.PERMISSION_DENIED))
        phone.settle()
    }

    @Test
    fun whatNobodyCouldSeeIsToldWhenNotificationsAreAllowed() {
        phone.configure(Phone.values("01"))
        system.shows(notifications = false)
        look()
        assertEquals(0, phone.notifications.size)
        system.shows(notifications = true)
        look()
        assertEquals("the one word about it was not used up", 1, phone.notifications.size)
    }

    @Test
    fun whereRemindersAreAllowedAlreadyThePressIsAnswered() {
        atTheFinding()
        phone.press("Herinner mij")
        says("Je krijgt herinneringen van ons")
        assertNull(started())
    }

    @Test
    @Config(minSdk = Build.VERSION_CODES.TIRAMISU)
    fun whoSaysNoReadsWhatThatMeans() {
        atTheFinding()
        system.shows(notifications = false)
        shadowOf(phone.app.packageManager).setShouldShowRequestPermissionRationale("android.permission.POST_NOTIFICATIONS", true)
        phone.press("Herinner mij")
        shadowOf(phone.activity).nextStartedActivity
        refused()
        says("Je krijgt geen herinneringen")
        assertNull("nobody is sent anywhere for saying no", started())
    }

    @Test
    fun whereTheSystemNoLongerAsksTheSettingsOpenAndWhatWasChosenThereIsTold() {
        atTheFinding()
        system.shows(notifications = false)
        phone.press("Herinner mij")
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            shadowOf(phone.activity).nextStartedActivity
            refused()
        }
        assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, started())
        phone.leaveAndComeBack { system.shows(notifications = true) }
        says("Je krijgt herinneringen van ons")
    }
}
