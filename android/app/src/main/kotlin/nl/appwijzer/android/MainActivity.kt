package nl.appwijzer.android

import android.app.Activity
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Bundle
import android.view.View
import android.widget.EditText
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import nl.appwijzer.android.blocks.Drafts
import nl.appwijzer.android.blocks.Presses
import nl.appwijzer.android.blocks.Renderer
import nl.appwijzer.android.system.Requests
import nl.appwijzer.android.system.form
import nl.appwijzer.android.system.mayNotify
import nl.appwijzer.android.system.sleepSettings
import nl.appwijzer.android.system.systemsLanguage
import nl.appwijzer.android.system.tellLanguage
import nl.appwijzer.android.ui.Appearance
import nl.appwijzer.android.ui.Back
import nl.appwijzer.android.ui.Edges
import nl.appwijzer.android.ui.Kit
import nl.appwijzer.android.ui.Page
import nl.appwijzer.android.ui.Palette
import nl.appwijzer.android.ui.ReadAloud
import nl.appwijzer.android.ui.Working
import nl.appwijzer.android.ui.colourSwitch
import nl.appwijzer.android.ui.systemNotes
import nl.appwijzer.bindings.screenNamed
import nl.appwijzer.bindings.shellWords
import nl.appwijzer.core.Action
import nl.appwijzer.core.Block
import nl.appwijzer.core.Event
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.ShellWords
import nl.appwijzer.core.Target
import java.util.Locale

/** Shows one screen of the core, or two beside each other where there is room. */
class MainActivity : Activity() {
    private val host get() = (application as App).host
    private val organisation get() = (application as App).buildFor()
    private val requests by lazy { Requests(this) { event -> host.act(current, event, emptyList(), ::show) } }
    private val back = Back(this) { goBack() }
    private lateinit var panes: LinearLayout
    private lateinit var working: Working
    private lateinit var readAloud: ReadAloud
    private val busy: (Boolean) -> Unit = { working.show(it) }
    private val configured =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) = look()
        }

    /** Whatever is removed while somebody looks on, by whom and how long it takes. */
    private val removed =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) = look()
        }
    private val news: () -> Unit = { look() }
    private var drafts = Drafts()
    private var current: ScreenId = ScreenId.Home
    private var shown: Screen? = null
    private var beside: Screen? = null
    private var scrolledTo = 0
    private var blocked = false
    private var drawn: Any? = null
    private var systemColours = false
    private var above = 0
    private var below = 0

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        current = (saved?.getString(SCREEN) ?: intent.getStringExtra(SCREEN))?.let(::screenNamed) ?: ScreenId.Home
        scrolledTo = saved?.getInt(SCROLL) ?: 0
        requests.removing = saved?.getString(REMOVING)
        systemColours = saved?.getBoolean(COLOURS) ?: false
        drafts = Drafts.restored(saved?.getBundle(DRAFTS))
        panes = LinearLayout(this)
        val frame = FrameLayout(this)
        frame.addView(panes, MATCH, MATCH)
        setContentView(frame)
        working = Working(frame, { kit(shown?.language ?: language()) }, { words(shown?.language ?: language()).working })
        readAloud = ReadAloud(this)
        Edges.fill(window)
        Edges.listen(panes) { top, bottom ->
            above = top
            below = bottom
            working.below = bottom
            pad()
        }
        host.remembered(COLOURS) { chosen ->
            systemColours = chosen == PHONE
            shown?.let(::draw)
        }
        if (saved == null) take(intent)
    }

    override fun onStart() {
        super.onStart()
        // Only the system can send it, so nothing is said about other apps.
        registerReceiver(configured, IntentFilter(Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED))
        registerReceiver(removed, IntentFilter(Intent.ACTION_PACKAGE_FULLY_REMOVED).apply { addDataScheme("package") })
        host.onBusy = busy
        host.onNews = news
    }

    override fun onStop() {
        super.onStop()
        unregisterReceiver(configured)
        unregisterReceiver(removed)
        if (host.onNews === news) host.onNews = null
        if (host.onBusy === busy) host.onBusy = null
        working.show(false)
    }

    override fun onPause() {
        readAloud.stop()
        super.onPause()
    }

    override fun onDestroy() {
        readAloud.close()
        super.onDestroy()
    }

    override fun onResume() {
        super.onResume()
        // Chosen in the system's settings meanwhile; there it may be of a country.
        systemsLanguage(this)?.let { if (shown?.language !in listOf(it, it.substringBefore('-'))) host.act(current, Event.Language(it), emptyList()) { } }
        val told = blocked
        blocked = false
        when {
            told -> host.act(current, Event.Blocked, emptyList(), ::show)
            !requests.back() -> look()
        }
    }

    /** What a look brings is shown where it was asked for, and takes no other screen away. */
    private fun look() {
        val at = current
        host.look(at) { if (current == at) show(it) }
    }

    @Deprecated("The framework knows no other way.")
    override fun onActivityResult(
        request: Int,
        result: Int,
        answer: Intent?,
    ) {
        if (request == Requests.REMOVE) blocked = requests.removed(result, answer)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        intent.getStringExtra(SCREEN)?.let { go(screenNamed(it) ?: ScreenId.Home) }
        take(intent)
    }

    /**
     * The link in a QR code, for joining or with an exemption. It is put into the field where it could have
     * been typed and waits there for a press: the core checks what it holds.
     */
    private fun take(intent: Intent) {
        val link = intent.dataString?.takeIf { intent.action == Intent.ACTION_VIEW && it.length <= LONGEST_LINK } ?: return
        val exemption = intent.data?.run { host == GRANT || (scheme == HTTPS && lastPathSegment == GRANT) } == true
        current = if (exemption) ScreenId.DeviceCode else ScreenId.Join
        drafts.set(if (exemption) GRANT else CODE, listOf(link))
    }

    override fun onSaveInstanceState(out: Bundle) {
        super.onSaveInstanceState(out)
        out.putString(SCREEN, current.toString())
        out.putInt(SCROLL, detail()?.scrollY ?: scrolledTo)
        out.putString(REMOVING, requests.removing)
        out.putBoolean(COLOURS, systemColours)
        out.putBundle(DRAFTS, Bundle().also(drafts::save))
    }

    override fun onRequestPermissionsResult(
        request: Int,
        permissions: Array<out String>,
        results: IntArray,
    ) = requests.answered(results)

    @Deprecated("Before Android 13 the system calls this.")
    override fun onBackPressed() {
        if (shown?.back == null) {
            @Suppress("DEPRECATION")
            super.onBackPressed()
        } else {
            goBack()
        }
    }

    private fun act(
        event: Event,
        inputs: List<String>,
    ) {
        if (event is Event.Language) tellLanguage(this, event.v1)
        host.act(current, event, inputs, ::show)
    }

    private fun goBack() = shown?.back?.let { press.press(it) } ?: Unit

    private fun go(id: ScreenId) = host.screen(id, ::show)

    private val press =
        object : Presses {
            override fun press(
                action: Action,
                inputs: List<String>,
            ) = when (val target = action.target) {
                is Target.Show -> go(target.screen)
                is Target.Act -> act(target.event, inputs)
                is Target.System -> requests.ask(target.request)
            }

            override fun open(link: String) = requests.open(link)
        }

    private fun show(screen: Screen) {
        if (isDestroyed) return
        val same = screen.id == current
        if (!same) {
            drafts.clear()
            scrolledTo = 0
        } else {
            detail()?.let { scrolledTo = it.scrollY }
        }
        // "Try again" shows the screen that was wanted: a problem is no place to come back to.
        if (screen.id != ScreenId.Problem) current = screen.id
        shown = screen
        if (screen.id == ScreenId.Join) offerOwnCode(screen)
        title = screen.title
        back.isWanted(screen.back != null)
        if (wantsTwoPanes(screen)) {
            host.screen(ScreenId.Home) { home ->
                beside = home.takeIf { it.id == ScreenId.Home }
                shown?.let(::draw)
            }
        } else {
            beside = null
            draw(screen)
        }
    }

    /** A build for one organisation has its code at hand. The press on "take part" stays the employee's. */
    private fun offerOwnCode(screen: Screen) {
        val typed = screen.blocks.firstNotNullOfOrNull { (it as? Block.Field)?.field?.value }
        if (organisation.code.isNotEmpty() && typed.isNullOrEmpty() && drafts.get(CODE, emptyList()).isEmpty()) drafts.set(CODE, listOf(organisation.code))
    }

    private fun wantsTwoPanes(screen: Screen): Boolean = resources.configuration.screenWidthDp >= TWO_PANES && !screen.id.standsAlone()

    /** Only what differs from what is there: a drawing takes keyboard, caret and the reader's place along. */
    private fun draw(screen: Screen) {
        val strong = Appearance.apply(this, systemColours)
        val wanted =
            listOf(
                screen,
                beside,
                strong,
                systemColours,
                screen.id == ScreenId.About && mayNotify(this),
                screen.id == ScreenId.About && sleepSettings(this) == null,
            )
        if (drawn == wanted) return
        val caret = caret().takeIf { (drawn as? List<*>)?.firstOrNull().let { it is Screen && it.id == screen.id } }
        drawn = wanted
        val palette = Palette(this, strong)
        window.decorView.setBackgroundColor(palette.background)
        panes.removeAllViews()
        beside?.let { panes.addView(page(it, palette, isRead = false), LinearLayout.LayoutParams(0, MATCH, BESIDE)) }
        val page = page(screen, palette, isRead = true)
        panes.addView(page, LinearLayout.LayoutParams(0, MATCH, 1f))
        pad()
        page.post { page.scrollTo(0, scrolledTo) }
        caret?.let(::putCaret)
    }

    /** Where somebody is typing, if they are. */
    private fun caret(): IntRange? = findViewById<EditText>(R.id.field)?.takeIf { it.hasFocus() }?.let { it.selectionStart..it.selectionEnd }

    private fun putCaret(at: IntRange) {
        val field = findViewById<EditText>(R.id.field) ?: return
        field.requestFocus()
        field.setSelection(at.first.coerceIn(0, field.length()), at.last.coerceIn(0, field.length()))
    }

    private fun page(
        screen: Screen,
        palette: Palette,
        isRead: Boolean,
    ): ScrollView {
        val kit = Kit(this, palette, Locale.forLanguageTag(screen.language))
        val words = words(screen.language)
        val head = if (isRead) readAloud.button(kit, words, screen) else null
        val foot = if (screen.id == ScreenId.About) foot(kit, words) else null
        return Page(kit, Renderer(kit, words, drafts, press), press, organisation).draw(screen, head, foot)
    }

    /** What the shell itself has to say below "About this app". */
    private fun foot(
        kit: Kit,
        words: ShellWords,
    ): View {
        val column = kit.column(gap = 16)
        systemNotes(kit, words, requests::start).forEach { column.addView(it) }
        colourSwitch(kit, words, systemColours, ::useSystemColours)?.let { column.addView(it) }
        return column
    }

    private fun kit(language: String) = Kit(this, Palette(this, Appearance.apply(this, systemColours)), Locale.forLanguageTag(language))

    private fun words(language: String) = shellWords(language, form(this))

    private fun language() = resources.configuration.locales[0].language

    private fun useSystemColours(use: Boolean) {
        host.remember(COLOURS, if (use) PHONE else "")
        systemColours = use
        recreate()
    }

    private fun pad() {
        for (i in 0 until panes.childCount) panes.getChildAt(i).setPadding(0, above, 0, below)
    }

    private fun detail(): View? = panes.getChildAt(panes.childCount - 1)

    companion object {
        /** In an intent and in what is saved: the screen to show, as its text. */
        const val SCREEN = "screen"
        private const val SCROLL = "scroll"
        private const val DRAFTS = "drafts"
        private const val REMOVING = "removing"
        private const val COLOURS = "colours"
        private const val PHONE = "phone"
        private const val CODE = "code"
        private const val GRANT = "grant"
        private const val HTTPS = "https"

        /** In characters, of a link from outside. */
        private const val LONGEST_LINK = 65_536
        private const val TWO_PANES = 840
        private const val BESIDE = 0.8f
        private const val MATCH = LinearLayout.LayoutParams.MATCH_PARENT
    }
}
