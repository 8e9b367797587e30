package nl.appwijzer.bindings

import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Choice
import nl.appwijzer.core.Field
import nl.appwijzer.core.Row
import nl.appwijzer.core.Screen
import nl.appwijzer.core.Step
import nl.appwijzer.core.SystemRequest
import nl.appwijzer.core.Target
import nl.appwijzer.core.TextRun

/** Writes a screen as Rust's `serde_json` does, byte for byte, so that the two can be compared. */
fun Screen.toJson(): String =
    obj(
        "id" to text(id.toString()),
        "language" to text(language),
        "title" to text(title),
        "subtitle" to text(subtitle),
        "back" to action(back),
        "blocks" to list(blocks, ::block),
    )

private fun block(block: Block): String =
    when (block) {
        is Block.Status -> {
            variant(
                "status",
                "status" to kebab(block.status),
                "word" to text(block.word),
                "text" to text(block.text),
                "live" to block.live.toString(),
            )
        }

        is Block.Heading -> {
            variant("heading", "text" to text(block.text))
        }

        is Block.Paragraph -> {
            variant("paragraph", "runs" to list(block.runs, ::run), "tone" to kebab(block.tone))
        }

        is Block.Points -> {
            variant(
                "points",
                "items" to list(block.items) { list(it, ::run) },
                "numbered" to block.numbered.toString(),
            )
        }

        is Block.Facts -> {
            variant("facts", "items" to list(block.items) { obj("key" to text(it.key), "value" to text(it.value)) })
        }

        is Block.Rows -> {
            variant("rows", "items" to list(block.items, ::row))
        }

        is Block.Steps -> {
            variant("steps", "items" to list(block.items, ::step))
        }

        is Block.Choice -> {
            variant("choice", "choice" to choice(block.choice))
        }

        is Block.Field -> {
            variant("field", "field" to field(block.field))
        }

        is Block.Sources -> {
            variant(
                "sources",
                "items" to
                    list(block.items) {
                        obj("title" to text(it.title), "detail" to text(it.detail), "link" to text(it.link))
                    },
            )
        }

        is Block.Notice -> {
            variant("notice", "kind" to kebab(block.kind), "text" to text(block.text))
        }

        is Block.Details -> {
            variant("details", "summary" to text(block.summary), "paragraphs" to list(block.paragraphs, ::text))
        }

        is Block.Verbatim -> {
            variant("verbatim", "label" to text(block.label), "text" to text(block.text))
        }

        is Block.Actions -> {
            variant("actions", "items" to list(block.items, ::action))
        }

        is Block.Help -> {
            variant("help", "title" to text(block.title), "lines" to list(block.lines, ::run))
        }
    }

private fun run(run: TextRun) = obj("text" to text(run.text), "link" to text(run.link))

private fun row(row: Row) =
    obj(
        "status" to (row.status?.let(::kebab) ?: "null"),
        "word" to text(row.word),
        "title" to text(row.title),
        "sub" to text(row.sub),
        "action" to action(row.action),
    )

private fun step(step: Step) =
    obj(
        "number" to step.number.toString(),
        "label" to text(step.label),
        "title" to text(step.title),
        "lines" to list(step.lines, ::text),
        "actions" to list(step.actions, ::action),
        "done" to step.done.toString(),
    )

private fun choice(choice: Choice) =
    obj(
        "name" to text(choice.name),
        "question" to text(choice.question),
        "hint" to text(choice.hint),
        "many" to choice.many.toString(),
        "options" to
            list(choice.options) {
                obj(
                    "value" to text(it.value),
                    "label" to text(it.label),
                    "sub" to text(it.sub),
                    "chosen" to it.chosen.toString(),
                    "alone" to it.alone.toString(),
                )
            },
        "error" to text(choice.error),
        "submit" to action(choice.submit),
        "skip" to action(choice.skip),
    )

private fun field(field: Field) =
    obj(
        "name" to text(field.name),
        "label" to text(field.label),
        "hint" to text(field.hint),
        "value" to text(field.value),
        "long" to field.long.toString(),
        "error" to text(field.error),
        "submit" to action(field.submit),
    )

private fun action(action: Action?): String = action?.let { obj("label" to text(it.label), "look" to kebab(it.look), "target" to target(it.target)) } ?: "null"

private fun target(target: Target) =
    when (target) {
        is Target.Show -> variant("show", "screen" to text(target.screen.toString()))
        is Target.Act -> variant("act", "event" to text(target.event.toString()))
        is Target.System -> variant("system", "request" to request(target.request))
    }

private fun request(request: SystemRequest) =
    when (request) {
        is SystemRequest.Uninstall -> variant("uninstall", "package" to text(request.`package`))
        is SystemRequest.AppDetails -> variant("app-details", "package" to text(request.`package`))
        is SystemRequest.OpenApp -> variant("open-app", "package" to text(request.`package`))
        is SystemRequest.Share -> variant("share", "text" to text(request.text))
        SystemRequest.PickReport -> text("pick-report")
        SystemRequest.AskToNotify -> text("ask-to-notify")
        SystemRequest.OpenOtherCopy -> text("open-other-copy")
        is SystemRequest.AskLinks -> variant("ask-links", "schemes" to list(request.schemes, ::text))
    }

private fun variant(
    name: String,
    vararg fields: Pair<String, String>,
) = obj(name to obj(*fields))

private fun obj(vararg fields: Pair<String, String>) = fields.joinToString(",", "{", "}") { (name, value) -> "\"$name\":$value" }

private fun <T> list(
    items: List<T>,
    one: (T) -> String,
) = items.joinToString(",", "[", "]", transform = one)

private fun kebab(value: Enum<*>) = "\"${value.name.lowercase().replace('_', '-')}\""

private fun text(text: String?): String {
    if (text == null) return "null"
    val out = StringBuilder("\"")
    for (c in text) {
        when (c) {
            '"' -> out.append("\\\"")
            '\\' -> out.append("\\\\")
            '\n' -> out.append("\\n")
            '\r' -> out.append("\\r")
            '\t' -> out.append("\\t")
            else -> if (c < ' ') out.append("\\u%04x".format(c.code)) else out.append(c)
        }
    }
    return out.append('"').toString()
}
