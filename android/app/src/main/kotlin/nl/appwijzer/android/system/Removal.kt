package nl.appwijzer.android.system

import android.app.Activity
import android.app.admin.DevicePolicyManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.UserManager

/** Asks the system to remove an app. It shows that it is doing so, and answers when it is done. */
fun removalRequest(name: String): Intent =
    Intent(Intent.ACTION_DELETE, Uri.fromParts("package", name, null))
        // Without it the dialogue closes at once, and the app goes some time later.
        .putExtra(Intent.EXTRA_RETURN_RESULT, true)

/** Whether the management lets nobody remove apps here, or this app in particular. Needs no permission. */
fun removalIsBlocked(
    context: Context,
    name: String? = null,
): Boolean =
    attempt {
        val user = context.service<UserManager>()
        user.hasUserRestriction(UserManager.DISALLOW_UNINSTALL_APPS) ||
            user.hasUserRestriction(UserManager.DISALLOW_APPS_CONTROL) ||
            (name != null && context.service<DevicePolicyManager>().isUninstallBlocked(null, name))
    } == true

/**
 * Whether an answer of the system means that the management holds the app, and not that somebody thought better
 * of it: systems answer "failed" to both, and some say why.
 */
fun wasBlocked(
    context: Context,
    name: String?,
    result: Int,
    answer: Intent?,
): Boolean = result != Activity.RESULT_OK && (answer?.getIntExtra(REASON, 0) in REFUSED || removalIsBlocked(context, name))

/** `Intent.EXTRA_INSTALL_RESULT`, which holds a `PackageManager.DELETE_FAILED_…`. */
private const val REASON = "android.intent.extra.INSTALL_RESULT"

/** An administrator of the device, a user restriction, an owner that blocks it. */
private val REFUSED = setOf(-2, -3, -4)
