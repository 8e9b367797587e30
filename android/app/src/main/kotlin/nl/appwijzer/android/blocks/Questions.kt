package nl.appwijzer.android.blocks

import android.content.res.ColorStateList
import android.text.Editable
import android.text.InputType
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.TextWatcher
import android.text.style.AbsoluteSizeSpan
import android.text.style.ForegroundColorSpan
import android.view.Gravity
import android.view.View
import android.widget.CheckBox
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.RadioButton
import nl.appwijzer.android.R
import nl.appwijzer.android.ui.Type
import nl.appwijzer.core.Choice
import nl.appwijzer.core.ChoiceOption
import nl.appwijzer.core.Field
import nl.appwijzer.core.NoticeKind

/** A question with its possible answers. */
internal fun Renderer.choice(choice: Choice): View {
    val column = kit.column(gap = 16)
    // A screen that is all question has it as its title.
    if (choice.question.isNotEmpty() && choice.question != title) column.addView(kit.heading(choice.question))
    choice.hint?.let { column.addView(kit.text(it, Type.BODY, kit.palette.secondary)) }
    choice.error?.let { column.addView(notice(NoticeKind.ERROR, it)) }
    val chosen = drafts.get(choice.name, choice.options.filter { it.chosen }.map { it.value }).toMutableSet()
    val card = kit.card()
    val boxes = choice.options.map { it to option(it, choice.many) }
    boxes.forEachIndexed { i, (_, box) ->
        if (i > 0) card.addView(kit.divider())
        card.addView(box, fullWidth().apply { marginStart = kit.dp(8) })
    }

    fun show() {
        boxes.forEach { (option, box) -> box.isChecked = option.value in chosen }
        drafts.set(choice.name, choice.options.map { it.value }.filter { it in chosen })
    }
    boxes.forEach { (option, box) ->
        box.setOnClickListener {
            toggle(choice, option, chosen)
            show()
        }
    }
    show()
    column.addView(card, fullWidth())
    val submit = choice.submit
    column.addView(
        action(submit) { presses.press(submit, drafts.get(choice.name, emptyList())) },
        fullWidth(),
    )
    choice.skip?.let { skip -> column.addView(action(skip) { presses.press(skip) }) }
    return column
}

/** "None of these" and "I do not know" stand alone. */
private fun toggle(
    choice: Choice,
    option: ChoiceOption,
    chosen: MutableSet<String>,
) {
    if (!choice.many) {
        chosen.clear()
        chosen += option.value
    } else if (!chosen.remove(option.value)) {
        val alone = choice.options.filter { it.alone }.mapTo(HashSet()) { it.value }
        if (option.alone) chosen.clear() else chosen.removeAll(alone)
        chosen += option.value
    }
}

private fun Renderer.option(
    option: ChoiceOption,
    many: Boolean,
): CompoundButton {
    val box = if (many) CheckBox(kit.context) else RadioButton(kit.context)
    kit.dress(box, Type.BODY, kit.palette.text)
    val words = SpannableStringBuilder(option.label)
    option.sub?.let {
        val start = words.length
        words.append("\n").append(it)
        val size = (Type.SMALL.size * kit.context.resources.displayMetrics.scaledDensity).toInt()
        words.setSpan(AbsoluteSizeSpan(size), start, words.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        words.setSpan(ForegroundColorSpan(kit.palette.secondary), start, words.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
    }
    box.text = words
    box.buttonTintList = ColorStateList.valueOf(kit.palette.brand)
    box.gravity = Gravity.CENTER_VERTICAL or Gravity.START
    box.minHeight = kit.dp(56)
    box.background = kit.ripple(null)
    box.setPaddingRelative(kit.dp(8), kit.dp(12), kit.dp(16), kit.dp(12))
    return box
}

/** A text that the employee types or pastes. */
internal fun Renderer.field(field: Field): View {
    val column = kit.column(gap = 12)
    val label = kit.text(field.label, Type.LABEL)
    column.addView(label)
    field.hint?.let { column.addView(kit.text(it, Type.SMALL)) }
    field.error?.let { column.addView(notice(NoticeKind.ERROR, it)) }
    val typed = EditText(kit.context)
    kit.dress(typed, Type.BODY, kit.palette.text)
    typed.id = R.id.field
    label.labelFor = typed.id
    // Codes are no words: nothing learns them and nothing changes them.
    val lines = if (field.long) InputType.TYPE_TEXT_FLAG_MULTI_LINE else 0
    typed.inputType = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or lines
    if (field.long) typed.minLines = 3 else typed.minHeight = kit.dp(56)
    typed.gravity = Gravity.TOP or Gravity.START
    typed.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO
    val outline = if (field.error == null) kit.palette.outline else kit.context.getColor(R.color.action)
    typed.background = kit.shape(kit.palette.card, outline, radius = 12)
    typed.setPadding(kit.dp(16), kit.dp(16), kit.dp(16), kit.dp(16))
    typed.setText(drafts.get(field.name, listOf(field.value)).firstOrNull().orEmpty())
    typed.addTextChangedListener(Typed { drafts.set(field.name, listOf(it)) })
    column.addView(typed, fullWidth())
    val submit = field.submit
    column.addView(action(submit) { presses.press(submit, listOf(typed.text.toString())) }, fullWidth())
    return column
}

private class Typed(
    private val changed: (String) -> Unit,
) : TextWatcher {
    override fun beforeTextChanged(
        text: CharSequence?,
        start: Int,
        count: Int,
        after: Int,
    ) = Unit

    override fun onTextChanged(
        text: CharSequence?,
        start: Int,
        before: Int,
        count: Int,
    ) = Unit

    override fun afterTextChanged(text: Editable) = changed(text.toString())
}
