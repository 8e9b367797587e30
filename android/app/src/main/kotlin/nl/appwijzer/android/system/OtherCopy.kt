package nl.appwijzer.android.system

import android.app.Activity
import android.content.ComponentName
import android.content.Context
import android.content.pm.CrossProfileApps
import android.os.Build
import android.os.UserHandle
import android.util.Log
import nl.appwijzer.android.MainActivity
import nl.appwijzer.core.Area
import nl.appwijzer.core.Part
import nl.appwijzer.core.Space

/**
 * The part of this device with another copy of this same package, if this copy may start that one.
 *
 * The system lets it without any permission, as long as it is the screen that the launcher opens too.
 */
fun otherCopy(
    context: Context,
    profiles: Profiles = Profiles(context),
): UserHandle? = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) attempt { target(context, profiles) } else null

/** Starts it. */
fun openOtherCopy(activity: Activity) {
    val user = otherCopy(activity) ?: return
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) start(activity, user)
}

@Since(Build.VERSION_CODES.P)
private fun target(
    context: Context,
    profiles: Profiles,
): UserHandle? {
    val targets = context.service<CrossProfileApps>().targetUserProfiles
    val here = profiles.here
    return when {
        // A clone profile and a private space belong to the same user, and have higher numbers.
        here.isProfile() && here.part == Part.WORK_PART -> targets.minByOrNull(::number)

        here == mainArea(Part.PRIVATE_PART) -> targets.firstOrNull { profiles.areaOf(it)?.isProfile() == true }

        else -> null
    }
}

/** Whether it is a work profile, or one of which nobody said whose it is. */
private fun Area.isProfile() = this == mainArea(Part.WORK_PART) || space == Space.PROFILE

@Since(Build.VERSION_CODES.P)
private fun start(
    activity: Activity,
    user: UserHandle,
) = try {
    activity.service<CrossProfileApps>().startMainActivity(ComponentName(activity, MainActivity::class.java), user)
} catch (_: SecurityException) {
    // The other part was switched off, or the copy in it removed, since the screen was drawn.
    Log.w("Appwijzer", "the other copy could not be started")
}
