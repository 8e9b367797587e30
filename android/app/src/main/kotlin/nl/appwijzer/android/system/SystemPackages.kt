package nl.appwijzer.android.system

import android.content.pm.ApplicationInfo
import android.content.pm.PackageInfo
import android.content.pm.PackageManager
import android.os.Build
import android.os.Process
import android.os.UserHandle
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Hidden
import nl.appwijzer.core.InstalledApp
import java.security.MessageDigest

/** The two questions that the system's package manager is asked. It may throw anything, and answer nothing. */
interface PackageService {
    /** The package of this name. */
    fun one(
        name: String,
        flags: Long,
    ): PackageInfo?

    /** Every package. */
    fun all(flags: Long): List<PackageInfo?>?
}

/** The real one. */
class SystemPackageService(
    private val packages: PackageManager,
) : PackageService {
    override fun one(
        name: String,
        flags: Long,
    ): PackageInfo? = if (isShort(flags)) packages.getPackageInfo(name, flags.toInt()) else withLongFlags(name, flags)

    @Suppress("QueryPermissionsNeeded")
    override fun all(flags: Long): List<PackageInfo?>? = if (isShort(flags)) packages.getInstalledPackages(flags.toInt()) else withLongFlags(flags)

    /** Longer flags came with the Android that takes them. */
    private fun isShort(flags: Long) = flags.toInt().toLong() == flags

    @Since(Build.VERSION_CODES.TIRAMISU)
    private fun withLongFlags(
        name: String,
        flags: Long,
    ): PackageInfo? = packages.getPackageInfo(name, PackageManager.PackageInfoFlags.of(flags))

    @Since(Build.VERSION_CODES.TIRAMISU)
    private fun withLongFlags(flags: Long): List<PackageInfo?>? = packages.getInstalledPackages(PackageManager.PackageInfoFlags.of(flags))
}

/**
 * What the system's package manager says, read with care.
 *
 * From Android 15 on apps can be archived: their code goes, their data and icon stay. They are asked about
 * too, which this Android promises to answer only to an app with QUERY_ALL_PACKAGES: it filters a package
 * without code from all others, whatever their manifest names (AOSP, `AppsFilterBase`; the documentation of
 * `MATCH_ARCHIVED_PACKAGES`). So without that permission an archived app may show, and may not.
 */
class SystemPackages(
    private val service: PackageService,
    private val seesArchived: Boolean,
) : Packages {
    private val asksArchived = Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM
    private var refused = false

    override val hides get() = if (asksArchived && (!seesArchived || refused)) listOf(Hidden.ARCHIVED) else emptyList()

    override fun all(): List<Answer> {
        val infos = withArchived { service.all(signatures() or it) } ?: service.all(signatures())
        return checkNotNull(infos) { "no list" }.map { read(it, certificates = true) }
    }

    override fun one(name: String): Answer =
        try {
            read(withArchived { service.one(name, it) } ?: service.one(name, 0), certificates = false)
        } catch (_: PackageManager.NameNotFoundException) {
            Answer.NotHere
        }

    /** Asks with the flag for archived packages. Nothing where this Android has none, or gives no answer to that. */
    private fun <T> withArchived(ask: (flags: Long) -> T?): T? {
        if (!asksArchived) return null
        var notFound: PackageManager.NameNotFoundException? = null
        val answer =
            attempt {
                try {
                    ask(archived())
                } catch (e: PackageManager.NameNotFoundException) {
                    notFound = e
                    null
                }
            }
        notFound?.let { throw it }
        if (answer == null) refused = true
        return answer
    }

    @Since(Build.VERSION_CODES.VANILLA_ICE_CREAM)
    private fun archived() = PackageManager.MATCH_ARCHIVED_PACKAGES

    @Suppress("DEPRECATION")
    private fun signatures() =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            PackageManager.GET_SIGNING_CERTIFICATES.toLong()
        } else {
            PackageManager.GET_SIGNATURES.toLong()
        }

    private fun read(
        info: PackageInfo?,
        certificates: Boolean,
    ): Answer = attempt { readable(info, certificates) } ?: Answer.Unreadable

    private fun readable(
        info: PackageInfo?,
        certificates: Boolean,
    ): Answer? {
        val application = info?.applicationInfo ?: return null
        val id = info.packageName?.takeIf { it.isNotEmpty() } ?: return null
        // An answer about another profile is none about this one.
        if (UserHandle.getUserHandleForUid(application.uid) != Process.myUserHandle()) return null
        val state = state(application) ?: return Answer.NotHere
        val isSystem = application.flags and ApplicationInfo.FLAG_SYSTEM != 0
        return Answer.There(InstalledApp(id, state, isSystem, if (certificates) digests(info) else emptyList(), lastActive = null))
    }

    /** Nothing for a package that only another profile has. */
    private fun state(application: ApplicationInfo): AppState? =
        when {
            asksArchived && isArchived(application) -> AppState.ARCHIVED
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
