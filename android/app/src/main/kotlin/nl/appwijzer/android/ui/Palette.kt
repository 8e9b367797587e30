package nl.appwijzer.android.ui

import android.content.Context
import nl.appwijzer.android.R
import nl.appwijzer.core.Status

/** The colours of a theme, by their roles. */
class Palette(
    private val context: Context,
    /** Whether lines are drawn thicker. */
    val strong: Boolean,
) {
    val text = of(R.attr.inkText)
    val secondary = of(R.attr.inkSecondary)
    val outline = of(R.attr.inkOutline)
    val brand = of(R.attr.inkBrand)
    val onBrand = of(R.attr.inkOnBrand)
    val link = of(R.attr.inkLink)
    val background = of(R.attr.inkBackground)
    val card = of(R.attr.inkCard)

    /** A pale line between rows of one card. */
    val divider = if (strong) outline else outline and 0x00FFFFFF or 0x50000000

    /** What shows that something is pressed. */
    val pressed = link and 0x00FFFFFF or 0x30000000

    fun status(status: Status) =
        context.getColor(
            when (status) {
                Status.ACTION -> R.color.action
                Status.ASKED -> R.color.asked
                Status.UNKNOWN -> R.color.unknown
                Status.DONE -> R.color.done
                Status.EXEMPT -> R.color.exempt
            },
        )

    fun tag(status: Status) =
        context.getColor(
            when (status) {
                Status.ACTION -> R.color.action_tag
                Status.ASKED -> R.color.asked_tag
                Status.UNKNOWN -> R.color.unknown_tag
                Status.DONE -> R.color.done_tag
                Status.EXEMPT -> R.color.exempt_tag
            },
        )

    private fun of(attribute: Int): Int {
        val colours = context.obtainStyledAttributes(intArrayOf(attribute))
        return try {
            colours.getColor(0, 0)
        } finally {
            colours.recycle()
        }
    }
}

/** The icon of a state. */
fun icon(status: Status) =
    when (status) {
        Status.ACTION -> R.drawable.ic_status_action
        Status.ASKED -> R.drawable.ic_status_asked
        Status.UNKNOWN -> R.drawable.ic_status_unknown
        Status.DONE -> R.drawable.ic_status_done
        Status.EXEMPT -> R.drawable.ic_status_exempt
    }
