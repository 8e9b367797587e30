package nl.appwijzer.android.system

import android.Manifest.permission.QUERY_ALL_PACKAGES
import android.content.Context
import android.content.pm.PackageManager
import nl.appwijzer.android.R
import nl.appwijzer.bindings.Inventory
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Snapshot

/** What is installed, as far as the system lets this build see it. Nothing of it is kept. */
class PackageInventory(
    private val context: Context,
) : Inventory {
    override fun snapshots(): List<Snapshot> {
        val profiles = Profiles(context)
        val asked = context.resources.getStringArray(R.array.catalogue).toList()
        val all = attempt(::mayAskAll) == true
        val look = Look(SystemPackages(SystemPackageService(context.packageManager), seesArchived = all), context.packageName, asked, osVersion())
        val seen = if (all) look.all() else look.named()
        return listOf(Snapshot(profiles.here, Platform.ANDROID, seen.evidence, seen.apps, emptyList())) + profiles.others()
    }

    /**
     * Whether this build is one that sees every package: what its own manifest says, not what it was meant to
     * be. Before Android 11 the system would show them to any build, and the others do not look.
     */
    private fun mayAskAll(): Boolean {
        val own = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS)
        return own.requestedPermissions.orEmpty().contains(QUERY_ALL_PACKAGES)
    }
}
