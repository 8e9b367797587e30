package nl.appwijzer.android.system

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.Activity
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import android.provider.Settings
import nl.appwijzer.core.Event

/** Whether the system shows what this app wants to tell. */
fun mayNotify(context: Context): Boolean = attempt { context.service<NotificationManager>().areNotificationsEnabled() } == true

/** Where somebody lets this app notify, or not. */
fun notificationSettings(context: Context): Intent = Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)

/** "Remind me": asks the system once or twice, and after that shows where it can still be allowed. */
class Notifying(
    private val activity: Activity,
    private val start: (Intent) -> Unit,
    private val tell: (Event) -> Unit,
) {
    /** Whether the system would have explained why, before it was asked. */
    private var explained = false
    private var inSettings = false

    fun ask() {
        when {
            mayNotify(activity) -> {
                tell(ON)
            }

            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && !isAllowed() -> {
                explained = explains()
                activity.requestPermissions(arrayOf(POST_NOTIFICATIONS), NOTIFY)
            }

            else -> {
                toSettings()
            }
        }
    }

    /** The system's answer. It comes at once and unasked where somebody refused for good. */
    fun answered(results: IntArray) {
        val answer = results.firstOrNull() ?: return
        when {
            answer == PackageManager.PERMISSION_GRANTED && mayNotify(activity) -> tell(ON)
            !explained && !explains() -> toSettings()
            else -> tell(OFF)
        }
    }

    /** Tells what somebody chose in the settings, if they were sent there. */
    fun back(): Boolean {
        val was = inSettings
        inSettings = false
        if (was) tell(if (mayNotify(activity)) ON else OFF)
        return was
    }

    private fun toSettings() {
        inSettings = true
        start(notificationSettings(activity))
    }

    private fun isAllowed() =
        Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            activity.checkSelfPermission(POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

    private fun explains() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && activity.shouldShowRequestPermissionRationale(POST_NOTIFICATIONS)

    companion object {
        /** Code of the request for the permission. */
        const val NOTIFY = 1
        private val ON = Event.Reminders(true)
        private val OFF = Event.Reminders(false)
    }
}
