package nl.appwijzer.android.system

import android.app.admin.DevicePolicyManager
import android.content.Context
import android.content.Intent
import android.os.Build
import android.os.UserManager

/**
 * Whether an organisation manages this copy of the app: it configured the app, or the owner of the
 * device or profile takes the states of apps.
 *
 * That there is an owner says nothing: Island, Shelter and Secure Folder own the profiles that people
 * make for themselves. None of them takes the states of apps.
 */
fun isManaged(
    context: Context,
    configured: Boolean = ManagedConfiguration(context).values().isNotEmpty(),
) = configured || owners(context).isNotEmpty()

/** What is known of who manages what on this phone. */
internal fun said(
    context: Context,
    configured: Boolean,
) = Said(
    ownIsOwned = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R && attempt { isOwnedProfile(context) } == true,
    ownIsManaged = attempt { isManaged(context, configured) } == true,
    // Before Android 11 an owner of the device could have a work profile beside it.
    isFullyManaged = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R && attempt { hasDeviceOwner(context) } == true,
    hasWorkProfile = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R && attempt { isOrganisationsWithWorkProfile(context) } == true,
)

/** The owners of device and profile that take the states of apps. */
private fun owners(context: Context): List<String> {
    val policies = context.service<DevicePolicyManager>()
    return context.packageManager
        .queryIntentServices(Intent(KeyedAppStates.ACTION), 0)
        .mapNotNull { it.serviceInfo?.packageName }
        .filter { policies.isDeviceOwnerApp(it) || policies.isProfileOwnerApp(it) }
}

private fun hasDeviceOwner(context: Context): Boolean {
    val policies = context.service<DevicePolicyManager>()
    return policies.activeAdmins.orEmpty().any { policies.isDeviceOwnerApp(it.packageName) }
}

@Since(Build.VERSION_CODES.R)
private fun isOwnedProfile(context: Context) = context.service<UserManager>().isManagedProfile

@Since(Build.VERSION_CODES.R)
private fun isOrganisationsWithWorkProfile(context: Context) = context.service<DevicePolicyManager>().isOrganizationOwnedDeviceWithManagedProfile
