package nl.appwijzer.android.blocks

import android.graphics.drawable.GradientDrawable
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import nl.appwijzer.android.R
import nl.appwijzer.android.ui.Type
import nl.appwijzer.core.Block
import nl.appwijzer.core.Status
import nl.appwijzer.core.Step

/** What to do, in order; each step a card with its number. */
internal fun Renderer.steps(block: Block.Steps): View {
    val list = kit.column(gap = 12)
    block.items.forEach { list.addView(step(it), fullWidth()) }
    return list
}

private fun Renderer.step(step: Step): View {
    val card = kit.card(kit.column(gap = 8))
    card.setPadding(kit.dp(16), kit.dp(16), kit.dp(16), kit.dp(16))
    val top = kit.row(gap = 12)
    top.addView(number(step))
    val title = kit.heading(step.title)
    title.contentDescription = "${step.label}. ${step.title}"
    top.addView(title, kit.rest().apply { gravity = Gravity.CENTER_VERTICAL })
    card.addView(top, fullWidth())
    step.lines.forEach { card.addView(kit.text(it), fullWidth()) }
    if (step.actions.isNotEmpty()) card.addView(actions(step.actions), fullWidth().apply { topMargin = kit.dp(4) })
    return card
}

private fun Renderer.number(step: Step): View {
    if (step.done == true) return kit.icon(R.drawable.ic_status_done, kit.palette.status(Status.DONE), size = 32)
    val number = kit.text(step.number.toString(), Type.LABEL, kit.palette.onBrand)
    number.gravity = Gravity.CENTER
    number.textAlignment = View.TEXT_ALIGNMENT_CENTER
    number.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    number.background =
        GradientDrawable().apply {
            shape = GradientDrawable.RECTANGLE
            cornerRadius = kit.dp(32).toFloat()
            setColor(kit.palette.brand)
        }
    number.minWidth = kit.dp(32)
    number.minHeight = kit.dp(32)
    number.setPadding(kit.dp(6), 0, kit.dp(6), 0)
    number.layoutParams =
        LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT)
    return number
}
