package nl.appwijzer.android.system

import android.content.Context
import android.os.Build
import nl.appwijzer.core.Abilities
import nl.appwijzer.core.Form
import nl.appwijzer.core.Platform
import nl.appwijzer.core.ShellFacts

/** What this shell knows of the device and of itself. */
fun shellFacts(
    context: Context,
    configured: Boolean,
): ShellFacts {
    val profiles = Profiles(context, configured)
    return ShellFacts(
        platform = Platform.ANDROID,
        form = form(context),
        osVersion = osVersion(),
        manufacturer = Build.MANUFACTURER,
        here = profiles.here,
        can =
            Abilities(
                uninstall = true,
                appDetails = true,
                openApp = true,
                notify = true,
                share = true,
                pickFile = false,
                byItself = true,
                otherCopy = otherCopy(context, profiles) != null,
            ),
        language =
            context.resources.configuration.locales[0]
                .toLanguageTag(),
        managed = attempt { isManaged(context, configured) } == true,
    )
}

/** Phone or tablet. */
fun form(context: Context) = if (context.resources.configuration.smallestScreenWidthDp >= TABLET) Form.TABLET else Form.PHONE

/** Main number of the version of Android. */
fun osVersion(): UInt? =
    Build.VERSION.RELEASE
        ?.substringBefore('.')
        ?.toUIntOrNull()

private const val TABLET = 600
