package nl.appwijzer.android

import android.provider.Settings
import nl.appwijzer.android.blocks.Drafts
import nl.appwijzer.android.blocks.Presses
import nl.appwijzer.android.blocks.Renderer
import nl.appwijzer.android.ui.Kit
import nl.appwijzer.android.ui.Page
import nl.appwijzer.android.ui.Palette
import nl.appwijzer.bindings.screenNamed
import nl.appwijzer.bindings.shellWords
import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Event
import nl.appwijzer.core.Form
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.Target
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.util.Locale

/**
 * Every screen to which one can go, on every kind of device: a picture of each, no error of the
 * accessibility checks, and nothing cut off at the sides.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(sdk = [35])
class ScreensTest(
    private val look: String,
    private val qualifiers: String,
    private val fontScale: Float,
) {
    private val wrong = mutableListOf<String>()

    @Test fun workPhone() = visit("01", 0)

    @Test fun workPhoneSteps() = visit("01", 1, extra = listOf("steps/tiktok@whole-device"), only = setOf("steps"))

    @Test fun privatePhoneRoutes() = visit("06", 4, extra = listOf("route/tiktok@whole-device"), only = setOf("route"))

    @Test fun announcedPolicy() = visit("25", 0, only = setOf("home"))

    @Test fun changedPolicy() = visit("25", 0, until = "2026-02-10", only = setOf("home", "changes"))

    @Test fun workPartBesideACopy() = visit("29", 0, only = setOf("self-check"))

    @Test fun foundByOneself() = visit("04", 2, only = setOf("finding"))

    @Test fun workPhoneDone() = visit("01", 3, only = setOf("home", "done"))

    @Test fun workPart() = visit("04", 0, only = setOf("home", "self-check", "looked"))

    @Test fun privatePhoneAsked() = visit("06", 3)

    @Test fun privatePhoneOnItsWay() = visit("06", 7, extra = listOf("work-data/tiktok@whole-device"), only = setOf("work-data"))

    @Test fun exempt() = visit("12", 0, only = setOf("home", "finding", "why", "device-code"))

    @Test
    fun noLongerExempt() = visit("12", 0, until = "2023-10-01", only = setOf("home", "finding"))

    @Test
    fun questions() = visit("06", 0, only = setOf("home", "question"))

    @Test
    fun firstScreens() {
        prepare()
        val stage = Stage("01", welcomed = false, voices = VOICES).play()
        speak(stage.phone)
        for (id in listOf("welcome/1", "welcome/2", "welcome/3", "join")) look(stage.phone.show(id), "first", id)
        finish()
    }

    private fun visit(
        scenario: String,
        presses: Int,
        until: String? = null,
        only: Set<String>? = null,
        extra: List<String> = emptyList(),
    ) {
        prepare()
        val phone = Stage(scenario, voices = VOICES).play(presses, until).phone
        speak(phone)
        val waiting = ArrayDeque(listOf("home") + extra)
        val seen = mutableSetOf<String>()
        val looked = mutableSetOf<String>()
        while (waiting.isNotEmpty()) {
            val id = waiting.removeFirst()
            if (!seen.add(id)) continue
            phone.show(id)
            val kind = id.substringBefore('/')
            if (only == null || kind in only) {
                look(phone, listOfNotNull(scenario, presses.toString(), until).joinToString("-"), id)
                looked += kind
            }
            phone.app.host.screen(checkNotNull(screenNamed(id))) { screen -> waiting += links(screen) }
            phone.settle()
        }
        assertTrue("only $seen", seen.size > 4)
        only?.let { assertEquals("screens that were meant to be looked at", it, looked) }
        finish()
    }

    private fun prepare() {
        RuntimeEnvironment.setQualifiers(qualifiers)
        RuntimeEnvironment.setFontScale(fontScale)
        if (look.contains("contrast")) {
            Settings.Secure.putInt(RuntimeEnvironment.getApplication().contentResolver, "high_text_contrast_enabled", 1)
        }
    }

    /** The easier Dutch is chosen in the app: no phone has it as its language. */
    private fun speak(phone: Phone) {
        if (!look.contains("simple")) return
        phone.app.host.act(ScreenId.Languages, Event.Language("nl-simple"), emptyList()) { }
        phone.settle()
    }

    /** Puts the screen there in the language that nobody speaks, as the activity would. */
    private fun disguise(
        phone: Phone,
        id: String,
    ) {
        var drawn: Screen? = null
        phone.app.host.screen(checkNotNull(screenNamed(id))) { drawn = it }
        phone.settle()
        val screen = Pseudo.of(checkNotNull(drawn))
        val activity = phone.activity
        val kit = Kit(activity, Palette(activity, false), Locale.forLanguageTag(Pseudo.TAG))
        val silent =
            object : Presses {
                override fun press(
                    action: Action,
                    inputs: List<String>,
                ) = Unit

                override fun open(link: String) = Unit
            }
        val words = shellWords("nl", Form.PHONE)
        activity.setContentView(Page(kit, Renderer(kit, words, Drafts(), silent), silent).draw(screen, kit.link(Pseudo.of(words.readAloud)) { }))
        phone.settle()
    }

    private fun look(
        phone: Phone,
        set: String,
        id: String,
    ) {
        if (look.contains("pseudo")) disguise(phone, id)
        if (look.startsWith("tablet")) Looks.save(Looks.window(phone.root), "$look/$set-${id.replace('/', '_').replace('@', '_')}-window")
        Looks.save(Looks.page(phone.root), "$look/$set-${id.replace('/', '_').replace('@', '_')}")
        if (id == "home") Looks.save(Looks.window(phone.root), "$look/$set-window")
        wrong += (Looks.errors(phone.root) + Looks.pale(phone.root) + Looks.cut(phone.root)).map { "$id: $it" }
    }

    private fun finish() = assertEquals("", wrong.distinct().joinToString("\n"))

    private fun links(screen: Screen): List<String> =
        screen.blocks
            .flatMap(::actions)
            .map { it.target }
            .filterIsInstance<Target.Show>()
            .map { it.screen.toString() }

    private fun actions(block: Block): List<Action> =
        when (block) {
            is Block.Rows -> block.items.mapNotNull { it.action }
            is Block.Steps -> block.items.flatMap { it.actions }
            is Block.Actions -> block.items
            else -> emptyList()
        }

    companion object {
        /** Of the phone's own engine, so that the button to read aloud stands in each picture. */
        private val VOICES = listOf("nl", "en", "de", "fr")

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun looks(): List<Array<Any>> =
            listOf(
                arrayOf("phone-nl", "nl-rNL-w411dp-h891dp-xhdpi", 1f),
                arrayOf("phone-en-night", "en-w411dp-h891dp-night-xhdpi", 1f),
                arrayOf("phone-nl-large-text", "nl-rNL-w411dp-h891dp-xhdpi", 2f),
                arrayOf("small-nl", "nl-rNL-w320dp-h568dp-xhdpi", 1.3f),
                arrayOf("tablet-nl", "nl-rNL-sw800dp-w1280dp-h800dp-land-hdpi", 1f),
                arrayOf("phone-ar-direction", "ar-ldrtl-w411dp-h891dp-xhdpi", 1f),
                arrayOf("phone-de-large-text", "de-rDE-w411dp-h891dp-xhdpi", 2f),
                arrayOf("phone-fr-large-text", "fr-rFR-w411dp-h891dp-xhdpi", 2f),
                arrayOf("phone-nl-simple-large-text", "nl-rNL-w411dp-h891dp-xhdpi", 2f),
                arrayOf("phone-pseudo-large-text", "iw-ldrtl-w411dp-h891dp-xhdpi", 2f),
                arrayOf("phone-nl-contrast", "nl-rNL-w411dp-h891dp-night-xhdpi", 1f),
            )
    }
}
