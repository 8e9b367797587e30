package nl.appwijzer.android.ui

import android.content.Intent
import android.view.View
import nl.appwijzer.android.system.mayNotify
import nl.appwijzer.android.system.notificationSettings
import nl.appwijzer.android.system.sleepSettings
import nl.appwijzer.core.ShellWords

/** What the system keeps this app from, and where that can be changed. */
fun systemNotes(
    kit: Kit,
    words: ShellWords,
    start: (Intent) -> Unit,
): List<View> {
    val notes =
        listOf(
            words.notificationsOff to if (mayNotify(kit.context)) null else notificationSettings(kit.context),
            words.sleeps to sleepSettings(kit.context),
        )
    return notes.mapNotNull { (text, settings) -> settings?.let { note(kit, text, words.settings) { start(it) } } }
}

private fun note(
    kit: Kit,
    text: String,
    label: String,
    press: () -> Unit,
): View {
    val card = kit.card(kit.column(gap = 4))
    card.setPadding(kit.dp(16), kit.dp(12), kit.dp(16), kit.dp(4))
    card.addView(kit.text(text))
    // Two such notes are told apart by what each is about.
    card.addView(kit.link(label, press).apply { contentDescription = "$label. $text" })
    return card
}
