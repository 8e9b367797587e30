package nl.appwijzer.android

import android.app.Application
import android.app.NotificationManager
import android.content.ComponentName
import android.content.Intent
import android.content.RestrictionsManager
import android.content.pm.ApplicationInfo
import android.content.pm.CrossProfileApps
import android.content.pm.PackageInfo
import android.content.pm.PackageManager
import android.content.pm.UserInfo
import android.os.Bundle
import android.os.Looper
import android.os.Process
import android.os.UserHandle
import android.os.UserManager
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice
import android.view.View
import android.view.ViewGroup
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.TextView
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.android.background.Reminders
import nl.appwijzer.android.system.HttpsTransport
import nl.appwijzer.android.system.KeyedAppStates
import nl.appwijzer.android.system.KeystoreStorage
import nl.appwijzer.android.system.PackageInventory
import nl.appwijzer.bindings.Clock
import nl.appwijzer.bindings.Inventory
import nl.appwijzer.bindings.Limits
import nl.appwijzer.bindings.Ports
import nl.appwijzer.bindings.Transport
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowProcess
import org.robolectric.shadows.ShadowTextToSpeech
import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.util.Locale
import kotlin.random.Random

/**
 * A phone with the app on it, used as a person would: looking at what is on the screen and pressing
 * it. Everything is real but the clock, which shows the day that a test says.
 */
class Phone(
    day: String,
) {
    val app: App = RuntimeEnvironment.getApplication() as App
    val packages = shadowOf((app as Application).packageManager)
    var now = seconds(day)
    private var everyUid = Process.myUid()
    private val clock =
        object : Clock {
            override fun now() = this@Phone.now
        }
    var controller: ActivityController<MainActivity>? = null
    private var inFront = false
    val activity: MainActivity get() = checkNotNull(controller).get()

    var transport: Transport = HttpsTransport()
    private var inventory: Inventory = PackageInventory(app)

    init {
        FakeKeystore.install()
        install("android", system = true)
        // Far more than a busy machine needs: only a service that really hangs is given up.
        app.limits = Limits(inventory = PATIENCE, other = PATIENCE)
        app.ports = {
            Ports(inventory, clock, KeystoreStorage(app), transport, Reminders(app, clock), KeyedAppStates(app))
        }
    }

    /** Puts something around the real inventory; before the app starts. */
    fun inventory(around: (Inventory) -> Inventory) {
        inventory = around(inventory)
    }

    fun day(day: String) {
        now = seconds(day)
    }

    private fun seconds(day: String) =
        LocalDate
            .parse(day)
            .atTime(LocalTime.NOON)
            .atZone(ZoneId.of("Europe/Amsterdam"))
            .toEpochSecond()

    // The device.

    fun install(
        name: String,
        system: Boolean = false,
        enabled: Boolean = true,
    ) {
        val info = PackageInfo()
        info.packageName = name
        info.applicationInfo =
            ApplicationInfo().apply {
                packageName = name
                uid = everyUid
                this.enabled = enabled
                flags = ApplicationInfo.FLAG_INSTALLED or if (system) ApplicationInfo.FLAG_SYSTEM else 0
            }
        packages.installPackage(info)
    }

    fun uninstall(name: String) = packages.removePackage(name)

    /** What the manifest of the managed flavour asks for. */
    fun mayAskAll() {
        val own = own()
        own.requestedPermissions = arrayOf(*own.requestedPermissions.orEmpty(), "android.permission.QUERY_ALL_PACKAGES")
        packages.installPackage(own)
    }

    private fun own(): PackageInfo {
        val all = PackageManager.GET_PERMISSIONS or PackageManager.GET_ACTIVITIES or PackageManager.GET_RECEIVERS or PackageManager.GET_SERVICES
        return app.packageManager.getPackageInfo(app.packageName, all)
    }

    /** The app runs in the work profile of a phone that has a private part too. */
    fun insideWorkProfile() {
        insideProfile(OTHER_USER)
        users.setManagedProfile(true)
    }

    /** The app runs in a profile of the phone's user, with this number. */
    fun insideProfile(number: Int) {
        users.addProfile(0, number, "profile", 0)
        users.addProfile(number, 0, "owner", UserInfo.FLAG_PRIMARY)
        users.addProfile(number, number, "profile", 0)
        users.setIsSystemUser(false)
        ShadowProcess.setUid(number * UIDS_OF_A_USER + FIRST_UID)
        everyUid = Process.myUid()
        install("android", system = true)
        val own = own()
        own.applicationInfo?.uid = everyUid
        packages.installPackage(own)
    }

    /** The app runs in the private part of a phone that has a work profile too. */
    fun besideWorkProfile() = besideProfile(OTHER_USER)

    /** The app runs beside a profile with this number. */
    fun besideProfile(number: Int) = users.addProfile(0, number, "other", 0)

    private val users get() = shadowOf(app.getSystemService(UserManager::class.java))

    /** The other part of the phone holds a copy of this app, which the system lets this one start. */
    fun otherPartHasACopy() {
        val other = if (Process.myUid() < UIDS_OF_A_USER) OTHER_USER else 0
        otherParts().addTargetUserProfile(UserHandle.getUserHandleForUid(other * UIDS_OF_A_USER))
    }

    fun otherPartLosesTheCopy() = otherParts().clearTargetUserProfiles()

    /** The screen of that copy which was started last. */
    fun startedInOtherPart(): ComponentName? = otherParts().peekNextStartedActivity()?.componentName

    private fun otherParts() = shadowOf(app.getSystemService(CrossProfileApps::class.java))

    fun configure(values: Map<String, String>) {
        val bundle = Bundle()
        values.forEach { (key, value) -> bundle.putString(key, value) }
        shadowOf(app.getSystemService(RestrictionsManager::class.java)).setApplicationRestrictions(bundle)
    }

    val notifications get() = shadowOf(app.getSystemService(NotificationManager::class.java)).allNotifications

    // The voice of the system.

    private var hasEngine = false

    /** The phone has an engine with voices for these languages; before the app starts, or beside those it has. */
    fun voices(
        vararg languages: String,
        network: Boolean = false,
    ) {
        hasEngine = true
        for (language in languages) {
            val quality = if (network) Voice.QUALITY_VERY_HIGH else Voice.QUALITY_NORMAL
            ShadowTextToSpeech.addVoice(Voice("$language-$network", Locale.forLanguageTag(language), quality, Voice.LATENCY_NORMAL, network, emptySet()))
        }
    }

    /** What the app last asked to speak. */
    val engine get() = shadowOf(checkNotNull(ShadowTextToSpeech.getLastTextToSpeechInstance()))

    fun said(view: View) = (view as TextView).text.toString()

    // The app.

    /** Shows a screen by its id, as a pressed notification does. */
    fun show(id: String): Phone {
        checkNotNull(controller).newIntent(Intent().putExtra(MainActivity.SCREEN, id))
        return settle()
    }

    fun start(intent: Intent = Intent(Intent.ACTION_MAIN)): Phone {
        inFront = true
        controller = Robolectric.buildActivity(MainActivity::class.java, intent).setup().visible()
        if (hasEngine) engine.onInitListener.onInit(TextToSpeech.SUCCESS)
        return settle()
    }

    /** Leaves the app for a moment, as for the system's own dialogue, and comes back. */
    fun leaveAndComeBack(meanwhile: () -> Unit = {}): Phone {
        leave()
        meanwhile()
        comeBack()
        return settle()
    }

    fun leave() {
        checkNotNull(controller).pause().stop()
        inFront = false
    }

    /** Is there again, and has not waited for what the app does then. */
    fun comeBack() {
        checkNotNull(controller).restart().resume()
        inFront = true
    }

    /** The system ends the process; what the activity saved is all that is left. */
    fun endProcess(): Phone {
        val saved = Bundle()
        checkNotNull(controller)
            .pause()
            .stop()
            .saveInstanceState(saved)
            .destroy()
        controller = Robolectric.buildActivity(MainActivity::class.java).setup(saved).visible()
        return settle()
    }

    /** The system ends the process while nobody looks, and nothing that it held is left. */
    fun kill() {
        settle()
        controller?.let {
            if (inFront) it.pause().stop()
            it.destroy()
        }
        controller = null
        app.ends()
    }

    /** Waits until every call came back and the screen is drawn. */
    fun settle(): Phone {
        val looper = shadowOf(Looper.getMainLooper())
        do {
            Thread.yield()
            looper.idle()
        } while (app.host.isBusy)
        looper.idle()
        return this
    }

    // The screen.

    val root: View get() = activity.window.decorView

    /** Id of the screen. */
    val place: String get() = Bundle().also { checkNotNull(controller).saveInstanceState(it) }.getString(MainActivity.SCREEN).orEmpty()

    val title: String get() = activity.title.toString()

    /** Everything that can be read, from top to bottom. */
    fun texts(): List<String> =
        views()
            .filterIsInstance<TextView>()
            .filter { it.isShown }
            .map { it.text.toString() }
            .filter { it.isNotEmpty() }

    fun views(from: View = root): List<View> =
        listOf(from) + ((from as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { views(group.getChildAt(it)) } } ?: emptyList())

    /** Presses what says this, wherever on it the words stand; a heading of the same words is no button. */
    fun press(words: String): Phone {
        click(words)
        return settle()
    }

    /** Presses it, and does not wait for what comes of it. */
    fun click(words: String) {
        val named = views().filter { it.isShown && says(it, words) }
        check(named.isNotEmpty()) { "'$words' is not on the screen: ${texts()}" }
        val target = checkNotNull(named.firstNotNullOfOrNull(::pressable)) { "'$words' cannot be pressed" }
        target.performClick()
    }

    /** Waits until this can be seen, whatever else goes on. */
    fun until(seen: () -> Boolean) {
        while (!seen()) {
            Thread.yield()
            shadowOf(Looper.getMainLooper()).idle()
        }
    }

    /** Presses something, by chance. */
    fun pressSomething(chance: Random): Phone {
        val all = views().filter { it.isShown && it.isEnabled && (it.hasOnClickListeners() || it is CompoundButton) }
        all.randomOrNull(chance)?.performClick()
        return settle()
    }

    private fun pressable(view: View): View? {
        var target: View? = view
        while (target != null && !target.hasOnClickListeners() && target !is CompoundButton) target = target.parent as? View
        return target
    }

    fun type(text: String): Phone {
        views().filterIsInstance<EditText>().first().setText(text)
        return this
    }

    /** The answers that are ticked. */
    fun checked(): List<String> = views().filterIsInstance<CompoundButton>().filter { it.isShown && it.isChecked }.map { it.text.toString() }

    fun back(): Phone {
        val back = activity.findViewById<View>(R.id.back) ?: error("there is no way back")
        back.performClick()
        return settle()
    }

    private fun says(
        view: View,
        words: String,
    ): Boolean {
        val text =
            (view as? TextView)
                ?.text
                ?.toString()
                ?.lines()
                ?.first()
        return text == words || view.contentDescription?.toString() == words
    }

    companion object {
        /** In milliseconds. */
        private const val PATIENCE = 300_000u
        private const val OTHER_USER = 10
        private const val UIDS_OF_A_USER = 100_000
        private const val FIRST_UID = 10_001
        private val scenarios = File(System.getProperty("scenarios"))

        /** The managed values with which a shared scenario begins: a real policy, signed. */
        fun values(scenario: String) = configured(scenario).first()

        /** The managed values with which it ends. */
        fun lastValues(scenario: String) = configured(scenario).last()

        /** The day on which it begins. */
        fun day(scenario: String) = dayOf(calls(scenario).first { it.get("do").asString == "clock" })

        /** The day that a scenario's clock is set to. */
        fun dayOf(clock: JsonObject) = LocalDate.ofInstant(Instant.ofEpochSecond(clock.get("now").asLong), ZoneId.of("Europe/Amsterdam")).toString()

        private fun configured(scenario: String): List<Map<String, String>> =
            calls(scenario)
                .filter { it.get("do").asString == "configure" }
                .map { call -> call.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString } }

        private fun calls(scenario: String): List<JsonObject> {
            val file = scenarios.listFiles().orEmpty().single { it.name.startsWith(scenario) && it.name.endsWith(".nl.json") }
            return JsonParser
                .parseString(file.readText())
                .asJsonObject
                .getAsJsonArray("calls")
                .map { it.asJsonObject }
        }
    }
}
