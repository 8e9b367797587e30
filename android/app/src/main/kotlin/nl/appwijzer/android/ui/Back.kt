package nl.appwijzer.android.ui

import android.app.Activity
import android.os.Build
import android.window.OnBackInvokedCallback
import android.window.OnBackInvokedDispatcher
import nl.appwijzer.android.system.Since

/** Takes the system's "back" only while there is a screen to go back to: on home the system shows where it leads. */
class Back(
    private val activity: Activity,
    private val back: () -> Unit,
) {
    private var registered: Any? = null

    fun isWanted(wanted: Boolean) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
        if (wanted && registered == null) {
            register()
        } else if (!wanted && registered != null) {
            unregister()
        }
    }

    @Since(Build.VERSION_CODES.TIRAMISU)
    private fun register() {
        val callback = OnBackInvokedCallback { back() }
        activity.onBackInvokedDispatcher.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, callback)
        registered = callback
    }

    @Since(Build.VERSION_CODES.TIRAMISU)
    private fun unregister() {
        (registered as? OnBackInvokedCallback)?.let(activity.onBackInvokedDispatcher::unregisterOnBackInvokedCallback)
        registered = null
    }
}
