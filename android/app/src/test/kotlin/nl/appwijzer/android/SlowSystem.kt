package nl.appwijzer.android

import android.app.Activity
import android.app.NotificationManager
import android.app.admin.DevicePolicyManager
import android.content.ComponentName
import android.content.Intent
import android.net.Uri
import android.os.Process
import android.os.UserManager
import nl.appwijzer.android.system.service
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.robolectric.Shadows.shadowOf

/**
 * A system that does not answer at once, as no real one does: its dialogues lie over the app for as long as they
 * take, and what they lead to happens when it happens.
 */
class SlowSystem(
    private val phone: Phone,
) {
    private val asked = mutableListOf<Intent>()

    /** The system's question lies over the app; nothing was decided yet. */
    fun asksToRemove(name: String): SlowSystem {
        val started = checkNotNull(shadowOf(phone.activity).nextStartedActivityForResult) { "the system was not asked" }
        assertEquals(Intent.ACTION_DELETE, started.intent.action)
        assertEquals("package:$name", started.intent.dataString)
        assertTrue("it shows that it is removing, and answers", started.intent.getBooleanExtra(Intent.EXTRA_RETURN_RESULT, false))
        asked += started.intent
        checkNotNull(phone.controller).pause()
        phone.settle()
        return this
    }

    /** The dialogue is closed, and the app is in front again. */
    fun answers(
        result: Int = Activity.RESULT_CANCELED,
        reason: Int? = null,
    ): SlowSystem {
        val answer = reason?.let { Intent().putExtra("android.intent.extra.INSTALL_RESULT", it) }
        shadowOf(phone.activity).receiveResult(asked.removeFirst(), result, answer)
        checkNotNull(phone.controller).resume()
        phone.settle()
        return this
    }

    /** The app is gone, and the system tells everybody. */
    fun removes(name: String): SlowSystem {
        phone.uninstall(name)
        phone.app.sendBroadcast(Intent(Intent.ACTION_PACKAGE_FULLY_REMOVED, Uri.fromParts("package", name, null)))
        phone.settle()
        return this
    }

    /** The management lets nobody remove this app. */
    fun holds(name: String) {
        val policies = phone.app.service<DevicePolicyManager>()
        val owner = ComponentName("org.example.management", "org.example.management.Admin")
        shadowOf(policies).setDeviceOwner(owner)
        policies.setUninstallBlocked(owner, name, true)
    }

    /** The management lets nobody do this. */
    fun restricts(what: String) = shadowOf(phone.app.service<UserManager>()).setUserRestriction(Process.myUserHandle(), what, true)

    /** Whether notifications of this app are shown. */
    fun shows(notifications: Boolean) = shadowOf(phone.app.service<NotificationManager>()).setNotificationsEnabled(notifications)
}
