package nl.appwijzer.android.ui

import android.content.Context
import android.view.View
import android.widget.TextView
import nl.appwijzer.android.R
import nl.appwijzer.android.system.Speech
import nl.appwijzer.bindings.readAloud
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ShellWords
import java.util.Locale

/** The button that reads a screen aloud; hidden where no voice knows the screen's language. */
class ReadAloud(
    context: Context,
) {
    private val speech = Speech(context) { tell() }
    private var button: TextView? = null
    private var words: ShellWords? = null
    private var screen: Screen? = null

    /** A new button, for a screen that is drawn anew. Another screen than before ends the reading. */
    fun button(
        kit: Kit,
        words: ShellWords,
        screen: Screen,
    ): View {
        if (screen != this.screen) stop()
        this.screen = screen
        this.words = words
        return kit.link(words.readAloud, ::press).also {
            it.id = R.id.read_aloud
            button = it
            tell()
        }
    }

    fun stop() = speech.stop()

    fun close() = speech.close()

    private fun press() {
        val screen = screen ?: return
        if (speech.speaks) speech.stop() else speech.read(readAloud(screen), locale(screen))
    }

    /** Only the button changes: what is typed and where the reader is stays. */
    private fun tell() {
        val (button, words, screen) = Triple(button ?: return, words ?: return, screen ?: return)
        button.visibility = if (speech.knows(locale(screen))) View.VISIBLE else View.GONE
        button.text = if (speech.speaks) words.readStop else words.readAloud
    }

    /** A variant of a language, such as the easier Dutch, is spoken as the language. */
    private fun locale(screen: Screen) =
        Locale.forLanguageTag(screen.language).let {
            Locale
                .Builder()
                .setLanguage(it.language)
                .setRegion(it.country)
                .build()
        }
}
