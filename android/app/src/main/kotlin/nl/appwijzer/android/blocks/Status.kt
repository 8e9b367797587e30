package nl.appwijzer.android.blocks

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import nl.appwijzer.android.ui.Kit
import nl.appwijzer.android.ui.Type
import nl.appwijzer.android.ui.icon
import nl.appwijzer.core.Block
import nl.appwijzer.core.Status

/** One of the five states: icon, word and, if any, a sentence, on the state's own pale ground. */
internal fun Renderer.status(block: Block.Status): View {
    if (block.text == null) return kit.row().apply { addView(tag(block.status, block.word)) }.live(block.live)
    val panel = kit.row(gap = 12)
    panel.background = kit.shape(kit.palette.tag(block.status), kit.palette.status(block.status).takeIf { kit.palette.strong })
    panel.setPadding(kit.dp(16), kit.dp(16), kit.dp(16), kit.dp(16))
    val sign = kit.icon(icon(block.status), kit.palette.status(block.status))
    (sign.layoutParams as LinearLayout.LayoutParams).gravity = Gravity.TOP
    panel.addView(sign)
    val words = kit.column(gap = 4)
    words.addView(kit.text(block.word, Type.LABEL, kit.palette.status(block.status)))
    words.addView(kit.text(block.text.orEmpty()))
    panel.addView(words, kit.rest())
    return panel.live(block.live)
}

/** The word of a state in a filled tag. */
internal fun Renderer.tag(
    status: Status,
    word: String,
): LinearLayout =
    kit.row(gap = 8).apply {
        gravity = Gravity.CENTER_VERTICAL
        background = kit.shape(kit.palette.tag(status), kit.palette.status(status).takeIf { kit.palette.strong }, Kit.TAG)
        setPadding(kit.dp(8), kit.dp(6), kit.dp(12), kit.dp(6))
        addView(kit.icon(icon(status), kit.palette.status(status), size = 20))
        addView(kit.text(word, Type.LABEL, kit.palette.status(status)))
        layoutParams = LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT)
    }

/** Read aloud when it appears. */
private fun View.live(live: Boolean) =
    apply {
        if (live) accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }
