package nl.appwijzer.android.ui

import android.os.Build
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import nl.appwijzer.android.system.Since

/** What a screen reader is told that a view is. */
object Roles {
    /** Something that can be pressed. */
    val button: View.AccessibilityDelegate =
        object : View.AccessibilityDelegate() {
            override fun onInitializeAccessibilityNodeInfo(
                host: View,
                info: AccessibilityNodeInfo,
            ) {
                super.onInitializeAccessibilityNodeInfo(host, info)
                info.className = Button::class.java.name
            }
        }

    /** One text for a whole row, with its state where the system knows states. */
    fun describe(
        view: View,
        words: List<String?>,
        state: String? = null,
    ) {
        val known = words.filterNotNull()
        if (state == null || Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            view.contentDescription = known.joinToString(". ")
            if (state != null && Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) state(view, state)
        } else {
            view.contentDescription = (listOf(state) + known).joinToString(". ")
        }
    }

    @Since(Build.VERSION_CODES.R)
    private fun state(
        view: View,
        state: String,
    ) {
        view.stateDescription = state
    }
}
