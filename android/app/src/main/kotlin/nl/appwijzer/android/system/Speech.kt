package nl.appwijzer.android.system

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import android.speech.tts.Voice
import java.util.Locale

/**
 * The system's own voice. It asks nothing of anybody. What is on a screen stays on the phone: a voice that needs the
 * network is never used. On the main thread only.
 */
class Speech(
    context: Context,
    /** It can speak from now on, or began or ended to. */
    private val changed: () -> Unit,
) {
    private val main = Handler(Looper.getMainLooper())
    private var isReady = false

    /** Counts readings: what a former one still tells is passed over. */
    private var reading = 0
    private val engine: TextToSpeech = TextToSpeech(context.applicationContext) { status -> main.post { ready(status) } }

    /** Whether it reads now. */
    var speaks = false
        private set

    /** Whether there is a voice for this language that needs no network. */
    fun knows(language: Locale) = isReady && voice(language) != null

    private fun voice(language: Locale): Voice? =
        attempt { engine.voices }
            .orEmpty()
            .filter { !it.isNetworkConnectionRequired && TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in it.features.orEmpty() }
            .filter { three(it.locale) == three(language) }
            .maxWithOrNull(compareBy<Voice> { language.country.isNotEmpty() && it.locale.country == language.country }.thenBy { it.quality }.thenBy { it.name })

    /** Engines name a language by two letters or by three. */
    private fun three(locale: Locale) = attempt { locale.isO3Language } ?: locale.language

    /** Reads these pieces, one after the other, in place of what it reads now. */
    fun read(
        pieces: List<String>,
        language: Locale,
    ) {
        stop()
        val voice = voice(language)
        if (pieces.isEmpty() || voice == null || engine.setVoice(voice) != TextToSpeech.SUCCESS) return
        val now = ++reading
        val said = { i: Int, piece: String -> engine.speak(piece, if (i == 0) FLUSH else ADD, null, "$now/${i + 1}/${pieces.size}") }
        val taken = pieces.withIndex().all { (i, piece) -> said(i, piece) == TextToSpeech.SUCCESS }
        if (!taken) {
            engine.stop()
            return
        }
        speaks = true
        changed()
    }

    fun stop() {
        if (!speaks) return
        reading++
        speaks = false
        engine.stop()
        changed()
    }

    /** For good. */
    fun close() {
        reading++
        speaks = false
        isReady = false
        engine.shutdown()
    }

    private fun ready(status: Int) {
        if (status != TextToSpeech.SUCCESS) return
        isReady = true
        engine.setOnUtteranceProgressListener(ends)
        changed()
    }

    /** The engine tells it on a thread of its own. */
    private val ends =
        object : UtteranceProgressListener() {
            override fun onStart(utterance: String?) = Unit

            override fun onDone(utterance: String?) {
                main.post { ended(utterance, isWhole = true) }
            }

            @Deprecated("The framework asks for it.")
            override fun onError(utterance: String?) {
                main.post { ended(utterance, isWhole = false) }
            }
        }

    /** The last piece was read, or one could not be: then it is over. */
    private fun ended(
        utterance: String?,
        isWhole: Boolean,
    ) {
        val (of, piece, all) = utterance.orEmpty().split('/').takeIf { it.size == PARTS } ?: return
        if (of != reading.toString() || (isWhole && piece != all)) return
        stop()
    }

    private companion object {
        const val FLUSH = TextToSpeech.QUEUE_FLUSH
        const val ADD = TextToSpeech.QUEUE_ADD

        /** Of an utterance's name: reading, piece, how many pieces. */
        const val PARTS = 3
    }
}
