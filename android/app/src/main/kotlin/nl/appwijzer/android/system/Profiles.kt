package nl.appwijzer.android.system

import android.content.Context
import android.content.pm.LauncherApps
import android.os.Build
import android.os.Process
import android.os.UserHandle
import android.os.UserManager
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Scope
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Space
import nl.appwijzer.core.Unseen

/** The profiles of this phone that the system tells of, and which area each of them is. */
class Profiles(
    private val context: Context,
    configured: Boolean = ManagedConfiguration(context).values().isNotEmpty(),
) {
    private val launcher = context.getSystemService(LauncherApps::class.java)
    private val users = context.getSystemService(UserManager::class.java)
    private val own = Process.myUserHandle()
    private val handles = (listOf(own) + handles()).distinct().associateBy(::number)
    private val places = places(number(own), handles.map { (number, user) -> Profile(number, type(user)) }, Build.MANUFACTURER, said(context, configured))

    private val isMain get() = here.space == Space.MAIN && here.part != Part.WORK_PART

    /** Where this copy of the app runs. */
    val here: Area get() = places.own

    /** Which area another profile is, if it is one of this phone. */
    fun areaOf(user: UserHandle): Area? = places.others[number(user)]

    /**
     * What can be seen of the other areas. The main area may list the apps with an icon of its profiles;
     * a copy in a profile sees only itself.
     */
    fun others(): List<Snapshot> =
        places.others.map { (number, area) ->
            val user = handles[number]?.takeIf { isMain }
            if (user == null) snapshot(area, Scope.Nothing(Unseen.OTHER_PART)) else profile(user, area)
        }

    private fun handles(): List<UserHandle> {
        val all = attempt { users?.userProfiles }.orEmpty() + attempt { launcher?.profiles }.orEmpty()
        return all.filterNotNull()
    }

    private fun type(user: UserHandle) = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) attempt { toldType(user) } else null

    @Since(Build.VERSION_CODES.VANILLA_ICE_CREAM)
    private fun toldType(user: UserHandle) = launcher?.getLauncherUserInfo(user)?.userType

    private fun profile(
        user: UserHandle,
        area: Area,
    ): Snapshot {
        if (attempt { users?.isQuietModeEnabled(user) } == true) return snapshot(area, Scope.Nothing(Unseen.LOCKED))
        val names = attempt { launcher?.getActivityList(null, user)?.mapNotNull { it?.applicationInfo?.packageName }?.distinct() }
        return if (names == null) snapshot(area, Scope.Nothing(Unseen.FAILED)) else snapshot(area, Scope.Launchable, names)
    }
}

/** A user's hash code is its number. */
fun number(user: UserHandle) = user.hashCode().coerceAtLeast(0)

private fun snapshot(
    area: Area,
    scope: Scope,
    names: List<String> = emptyList(),
) = Snapshot(
    area = area,
    platform = Platform.ANDROID,
    evidence = answered(scope, osVersion(), apps = names.size),
    apps = names.map { InstalledApp(it, AppState.ENABLED, null, emptyList(), null) },
    probes = emptyList(),
)
