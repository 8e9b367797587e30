package nl.appwijzer.android

import android.speech.tts.TextToSpeech
import android.view.View
import nl.appwijzer.bindings.readAloud
import nl.appwijzer.bindings.screenNamed
import nl.appwijzer.core.Event
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ScreenId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.util.Locale

/** The button that reads a screen aloud. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class ReadAloudTest {
    private val phone = Phone("2023-04-10")

    private fun begun() {
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone.start()
    }

    private fun button(): View = checkNotNull(phone.activity.findViewById(R.id.read_aloud))

    private fun screen(id: String): Screen {
        var drawn: Screen? = null
        phone.app.host.screen(checkNotNull(screenNamed(id))) { drawn = it }
        phone.settle()
        return checkNotNull(drawn)
    }

    @Test
    fun itReadsWhatTheCoreSaysOfTheScreenAndEndsByItself() {
        phone.voices("nl")
        begun()
        val expected = readAloud(screen("welcome/1"))
        phone.click("Lees voor")
        assertEquals("Stop met voorlezen", phone.said(button()))
        phone.settle()
        assertEquals(expected, phone.engine.spokenTextList)
        assertEquals("Lees voor", phone.said(button()))
    }

    @Test
    fun anotherPressStopsIt() {
        phone.voices("nl")
        begun()
        phone.click("Lees voor")
        phone.click("Stop met voorlezen")
        assertTrue(phone.engine.isStopped)
        assertEquals("Lees voor", phone.said(button()))
    }

    @Test
    fun itStopsWhenTheScreenChangesAndWhenOneLeaves() {
        phone.voices("nl")
        begun()
        phone.click("Lees voor")
        phone.click("Verder")
        phone.until { phone.activity.title != "" && phone.engine.isStopped }
        phone.settle()
        phone.engine.clearLastSpokenText()
        phone.click("Lees voor")
        phone.leave()
        assertTrue(phone.engine.isStopped)
        phone.comeBack()
        phone.settle()
        checkNotNull(phone.controller).pause().stop().destroy()
        assertTrue("the engine is let go", phone.engine.isShutdown)
    }

    @Test
    fun itIsSpokenInTheLanguageOfTheText() {
        phone.voices("nl", "de")
        begun()
        phone.app.host.act(ScreenId.Languages, Event.Language("nl-simple"), emptyList()) { }
        phone.settle().show("welcome/1")
        phone.click("Lees voor")
        assertEquals("nl", phone.engine.currentVoice.locale.language)
        phone.app.host.act(ScreenId.Languages, Event.Language("de"), emptyList()) { }
        phone.settle().show("welcome/1")
        phone.click("Vorlesen")
        assertEquals("de", phone.engine.currentVoice.locale.language)
    }

    @Test
    fun thereIsNoneWithoutAnEngineOrAVoiceForTheLanguage() {
        begun()
        assertEquals("no engine", View.GONE, button().visibility)
        phone.voices("de")
        phone.engine.onInitListener.onInit(TextToSpeech.SUCCESS)
        phone.settle()
        assertEquals("none that knows Dutch", View.GONE, button().visibility)
    }

    @Test
    fun whatIsOnAScreenIsNeverGivenToAVoiceThatNeedsTheNetwork() {
        phone.voices("nl", network = true)
        begun()
        assertEquals(View.GONE, button().visibility)
        phone.voices("nl")
        phone.show("welcome/2")
        phone.click("Lees voor")
        assertEquals(false, phone.engine.currentVoice.isNetworkConnectionRequired)
        assertEquals(Locale.forLanguageTag("nl"), phone.engine.currentVoice.locale)
    }
}
