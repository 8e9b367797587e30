package nl.appwijzer.android.ui

import android.app.Activity
import android.app.UiModeManager
import android.content.Context
import android.os.Build
import android.provider.Settings
import nl.appwijzer.android.R
import nl.appwijzer.android.system.Since

/** Lays over the theme what the employee or the system chose. */
object Appearance {
    /** Whether the system has colours of its own to lend. */
    val hasSystemColours get() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.S

    /** Returns whether strong contrast was asked for. */
    fun apply(
        activity: Activity,
        systemColours: Boolean,
    ): Boolean {
        if (systemColours && hasSystemColours) activity.theme.applyStyle(R.style.Overlay_SystemColours, true)
        val strong = wantsContrast(activity)
        if (strong) activity.theme.applyStyle(R.style.Overlay_Contrast, true)
        return strong
    }

    private fun wantsContrast(context: Context): Boolean {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE && contrast(context) > HALF) return true
        return Settings.Secure.getInt(context.contentResolver, HIGH_CONTRAST_TEXT, 0) == 1
    }

    @Since(Build.VERSION_CODES.UPSIDE_DOWN_CAKE)
    private fun contrast(context: Context) = context.getSystemService(UiModeManager::class.java)?.contrast ?: 0f

    private const val HALF = 0.5f

    // The setting "high contrast text" of Android 5 and later has no public name.
    private const val HIGH_CONTRAST_TEXT = "high_text_contrast_enabled"
}
