package nl.appwijzer.android.system

import android.content.Context
import android.os.Build
import android.os.UserManager
import nl.appwijzer.core.Abilities
import nl.appwijzer.core.Area
import nl.appwijzer.core.Form
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.ShellFacts
import nl.appwijzer.core.Space

/** What this shell knows of the device and of itself. */
fun shellFacts(
    context: Context,
    configured: Boolean,
): ShellFacts {
    val part = ownPart(context)
    return ShellFacts(
        platform = Platform.ANDROID,
        form = form(context),
        osVersion =
            Build.VERSION.RELEASE
                .substringBefore('.')
                .toUIntOrNull(),
        manufacturer = Build.MANUFACTURER,
        here = mainArea(part),
        can =
            Abilities(
                uninstall = true,
                appDetails = true,
                openApp = true,
                notify = true,
                share = true,
                pickFile = false,
                byItself = true,
                otherCopy = otherCopy(context) != null,
            ),
        language =
            context.resources.configuration.locales[0]
                .toLanguageTag(),
        managed = configured || part == Part.WORK_PART,
    )
}

/** Phone or tablet. */
fun form(context: Context) = if (context.resources.configuration.smallestScreenWidthDp >= TABLET) Form.TABLET else Form.PHONE

/** In which part of the device this copy of the app runs. */
fun ownPart(context: Context): Part {
    val users = context.service<UserManager>()
    return when {
        isWorkProfile(users) -> Part.WORK_PART
        users.userProfiles.size > 1 -> Part.PRIVATE_PART
        else -> Part.WHOLE_DEVICE
    }
}

/** Before Android 11 the system does not say it: there a profile that is not the first user is a work profile. */
private fun isWorkProfile(users: UserManager): Boolean =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
        saysWorkProfile(users)
    } else {
        !users.isSystemUser && users.userProfiles.size > 1
    }

@Since(Build.VERSION_CODES.R)
private fun saysWorkProfile(users: UserManager) = users.isManagedProfile

/** The ordinary space of a part. */
fun mainArea(part: Part) = Area(part, Space.MAIN, 0u)

private const val TABLET = 600
