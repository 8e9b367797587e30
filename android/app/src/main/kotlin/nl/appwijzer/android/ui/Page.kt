package nl.appwijzer.android.ui

import android.os.Build
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import nl.appwijzer.android.R
import nl.appwijzer.android.blocks.Presses
import nl.appwijzer.android.blocks.Renderer
import nl.appwijzer.android.system.Organisation
import nl.appwijzer.android.system.Since
import nl.appwijzer.core.Action
import nl.appwijzer.core.Screen

/** One screen as a page that scrolls: bar, title, blocks, in a column of a readable width. */
class Page(
    private val kit: Kit,
    private val renderer: Renderer,
    private val presses: Presses,
    private val organisation: Organisation = Organisation(),
) {
    /** `head` and `foot`: what the shell itself adds below the title and at the end. */
    fun draw(
        screen: Screen,
        head: View? = null,
        foot: View? = null,
    ): ScrollView {
        val column = kit.column()
        val margin = kit.dp(if (kit.context.resources.configuration.screenWidthDp >= WIDE) 24 else 16)
        column.setPadding(margin, kit.dp(8), margin, kit.dp(32))
        column.addView(bar(screen))
        column.addView(title(screen), space(8))
        screen.subtitle?.let { column.addView(kit.text(it, Type.BODY, kit.palette.secondary), space(8)) }
        head?.let { column.addView(it, space(4)) }
        column.addView(renderer.draw(screen), space(24))
        foot?.let { column.addView(it, space(24)) }
        val centred = Readable(kit.context, kit.dp(COLUMN))
        centred.addView(column, FrameLayout.LayoutParams(MATCH, WRAP, Gravity.CENTER_HORIZONTAL))
        return ScrollView(kit.context).apply {
            id = R.id.page
            isFillViewport = true
            clipToPadding = false
            isVerticalScrollBarEnabled = true
            addView(centred)
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) name(this, screen.title)
        }
    }

    private fun bar(screen: Screen): View {
        val bar = kit.row(gap = 8)
        bar.gravity = Gravity.CENTER_VERTICAL
        bar.minimumHeight = kit.dp(56)
        val back = screen.back
        if (back != null) {
            bar.addView(back(back), LinearLayout.LayoutParams(WRAP, WRAP))
        } else {
            bar.addView(mark())
            val name = organisation.name.ifEmpty { kit.context.getString(R.string.app_name) }
            bar.addView(kit.text(name, Type.HEADING, kit.palette.brand), kit.rest())
        }
        return bar
    }

    /** An organisation's logo keeps its own colours, and is told by the name beside it. */
    private fun mark() =
        kit.icon(R.drawable.organisation_logo, kit.palette.brand, size = if (organisation.isKnown) 40 else 28).apply {
            if (organisation.isKnown) imageTintList = null
        }

    private fun back(action: Action) =
        kit.row(gap = 8).apply {
            id = R.id.back
            gravity = Gravity.CENTER_VERTICAL
            setPaddingRelative(0, 0, kit.dp(12), 0)
            addView(kit.icon(R.drawable.ic_back, kit.palette.link))
            addView(kit.text(action.label, Type.LABEL, kit.palette.link).apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO })
            kit.pressable(this) { presses.press(action) }
            background = kit.ripple(null, kit.shape(kit.palette.text, radius = Kit.BUTTON))
            accessibilityDelegate = Roles.button
            contentDescription = action.label
        }

    private fun title(screen: Screen) =
        kit.text(screen.title, Type.TITLE).apply {
            id = R.id.title
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) kit.markHeading(this)
        }

    @Since(Build.VERSION_CODES.P)
    private fun name(
        pane: View,
        title: String,
    ) {
        pane.accessibilityPaneTitle = title
    }

    private fun space(above: Int) = LinearLayout.LayoutParams(MATCH, WRAP).apply { topMargin = kit.dp(above) }

    companion object {
        private const val WIDE = 600
        private const val COLUMN = 608
        private const val MATCH = LinearLayout.LayoutParams.MATCH_PARENT
        private const val WRAP = LinearLayout.LayoutParams.WRAP_CONTENT
    }
}

/** Keeps its child at a readable width. */
private class Readable(
    context: android.content.Context,
    private val widest: Int,
) : FrameLayout(context) {
    override fun measureChildWithMargins(
        child: View,
        parentWidth: Int,
        widthUsed: Int,
        parentHeight: Int,
        heightUsed: Int,
    ) {
        val available = MeasureSpec.getSize(parentWidth)
        val width = MeasureSpec.makeMeasureSpec(available.coerceAtMost(widest), MeasureSpec.EXACTLY)
        super.measureChildWithMargins(child, width, widthUsed, parentHeight, heightUsed)
    }
}
