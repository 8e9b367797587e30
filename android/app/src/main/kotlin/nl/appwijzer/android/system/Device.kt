package nl.appwijzer.android.system

import android.content.Context
import android.hardware.display.DisplayManager
import android.os.Build
import android.util.DisplayMetrics
import android.view.Display
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
                removalBlocked = removalIsBlocked(context),
            ),
        language =
            context.resources.configuration.locales[0]
                .toLanguageTag(),
        managed = attempt { isManaged(context, configured) } == true,
    )
}

/**
 * Phone or tablet: by the device's own screen, not by the window, which is small in a split screen and large on a
 * monitor. Kept from the first time on, so that a phone that folds does not become another device each time.
 */
fun form(context: Context): Form {
    val kept = context.getSharedPreferences("device", Context.MODE_PRIVATE)
    val known = attempt { kept.getString(FORM, null)?.let(Form::valueOf) }
    if (known != null) return known
    val own = attempt { ownForm(context) }
    if (own != null) attempt { kept.edit().putString(FORM, own.name).apply() }
    return own ?: Form.PHONE
}

private fun ownForm(context: Context): Form {
    val metrics = DisplayMetrics()
    @Suppress("DEPRECATION")
    context.service<DisplayManager>().getDisplay(Display.DEFAULT_DISPLAY).getRealMetrics(metrics)
    val smallest = minOf(metrics.widthPixels, metrics.heightPixels) / metrics.density
    return if (smallest >= TABLET) Form.TABLET else Form.PHONE
}

/** Main number of the version of Android. */
fun osVersion(): UInt? =
    Build.VERSION.RELEASE
        ?.substringBefore('.')
        ?.toUIntOrNull()

/** In dp, of the smaller side. */
private const val TABLET = 600
private const val FORM = "form"
