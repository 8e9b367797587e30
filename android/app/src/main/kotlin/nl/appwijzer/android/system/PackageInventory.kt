package nl.appwijzer.android.system

import android.Manifest.permission.QUERY_ALL_PACKAGES
import android.content.Context
import android.content.pm.ApplicationInfo
import android.content.pm.PackageInfo
import android.content.pm.PackageManager
import android.os.Build
import nl.appwijzer.android.R
import nl.appwijzer.bindings.Inventory
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Coverage
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Listing
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Provenance
import nl.appwijzer.core.Snapshot
import java.security.MessageDigest

/** What is installed, as far as the system lets this build see it. Nothing of it is kept. */
class PackageInventory(
    private val context: Context,
) : Inventory {
    private val packages = context.packageManager

    override fun snapshots(): List<Snapshot> = listOf(ownPart()) + otherProfiles(context)

    private fun ownPart(): Snapshot {
        val asked = context.resources.getStringArray(R.array.catalogue).sorted()
        val all = mayAskAll()
        val found = if (all) everything() else asked.mapNotNull(::one)
        return Snapshot(
            area = mainArea(ownPart(context)),
            platform = Platform.ANDROID,
            coverage =
                Coverage(
                    listing = if (all) Listing.Everything else Listing.Only(asked),
                    certificates = all,
                    marksSystem = true,
                    cutShort = false,
                ),
            apps = found.mapNotNull { app(it, certificates = all) },
            probes = emptyList(),
            provenance = Provenance.SYSTEM,
        )
    }

    /** Whether the system lets this build see every package: what its own manifest says, not what it was meant to be. */
    private fun mayAskAll(): Boolean {
        // Before Android 11 every app may.
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.R) return true
        val own = packages.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS)
        return own.requestedPermissions.orEmpty().contains(QUERY_ALL_PACKAGES)
    }

    @Suppress("DEPRECATION", "QueryPermissionsNeeded")
    private fun everything(): List<PackageInfo> =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) {
            archivedToo()
        } else {
            packages.getInstalledPackages(signatures())
        }

    @Since(Build.VERSION_CODES.VANILLA_ICE_CREAM)
    private fun archivedToo(): List<PackageInfo> {
        val flags = signatures().toLong() or PackageManager.MATCH_ARCHIVED_PACKAGES
        return packages.getInstalledPackages(PackageManager.PackageInfoFlags.of(flags))
    }

    private fun one(name: String): PackageInfo? =
        try {
            packages.getPackageInfo(name, 0)
        } catch (_: PackageManager.NameNotFoundException) {
            null
        }

    @Suppress("DEPRECATION")
    private fun signatures() =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            PackageManager.GET_SIGNING_CERTIFICATES
        } else {
            PackageManager.GET_SIGNATURES
        }

    private fun app(
        info: PackageInfo,
        certificates: Boolean,
    ): InstalledApp? {
        val application = info.applicationInfo ?: return null
        val state = state(application) ?: return null
        return InstalledApp(
            id = info.packageName ?: return null,
            state = state,
            system = application.flags and ApplicationInfo.FLAG_SYSTEM != 0,
            certificates = if (certificates) digests(info) else emptyList(),
            lastActive = null,
        )
    }

    /** Nothing for a package that only another profile has. */
    private fun state(application: ApplicationInfo): AppState? =
        when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM && isArchived(application) -> AppState.ARCHIVED
            application.flags and ApplicationInfo.FLAG_INSTALLED == 0 -> null
            !application.enabled -> AppState.DISABLED
            application.flags and ApplicationInfo.FLAG_SUSPENDED != 0 -> AppState.SUSPENDED
            else -> AppState.ENABLED
        }

    @Since(Build.VERSION_CODES.VANILLA_ICE_CREAM)
    private fun isArchived(application: ApplicationInfo) = application.isArchived

    private fun digests(info: PackageInfo): List<String> {
        @Suppress("DEPRECATION")
        val signers =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) signingHistory(info) else info.signatures.orEmpty().toList()
        return signers.filterNotNull().map { signature ->
            MessageDigest.getInstance("SHA-256").digest(signature.toByteArray()).joinToString("") { "%02x".format(it) }
        }
    }

    @Since(Build.VERSION_CODES.P)
    private fun signingHistory(info: PackageInfo) =
        info.signingInfo?.let { signing ->
            val all = if (signing.hasMultipleSigners()) signing.apkContentsSigners else signing.signingCertificateHistory
            all.orEmpty().toList()
        } ?: emptyList()
}
