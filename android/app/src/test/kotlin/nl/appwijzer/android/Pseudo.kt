package nl.appwijzer.android

import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Choice
import nl.appwijzer.core.Field
import nl.appwijzer.core.Row
import nl.appwijzer.core.Screen
import nl.appwijzer.core.Step
import nl.appwijzer.core.TextRun

/** A language that nobody speaks: 40 % longer, from right to left, in brackets. What fits in it fits in any. */
object Pseudo {
    /** As the core says that such a language is: Hebrew, which runs from right to left. */
    const val TAG = "he"
    private const val LETTERS = "אבגדהוזחטיכלמנסעפצקרשת"

    fun of(screen: Screen) =
        screen.copy(
            language = TAG,
            title = of(screen.title),
            subtitle = screen.subtitle?.let(::of),
            back = screen.back?.let(::of),
            blocks = screen.blocks.map(::of),
        )

    fun of(words: String): String {
        val letters = words.count(Char::isLetter)
        val written = words.map { if (it.isLetter()) LETTERS[it.code % LETTERS.length] else it }.joinToString("")
        return "⟦$written${"ם".repeat((letters * 4 + 9) / 10)}⟧"
    }

    private fun of(block: Block): Block =
        when (block) {
            is Block.Status -> block.copy(word = of(block.word), text = block.text?.let(::of))
            is Block.Heading -> block.copy(text = of(block.text))
            is Block.Paragraph -> block.copy(runs = block.runs.map(::of))
            is Block.Points -> block.copy(items = block.items.map { it.map(::of) })
            is Block.Facts -> block.copy(items = block.items.map { it.copy(key = of(it.key), value = of(it.value)) })
            is Block.Rows -> block.copy(items = block.items.map(::of))
            is Block.Steps -> block.copy(items = block.items.map(::of))
            is Block.Choice -> block.copy(choice = of(block.choice))
            is Block.Field -> block.copy(field = of(block.field))
            is Block.Sources -> block.copy(items = block.items.map { it.copy(title = of(it.title), detail = it.detail?.let(::of)) })
            is Block.Notice -> block.copy(text = of(block.text))
            is Block.Details -> block.copy(summary = of(block.summary), paragraphs = block.paragraphs.map(::of))
            is Block.Verbatim -> block.copy(label = of(block.label))
            is Block.Actions -> block.copy(items = block.items.map(::of))
            is Block.Help -> block.copy(title = of(block.title), lines = block.lines.map(::of))
        }

    private fun of(run: TextRun) = run.copy(text = of(run.text))

    private fun of(action: Action) = action.copy(label = of(action.label))

    private fun of(row: Row) = row.copy(word = row.word?.let(::of), title = of(row.title), sub = row.sub?.let(::of), action = row.action?.let(::of))

    private fun of(step: Step) = step.copy(label = of(step.label), title = of(step.title), lines = step.lines.map(::of), actions = step.actions.map(::of))

    private fun of(choice: Choice) =
        choice.copy(
            question = of(choice.question),
            hint = choice.hint?.let(::of),
            options = choice.options.map { it.copy(label = of(it.label), sub = it.sub?.let(::of)) },
            error = choice.error?.let(::of),
            submit = of(choice.submit),
            skip = choice.skip?.let(::of),
        )

    private fun of(field: Field) = field.copy(label = of(field.label), hint = field.hint?.let(::of), error = field.error?.let(::of), submit = of(field.submit))
}
