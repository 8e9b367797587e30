package nl.appwijzer.android.blocks

import android.os.Build
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import nl.appwijzer.android.R
import nl.appwijzer.android.ui.Roles
import nl.appwijzer.android.ui.Type
import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Look

/** Buttons and links, one under the other. */
internal fun Renderer.actions(items: List<Action>): LinearLayout {
    val column = kit.column(gap = 8)
    items.forEach { item -> column.addView(action(item) { presses.press(item) }) }
    return column
}

internal fun Renderer.action(
    action: Action,
    press: () -> Unit,
): View =
    when (action.look) {
        Look.PRIMARY -> kit.button(action.label, filled = true, press)
        Look.SECONDARY -> kit.button(action.label, filled = false, press)
        Look.LINK -> kit.link(action.label, press).apply { layoutParams = fullWidth() }
    }

/** A question and its answer, folded. */
internal fun Renderer.details(block: Block.Details): View {
    val card = kit.card()
    val top = kit.row(gap = 12)
    top.gravity = Gravity.CENTER_VERTICAL
    top.setPadding(kit.dp(16), kit.dp(14), kit.dp(12), kit.dp(14))
    top.addView(kit.text(block.summary, Type.LABEL, kit.palette.link), kit.rest())
    val sign = kit.icon(R.drawable.ic_expand, kit.palette.secondary, size = 20)
    top.addView(sign)
    val inner = kit.column(gap = 8)
    inner.setPadding(kit.dp(16), 0, kit.dp(16), kit.dp(16))
    block.paragraphs.forEach { inner.addView(kit.text(it)) }
    val name = "details:${block.summary}"

    fun show() {
        val open = drafts.get(name, emptyList()).isNotEmpty()
        inner.visibility = if (open) View.VISIBLE else View.GONE
        sign.setImageResource(if (open) R.drawable.ic_collapse else R.drawable.ic_expand)
        Roles.describe(top, listOf(block.summary), if (open) words.opened else words.closed)
    }
    kit.pressable(top) {
        drafts.set(name, if (drafts.get(name, emptyList()).isEmpty()) listOf("open") else emptyList())
        show()
    }
    top.accessibilityDelegate = Roles.button
    show()
    card.addView(top, fullWidth())
    card.addView(inner, fullWidth())
    return card
}

/** Where help is: the last block of every screen. */
internal fun Renderer.help(block: Block.Help): View {
    val column = kit.column(gap = 4)
    column.addView(kit.divider())
    val title = kit.text(block.title, Type.LABEL)
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) kit.markHeading(title)
    column.addView(title, fullWidth().apply { topMargin = kit.dp(16) })
    block.lines.forEach { column.addView(runs(listOf(it), Type.BODY), fullWidth()) }
    return column
}
