package nl.appwijzer.android.blocks

import android.view.View
import android.widget.LinearLayout
import nl.appwijzer.android.ui.Kit
import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ShellWords

/** What a drawn screen tells. */
interface Presses {
    /** An action was pressed, with the values of the question that it belongs to. */
    fun press(
        action: Action,
        inputs: List<String> = emptyList(),
    )

    /** A link to the outside was pressed: `https:`, `tel:` or `mailto:`. */
    fun open(link: String)
}

/** Draws screens: a function per kind of block. */
class Renderer(
    internal val kit: Kit,
    internal val words: ShellWords,
    internal val drafts: Drafts,
    internal val presses: Presses,
) {
    internal var title = ""

    /** The blocks of a screen, one under the other. */
    fun draw(screen: Screen): LinearLayout {
        title = screen.title
        val column = kit.column()
        var before: Block? = null
        for (block in screen.blocks) {
            val view = draw(block)
            val above = kit.dp(space(before, block))
            column.addView(view, fullWidth().apply { topMargin = above })
            before = block
        }
        return column
    }

    private fun draw(block: Block): View =
        when (block) {
            is Block.Status -> status(block)
            is Block.Heading -> kit.heading(block.text)
            is Block.Paragraph -> paragraph(block)
            is Block.Points -> points(block)
            is Block.Facts -> facts(block)
            is Block.Rows -> rows(block)
            is Block.Steps -> steps(block)
            is Block.Choice -> choice(block.choice)
            is Block.Field -> field(block.field)
            is Block.Sources -> sources(block)
            is Block.Notice -> notice(block.kind, block.text)
            is Block.Details -> details(block)
            is Block.Verbatim -> verbatim(block)
            is Block.Actions -> actions(block.items)
            is Block.Help -> help(block)
        }

    /** Space between two blocks, in dp. */
    private fun space(
        above: Block?,
        below: Block,
    ) = when {
        above == null -> 0
        below is Block.Heading || below is Block.Help -> SECTION
        above is Block.Heading -> CLOSE
        above is Block.Details && below is Block.Details -> CLOSE
        above is Block.Paragraph && below is Block.Paragraph -> CLOSE
        else -> BLOCK
    }

    internal fun fullWidth() = LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT)

    private companion object {
        const val SECTION = 32
        const val BLOCK = 16
        const val CLOSE = 12
    }
}
