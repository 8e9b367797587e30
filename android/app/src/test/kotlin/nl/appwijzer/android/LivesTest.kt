package nl.appwijzer.android

import android.content.Intent
import nl.appwijzer.android.background.PlanFile
import nl.appwijzer.android.background.ReminderReceiver
import nl.appwijzer.android.background.Reminders
import nl.appwijzer.android.system.KeystoreStorage
import nl.appwijzer.android.system.PackageInventory
import nl.appwijzer.bindings.Cancel
import nl.appwijzer.bindings.Clock
import nl.appwijzer.bindings.Inventory
import nl.appwijzer.bindings.Limits
import nl.appwijzer.bindings.Ports
import nl.appwijzer.bindings.StatusChannel
import nl.appwijzer.core.Notification
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.StatusEntry
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.ConcurrentHashMap
import kotlin.random.Random

/**
 * Lives of a phone in random orders, under four laws: nothing said is lost; no planned reminder disappears; no screen
 * changes without a press; nothing is reported that was not looked at.
 *
 * `-Dlives=N`: how many; `-Dlives.first=SEED`: the seed of the first.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class LivesTest {
    @Test
    fun fourLawsHoldWhateverHappens() {
        val first = System.getProperty("lives.first")?.toLong() ?: 0
        val lives = System.getProperty("lives")?.toLong() ?: IN_THE_SUITE
        for (seed in first until first + lives) Life(seed).live()
    }

    private companion object {
        const val IN_THE_SUITE = 25L
    }
}

private enum class Happening { PRESS, NIGHT, FRONT, LEAVE, ICON, NOTIFICATION, KILLED, ROTATED, DAY, ALARM, TOLD, TWO, REMOVED, INSTALLED }

/** One phone, from the first screens on, until twenty things have happened to it. */
private class Life(
    private val seed: Long,
) {
    private val chance = Random(seed)
    private val phone = Phone(DAY)
    private val system = SlowSystem(phone)
    private val looked: MutableSet<String> = ConcurrentHashMap.newKeySet()
    private val reported: MutableSet<String> = ConcurrentHashMap.newKeySet()
    private val past = mutableListOf<Happening>()
    private val plans = File(phone.app.noBackupFilesDir, "reminders.json")
    private var inFront = true
    private var isThere = true

    private val today get() =
        Instant
            .ofEpochSecond(phone.now)
            .atZone(ZoneId.of("Europe/Amsterdam"))
            .toLocalDate()
            .toString()

    fun live() {
        phone.app.noBackupFilesDir.deleteRecursively()
        phone.app.noBackupFilesDir.mkdirs()
        serve()
        phone.install(TIKTOK)
        phone.mayAskAll()
        phone.configure(VALUES)
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        repeat(LONG) { happens(Happening.entries.random(chance)) }
        phone.kill()
        phone.uninstall(TIKTOK)
    }

    private fun serve() {
        val clock =
            object : Clock {
                override fun now() = phone.now
            }
        val inventory = PackageInventory(phone.app)
        val looks =
            object : Inventory {
                override fun snapshots() = inventory.snapshots().also { looked += today }
            }
        val status =
            object : StatusChannel {
                override fun report(entries: List<StatusEntry>) =
                    entries.forEach { reported += CHECKED.findAll(it.toString()).map { day -> day.groupValues[1] } }
            }
        phone.app.limits = Limits(inventory = PATIENCE, other = PATIENCE)
        phone.app.ports = { Ports(looks, clock, KeystoreStorage(it), phone.transport, Reminders(it, clock), status) }
    }

    private fun planned(): List<Notification> = PlanFile(plans).read().first

    private fun happens(what: Happening) {
        past += what
        val plan = planned()
        val alive = phone.controller != null
        val place = if (alive) phone.place else null
        var asked = false
        when (what) {
            Happening.PRESS -> if (alive && inFront) phone.pressSomething(chance).also { asked = true }
            Happening.NIGHT -> night()
            Happening.FRONT -> if (alive && !inFront) phone.comeBack().also { inFront = true }
            Happening.LEAVE -> if (alive && inFront) phone.leave().also { inFront = false }
            Happening.ICON -> opens(Intent(Intent.ACTION_MAIN))
            Happening.NOTIFICATION -> opens(to(plan.firstOrNull()?.screen)).also { asked = true }
            Happening.KILLED -> killed()
            Happening.ROTATED -> if (alive && inFront) phone.endProcess()
            Happening.DAY -> phone.now += A_DAY
            Happening.ALARM -> ReminderReceiver().onReceive(phone.app, Intent())
            Happening.TOLD -> phone.app.sendBroadcast(Intent(Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED))
            Happening.TWO -> two(alive).also { asked = true }
            Happening.REMOVED -> changes(there = false).also { asked = true }
            Happening.INSTALLED -> changes(there = true).also { asked = true }
        }
        phone.settle()
        holds(plan, place, asked)
    }

    private fun changes(there: Boolean) {
        isThere = there
        if (there) phone.install(TIKTOK) else system.removes(TIKTOK)
    }

    /** A look in the background, with or without the network's turn. */
    private fun night() = phone.app.host.lookInBackground(Cancel(), fetch = chance.nextBoolean()) { }

    private fun opens(intent: Intent) {
        if (phone.controller == null) {
            phone.start(intent)
        } else if (!inFront) {
            phone.comeBack()
        }
        inFront = true
        if (intent.hasExtra(MainActivity.SCREEN)) phone.show(checkNotNull(intent.getStringExtra(MainActivity.SCREEN)))
    }

    private fun to(screen: ScreenId?): Intent = Intent().putExtra(MainActivity.SCREEN, (screen ?: ScreenId.Home).toString())

    private fun killed() {
        phone.kill()
        inFront = false
    }

    /** A look in the background and a press at once. */
    private fun two(alive: Boolean) {
        night()
        if (alive && inFront) phone.pressSomething(chance)
    }

    private fun holds(
        plan: List<Notification>,
        place: String?,
        asked: Boolean,
    ) {
        val life = "life $seed: $past"
        val now = if (phone.controller == null) null else phone.place
        if (now != null) assertFalse("what was said is lost; $life", now.startsWith("welcome/"))
        if (!asked) {
            val kept = planned().map { it.id }.toSet()
            // Of what is gone nobody is reminded.
            if (isThere) assertEquals("reminders disappeared; $life", emptyList<String>(), plan.filter { it.at > phone.now && it.id !in kept }.map { it.id })
            // What is over may say so by itself, and what is over no longer may not go on saying it.
            val isOver = listOf(place, now).any { it != null && it.startsWith("done/") }
            if (place != null && now != null && !isOver) assertEquals("another screen without a press; $life", place, now)
        }
        assertTrue("reported $reported, looked $looked; $life", looked.containsAll(reported))
    }

    private companion object {
        const val DAY = "2023-04-10"
        const val TIKTOK = "com.zhiliaoapp.musically"
        const val LONG = 20
        const val A_DAY = 86_400L
        const val PATIENCE = 300_000u
        val VALUES = Phone.values("01")
        val CHECKED = Regex("\"checked\":\"([0-9-]+)\"")
    }
}
