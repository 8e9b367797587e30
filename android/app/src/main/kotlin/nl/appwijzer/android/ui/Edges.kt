package nl.appwijzer.android.ui

import android.os.Build
import android.view.View
import android.view.Window
import android.view.WindowInsets
import nl.appwijzer.android.system.Since

/** Draws from edge to edge, and keeps what is read and pressed clear of the system's bars. */
object Edges {
    fun fill(window: Window) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            fillFromR(window)
        } else {
            @Suppress("DEPRECATION")
            window.decorView.systemUiVisibility = window.decorView.systemUiVisibility or
                View.SYSTEM_UI_FLAG_LAYOUT_STABLE or
                View.SYSTEM_UI_FLAG_LAYOUT_FULLSCREEN or
                View.SYSTEM_UI_FLAG_LAYOUT_HIDE_NAVIGATION
        }
    }

    /** Pads the sides here, and tells how much is covered above and below. */
    fun listen(
        root: View,
        covered: (above: Int, below: Int) -> Unit,
    ) = root.setOnApplyWindowInsetsListener { view, insets ->
        val (left, top, right, bottom) = sides(insets)
        view.setPadding(left, 0, right, 0)
        covered(top, bottom)
        insets
    }

    private fun sides(insets: WindowInsets): List<Int> =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            sidesFromR(insets)
        } else {
            @Suppress("DEPRECATION")
            with(insets) {
                listOf(systemWindowInsetLeft, systemWindowInsetTop, systemWindowInsetRight, systemWindowInsetBottom)
            }
        }

    @Since(Build.VERSION_CODES.R)
    private fun fillFromR(window: Window) = window.setDecorFitsSystemWindows(false)

    @Since(Build.VERSION_CODES.R)
    private fun sidesFromR(insets: WindowInsets): List<Int> {
        val types = WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime()
        return with(insets.getInsets(types)) { listOf(left, top, right, bottom) }
    }
}
