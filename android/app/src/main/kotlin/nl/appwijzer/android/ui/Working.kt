package nl.appwijzer.android.ui

import android.content.res.ColorStateList
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ProgressBar
import nl.appwijzer.android.R

/**
 * Says that the app is looking, once that takes so long that one notices. It is read aloud when it
 * appears; what is pressed goes to what lies below it.
 */
class Working(
    private val frame: FrameLayout,
    private val kit: () -> Kit,
    private val words: () -> String,
) {
    /** How much the system covers below. */
    var below = 0
    private var shown = false
    private var sign: View? = null
    private val appearing = Runnable(::appear)

    fun show(busy: Boolean) {
        if (busy == shown) return
        shown = busy
        if (busy) {
            frame.postDelayed(appearing, NOTICED)
        } else {
            frame.removeCallbacks(appearing)
            sign?.let(frame::removeView)
            sign = null
        }
    }

    private fun appear() {
        val kit = kit()
        val row = kit.row(gap = 12)
        row.id = R.id.working
        row.gravity = Gravity.CENTER_VERTICAL
        row.background = kit.shape(kit.palette.card, kit.palette.outline)
        row.setPadding(kit.dp(16), kit.dp(12), kit.dp(20), kit.dp(12))
        row.addView(wheel(kit), LinearLayout.LayoutParams(kit.dp(WHEEL), kit.dp(WHEEL)))
        val text = kit.text("")
        text.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        row.addView(text)
        frame.addView(row, place(kit))
        sign = row
        // A live region is read aloud when its words change, so they come when it is there.
        text.text = words()
    }

    private fun wheel(kit: Kit) =
        ProgressBar(kit.context).apply {
            indeterminateTintList = ColorStateList.valueOf(kit.palette.brand)
            importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        }

    private fun place(kit: Kit) =
        FrameLayout.LayoutParams(WRAP, WRAP, Gravity.BOTTOM or Gravity.CENTER_HORIZONTAL).apply {
            bottomMargin = below + kit.dp(16)
        }

    companion object {
        /** Milliseconds; what is done sooner needs no words. */
        const val NOTICED = 400L
        private const val WHEEL = 24
        private const val WRAP = FrameLayout.LayoutParams.WRAP_CONTENT
    }
}
