package nl.appwijzer.android.blocks

import android.graphics.Typeface
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.TextPaint
import android.text.method.LinkMovementMethod
import android.text.style.ClickableSpan
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.TextView
import nl.appwijzer.android.R
import nl.appwijzer.android.ui.Type
import nl.appwijzer.core.Block
import nl.appwijzer.core.NoticeKind
import nl.appwijzer.core.TextRun
import nl.appwijzer.core.Tone

internal fun Renderer.paragraph(block: Block.Paragraph): View =
    runs(
        block.runs,
        when (block.tone) {
            Tone.LEAD -> Type.LEAD
            Tone.BODY -> Type.BODY
            Tone.SMALL -> Type.SMALL
        },
    )

/** Runs of text in one view; a run that is a link can be pressed. */
internal fun Renderer.runs(
    runs: List<TextRun>,
    kind: Type,
): TextView {
    val only = runs.singleOrNull()
    val link = only?.link
    if (only != null && link != null) return kit.link(only.text) { presses.open(link) }
    val all = SpannableStringBuilder()
    for (run in runs) {
        val start = all.length
        all.append(run.text)
        run.link?.let { all.setSpan(linkSpan(it), start, all.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) }
    }
    val view = kit.text(all, kind)
    if (runs.any { it.link != null }) {
        view.movementMethod = LinkMovementMethod.getInstance()
        view.minHeight = kit.dp(48)
        view.gravity = Gravity.CENTER_VERTICAL
    }
    return view
}

private fun Renderer.linkSpan(address: String) =
    object : ClickableSpan() {
        override fun onClick(widget: View) = presses.open(address)

        override fun updateDrawState(paint: TextPaint) {
            paint.color = kit.palette.link
            paint.isUnderlineText = true
        }
    }

internal fun Renderer.points(block: Block.Points): View {
    val list = kit.column(gap = 8)
    block.items.forEachIndexed { i, runs ->
        val line = kit.row(gap = 12)
        val sign = kit.text(if (block.numbered) "${i + 1}." else "•", Type.BODY, kit.palette.secondary)
        // A number counts; a dot says nothing.
        if (!block.numbered) sign.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        line.addView(sign)
        line.addView(runs(runs, Type.BODY), kit.rest())
        list.addView(line)
    }
    return list
}

internal fun Renderer.notice(
    kind: NoticeKind,
    text: String,
): View {
    val (icon, colour) =
        when (kind) {
            NoticeKind.INFO -> R.drawable.ic_info to kit.palette.link
            NoticeKind.WARNING -> R.drawable.ic_status_action to kit.palette.text
            NoticeKind.ERROR -> R.drawable.ic_status_action to kit.context.getColor(R.color.action)
        }
    val box = kit.card(kit.row(gap = 12))
    box.background = kit.shape(kit.palette.card, colour)
    box.setPadding(kit.dp(16), kit.dp(16), kit.dp(16), kit.dp(16))
    val sign = kit.icon(icon, colour)
    (sign.layoutParams as LinearLayout.LayoutParams).gravity = Gravity.TOP
    box.addView(sign)
    val words = kit.text(text, if (kind == NoticeKind.INFO) Type.BODY else Type.LABEL)
    box.addView(words, kit.rest())
    if (kind == NoticeKind.ERROR) box.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    return box
}

/** Text to be read exactly as it is. */
internal fun Renderer.verbatim(block: Block.Verbatim): View {
    val column = kit.column(gap = 8)
    column.addView(kit.text(block.label, Type.LABEL))
    val exact = kit.text(block.text)
    exact.typeface = Typeface.MONOSPACE
    exact.setTextIsSelectable(true)
    exact.textDirection = View.TEXT_DIRECTION_LTR
    exact.minHeight = kit.dp(48)
    exact.background = kit.shape(kit.palette.card, kit.palette.divider, radius = 12)
    exact.setPadding(kit.dp(12), kit.dp(12), kit.dp(12), kit.dp(12))
    column.addView(exact, fullWidth())
    return column
}
