package nl.appwijzer.android.ui

import android.content.res.ColorStateList
import android.view.View
import android.widget.Switch
import nl.appwijzer.core.ShellWords

/** "Colours of my phone", where the system has colours to lend. */
fun colourSwitch(
    kit: Kit,
    words: ShellWords,
    on: Boolean,
    changed: (Boolean) -> Unit,
): View? {
    if (!Appearance.hasSystemColours) return null
    val card = kit.card()
    val switch = Switch(kit.context)
    kit.dress(switch, Type.BODY, kit.palette.text)
    switch.text = words.colours
    switch.isChecked = on
    switch.minHeight = kit.dp(56)
    switch.setPadding(kit.dp(16), kit.dp(12), kit.dp(16), kit.dp(12))
    switch.thumbTintList = ColorStateList.valueOf(kit.palette.brand)
    switch.setOnCheckedChangeListener { _, chosen -> changed(chosen) }
    card.addView(switch, android.widget.LinearLayout.LayoutParams(MATCH, WRAP))
    return card
}

private const val MATCH = android.widget.LinearLayout.LayoutParams.MATCH_PARENT
private const val WRAP = android.widget.LinearLayout.LayoutParams.WRAP_CONTENT
