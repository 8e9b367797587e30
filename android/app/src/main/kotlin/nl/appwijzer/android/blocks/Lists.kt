package nl.appwijzer.android.blocks

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import nl.appwijzer.android.R
import nl.appwijzer.android.ui.Roles
import nl.appwijzer.android.ui.Type
import nl.appwijzer.core.Block
import nl.appwijzer.core.Fact
import nl.appwijzer.core.Row
import nl.appwijzer.core.SourceItem
import nl.appwijzer.core.Status

/** Keys with their values, in one card. */
internal fun Renderer.facts(block: Block.Facts): View {
    val card = kit.card()
    block.items.forEachIndexed { i, fact ->
        if (i > 0) card.addView(kit.divider())
        card.addView(fact(fact), fullWidth())
    }
    return card
}

private fun Renderer.fact(fact: Fact): View {
    val pair = kit.column(gap = 4)
    pair.setPadding(kit.dp(16), kit.dp(12), kit.dp(16), kit.dp(12))
    pair.addView(kit.text(fact.key, Type.SMALL))
    pair.addView(kit.text(fact.value))
    return pair
}

/** Each task has a card of its own; what only leads on shares one. */
internal fun Renderer.rows(block: Block.Rows): View {
    val list = kit.column(gap = 12)
    var shared: LinearLayout? = null
    for (row in block.items) {
        if (row.status != null && row.status != Status.DONE) {
            shared = null
            list.addView(task(row), fullWidth())
        } else {
            val card = shared ?: kit.card().also { list.addView(it, fullWidth()) }
            if (card.childCount > 0) card.addView(kit.divider())
            card.addView(plain(row), fullWidth())
            shared = card
        }
    }
    return list
}

/** The word of the state above the task, which may be long: it stays readable at every size of text. */
private fun Renderer.task(row: Row): View {
    val words = kit.column(gap = 8)
    row.status?.let { words.addView(tag(it, row.word.orEmpty())) }
    words.addView(kit.text(row.title, Type.HEADING))
    row.sub?.let { words.addView(kit.text(it, Type.BODY, kit.palette.secondary)) }
    return pressableRow(kit.card(kit.row(gap = 8)), words, row)
}

private fun Renderer.plain(row: Row): View {
    val words = kit.column(gap = 4)
    words.addView(kit.text(row.title, if (row.action == null) Type.BODY else Type.LABEL, if (row.action == null) kit.palette.text else kit.palette.link))
    row.sub?.let { words.addView(kit.text(it, Type.SMALL)) }
    val line = kit.row(gap = 12)
    if (row.status == Status.DONE) line.addView(kit.icon(R.drawable.ic_check, kit.palette.status(Status.DONE)))
    return pressableRow(line, words, row)
}

private fun Renderer.pressableRow(
    line: LinearLayout,
    words: View,
    row: Row,
): View {
    line.gravity = Gravity.CENTER_VERTICAL
    line.setPadding(kit.dp(16), kit.dp(14), kit.dp(12), kit.dp(14))
    line.addView(words, kit.rest())
    val action = row.action
    if (action != null) {
        line.addView(kit.icon(R.drawable.ic_chevron, kit.palette.secondary, size = 20))
        kit.pressable(line) { presses.press(action) }
        line.accessibilityDelegate = Roles.button
        Roles.describe(line, listOf(row.title, row.sub), row.word)
        words.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    } else {
        line.isFocusable = true
        Roles.describe(line, listOf(row.title, row.sub), row.word)
        words.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }
    return line
}

internal fun Renderer.sources(block: Block.Sources): View {
    val card = kit.card()
    block.items.forEachIndexed { i, item ->
        if (i > 0) card.addView(kit.divider())
        card.addView(source(item), fullWidth())
    }
    return card
}

private fun Renderer.source(item: SourceItem): View {
    val line = kit.row(gap = 12)
    line.gravity = Gravity.CENTER_VERTICAL
    line.setPadding(kit.dp(16), kit.dp(14), kit.dp(12), kit.dp(14))
    val words = kit.column(gap = 4)
    val link = item.link
    words.addView(kit.text(item.title, Type.BODY, if (link == null) kit.palette.text else kit.palette.link))
    item.detail?.let { words.addView(kit.text(it, Type.SMALL)) }
    line.addView(words, kit.rest())
    if (link != null) {
        line.addView(kit.icon(R.drawable.ic_open, kit.palette.secondary, size = 20))
        kit.pressable(line) { presses.open(link) }
        line.accessibilityDelegate = Roles.button
        Roles.describe(line, listOf(item.title, item.detail))
        words.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }
    return line
}
