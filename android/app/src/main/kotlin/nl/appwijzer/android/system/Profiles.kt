package nl.appwijzer.android.system

import android.content.Context
import android.content.pm.LauncherApps
import android.os.Build
import android.os.Process
import android.os.UserHandle
import android.os.UserManager
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.Coverage
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Listing
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Provenance
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Space
import nl.appwijzer.core.Unseen

/**
 * The other profiles of this device. The private side may list the apps with an icon of the work
 * profile and of a clone profile; a work profile sees only itself.
 */
fun otherProfiles(context: Context): List<Snapshot> {
    if (ownPart(context) == Part.WORK_PART) return listOf(snapshot(mainArea(Part.PRIVATE_PART), unseen(Unseen.OTHER_PART)))
    val launcher = context.getSystemService(LauncherApps::class.java) ?: return emptyList()
    return launcher.profiles.filter { it != Process.myUserHandle() }.map { profile(context, launcher, it) }
}

private fun profile(
    context: Context,
    launcher: LauncherApps,
    user: UserHandle,
): Snapshot {
    val area = area(launcher, user)
    if (context.service<UserManager>().isQuietModeEnabled(user)) return snapshot(area, unseen(Unseen.LOCKED))
    return try {
        val names = launcher.getActivityList(null, user).map { it.applicationInfo.packageName }.distinct()
        snapshot(area, Coverage(Listing.Launchable, certificates = false, marksSystem = false, cutShort = false), names)
    } catch (_: SecurityException) {
        snapshot(area, unseen(Unseen.FAILED))
    }
}

/** Which area of the device another profile is. */
fun areaOf(
    context: Context,
    user: UserHandle,
): Area? = context.getSystemService(LauncherApps::class.java)?.let { area(it, user) }

/** A user's hash code is its number. */
fun number(user: UserHandle) = user.hashCode().coerceAtLeast(0)

private fun area(
    launcher: LauncherApps,
    user: UserHandle,
): Area {
    val number = number(user).toUInt()
    val type = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) userType(launcher, user) else null
    return when (type) {
        CLONE -> Area(Part.PRIVATE_PART, Space.CLONE, number)

        PRIVATE -> Area(Part.PRIVATE_PART, Space.PRIVATE_SPACE, number)

        // Older systems do not say; the work profile is the one that they show.
        else -> mainArea(Part.WORK_PART)
    }
}

@Since(Build.VERSION_CODES.VANILLA_ICE_CREAM)
private fun userType(
    launcher: LauncherApps,
    user: UserHandle,
) = launcher.getLauncherUserInfo(user)?.userType

private fun unseen(why: Unseen) = Coverage(Listing.Nothing(why), certificates = false, marksSystem = false, cutShort = false)

private fun snapshot(
    area: Area,
    coverage: Coverage,
    names: List<String> = emptyList(),
) = Snapshot(
    area = area,
    platform = Platform.ANDROID,
    coverage = coverage,
    apps = names.map { InstalledApp(it, AppState.ENABLED, null, emptyList(), null) },
    probes = emptyList(),
    provenance = Provenance.SYSTEM,
)

private const val CLONE = "android.os.usertype.profile.CLONE"
private const val PRIVATE = "android.os.usertype.profile.PRIVATE"
