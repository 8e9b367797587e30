package nl.appwijzer.android.system

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.provider.Settings
import android.util.Log
import nl.appwijzer.core.Event
import nl.appwijzer.core.SystemRequest

/** What only the system can do. */
class Requests(
    private val activity: Activity,
    private val tell: (Event) -> Unit,
) {
    private val notifying = Notifying(activity, ::start, tell)

    /** Id of the app whose removal was asked for last. */
    var removing: String? = null

    /** Asks the system. `tell` hears what comes of it, sometimes at once. */
    fun ask(request: SystemRequest) {
        when (request) {
            is SystemRequest.Uninstall -> {
                removing = request.`package`
                if (removalIsBlocked(activity, request.`package`)) tell(Event.Blocked) else start(removalRequest(request.`package`), REMOVE)
            }

            is SystemRequest.AppDetails -> {
                start(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, packageAddress(request.`package`)))
            }

            is SystemRequest.OpenApp -> {
                activity.packageManager.getLaunchIntentForPackage(request.`package`)?.let { start(it) }
            }

            is SystemRequest.Share -> {
                share(request.text)
            }

            SystemRequest.AskToNotify -> {
                notifying.ask()
            }

            SystemRequest.OpenOtherCopy -> {
                openOtherCopy(activity)
            }

            // Only iOS exports App Privacy Reports and is asked about links; this shell says that it cannot.
            SystemRequest.PickReport, is SystemRequest.AskLinks -> {
                Unit
            }
        }
    }

    /** What the system answered to a removal that was asked for. */
    fun removed(
        result: Int,
        answer: Intent?,
    ) = wasBlocked(activity, removing, result, answer)

    /** What the system answered about notifications. */
    fun answered(results: IntArray) = notifying.answered(results)

    /** Somebody is back, perhaps from the settings. Returns whether notifications were asked about there. */
    fun back() = notifying.back()

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

    private fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        start(Intent.createChooser(send, null))
    }

    /** Opens something of the system's, where there is such a thing. */
    fun start(intent: Intent) = start(intent, null)

    private fun start(
        intent: Intent,
        answerTo: Int?,
    ) = try {
        if (answerTo == null) activity.startActivity(intent) else activity.startActivityForResult(intent, answerTo)
    } catch (_: ActivityNotFoundException) {
        Log.w("Appwijzer", "nothing on this device opens ${intent.action}")
    } catch (_: SecurityException) {
        Log.w("Appwijzer", "this device does not let the app open ${intent.action}")
    }

    private fun packageAddress(name: String) = Uri.fromParts("package", name, null)

    companion object {
        /** Code of the request to remove an app. */
        const val REMOVE = 2
    }
}
