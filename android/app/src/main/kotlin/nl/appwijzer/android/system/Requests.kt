package nl.appwijzer.android.system

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import android.util.Log
import nl.appwijzer.core.SystemRequest

/** What only the system can do. */
class Requests(
    private val activity: Activity,
) {
    /** Asks the system. Returns whether to look again when the employee comes back. */
    fun ask(request: SystemRequest): Boolean =
        when (request) {
            is SystemRequest.Uninstall -> {
                start(Intent(Intent.ACTION_DELETE, packageAddress(request.`package`)))
            }

            is SystemRequest.AppDetails -> {
                start(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, packageAddress(request.`package`)))
            }

            is SystemRequest.OpenApp -> {
                activity.packageManager.getLaunchIntentForPackage(request.`package`)?.let(::start)
                false
            }

            is SystemRequest.Share -> {
                share(request.text)
                false
            }

            SystemRequest.AskToNotify -> {
                if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
                    activity.requestPermissions(arrayOf(POST_NOTIFICATIONS), NOTIFY)
                } else {
                    start(notificationSettings())
                }
                false
            }

            SystemRequest.OpenOtherCopy -> {
                openOtherCopy(activity)
                false
            }

            // Only iOS exports App Privacy Reports; this shell says that it cannot choose files.
            SystemRequest.PickReport -> {
                false
            }

            // Only iOS is asked about links; this shell says that it cannot.
            is SystemRequest.AskLinks -> {
                false
            }
        }

    /** Opens a link of the core's: `https:`, `tel:` or `mailto:`. */
    fun open(link: String) {
        val address = Uri.parse(link)
        val action =
            when (address.scheme) {
                "https" -> Intent.ACTION_VIEW
                "tel" -> Intent.ACTION_DIAL
                "mailto" -> Intent.ACTION_SENDTO
                else -> return
            }
        start(Intent(action, address))
    }

    private fun notificationSettings() = Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, activity.packageName)

    private fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        start(Intent.createChooser(send, null))
    }

    private fun start(intent: Intent): Boolean =
        try {
            activity.startActivity(intent)
            true
        } catch (_: ActivityNotFoundException) {
            Log.w("Appwijzer", "nothing on this device opens ${intent.action}")
            false
        }

    private fun packageAddress(name: String) = Uri.fromParts("package", name, null)

    companion object {
        const val NOTIFY = 1
    }
}
