package nl.appwijzer.android

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.util.Log
import kotlinx.coroutines.runBlocking
import nl.appwijzer.android.system.ManagedConfiguration
import nl.appwijzer.android.system.Organisation
import nl.appwijzer.android.system.form
import nl.appwijzer.android.system.shellFacts
import nl.appwijzer.bindings.Appwijzer
import nl.appwijzer.bindings.Cancel
import nl.appwijzer.bindings.CompanionException
import nl.appwijzer.bindings.Limits
import nl.appwijzer.bindings.Ports
import nl.appwijzer.bindings.Storage
import nl.appwijzer.bindings.openCompanion
import nl.appwijzer.bindings.problemScreen
import nl.appwijzer.core.Event
import nl.appwijzer.core.FailureCode
import nl.appwijzer.core.Screen
import nl.appwijzer.core.ScreenId
import java.io.File
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

/**
 * Keeps the one companion of this process, and calls it off the main thread.
 *
 * Calls run one after the other; a refresh runs beside them, so that screens are drawn meanwhile.
 */
class Host(
    private val context: Context,
    private val ports: Ports,
    private val organisation: Organisation = Organisation(),
    private val limits: Limits = Limits(),
) {
    private val worker: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "companion") }
    private val network: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "refresh") }
    private val main = Handler(Looper.getMainLooper())
    private val pending = AtomicInteger()
    private val configuration = ManagedConfiguration(context)
    private var companion: Appwijzer? = null
    private var openedFor = ""

    /** Whether calls have not come back to the main thread yet. */
    val isBusy get() = pending.get() > 0

    /** Told on the main thread whether it is busy, each time that this may have changed. */
    var onBusy: ((Boolean) -> Unit)? = null
        set(told) {
            field = told
            told?.invoke(isBusy)
        }

    /** Told on the main thread that something came to be known which no press on a screen asked for. */
    var onNews: (() -> Unit)? = null

    /** A screen. What cannot be drawn comes as a screen that says so. */
    fun screen(
        id: ScreenId,
        then: (Screen) -> Unit,
    ) = call(worker, { it.screen(id) }, problem(id), then)

    /**
     * Does what was pressed, and gives the screen that follows. What a refresh brings later is news: somebody may
     * be elsewhere by then.
     */
    fun act(
        screen: ScreenId,
        event: Event,
        inputs: List<String>,
        then: (Screen) -> Unit,
    ) = call(
        worker,
        { companion ->
            val acted = companion.act(screen, event, inputs)
            if (acted.refresh) refresh() else announce(companion)
            companion.screen(acted.screen)
        },
        problem(screen),
        then,
    )

    /** Looks, if that may be, and gives this screen, or the one that says that it is done. */
    fun look(
        id: ScreenId,
        then: (Screen) -> Unit,
    ) = act(id, Event.Look, emptyList(), then)

    private fun refresh() =
        call(
            network,
            { companion ->
                runBlocking { companion.refresh(true, null) }
                // Without a policy or an agreement there is nothing to look for; the screen says so.
                runCatching { companion.check() }.onFailure { Log.i(TAG, "no check: ${it.javaClass.simpleName}") }
                announce(companion)
            },
            { },
            { onNews?.invoke() },
        )

    /** What a job runs: looks, and fetches what is new first if that is wanted. `then` comes on the main thread. */
    fun lookInBackground(
        cancel: Cancel,
        fetch: Boolean = true,
        then: (Int) -> Unit,
    ) = call(
        if (fetch) network else worker,
        { companion ->
            if (fetch) {
                val report = runBlocking { companion.backgroundRun(cancel) }
                report.failed.forEach { Log.w(TAG, "background run: $it") }
            } else {
                runCatching { companion.check() }.onFailure { Log.i(TAG, "no check: ${it.javaClass.simpleName}") }
                announce(companion)
            }
            companion.checkHours().toInt()
        },
        { DEFAULT_HOURS },
        { hours ->
            then(hours)
            onNews?.invoke()
        },
    )

    /** Remembers something about the shell itself. */
    fun remember(
        name: String,
        value: String,
    ) = call(worker, { it.remember(name, value) }, { }, { })

    /** What was remembered; an empty text if nothing was. */
    fun remembered(
        name: String,
        then: (String) -> Unit,
    ) = call(worker, { it.remembered(name).orEmpty() }, { "" }, then)

    private fun announce(companion: Appwijzer) {
        // Neither is needed for what the employee is doing now.
        runCatching { companion.planNotifications() }.onFailure { Log.w(TAG, "no notifications: ${it.message}") }
        runCatching { companion.handOverStatus() }.onFailure { Log.w(TAG, "no status: ${it.message}") }
    }

    private fun problem(again: ScreenId): (FailureCode) -> Screen = { why -> problemScreen(language(), form(context), why, again) }

    private fun language() =
        context.resources.configuration.locales[0]
            .language

    private fun <T> call(
        executor: ExecutorService,
        work: (Appwijzer) -> T,
        otherwise: (FailureCode) -> T,
        then: (T) -> Unit,
    ) {
        if (pending.getAndIncrement() == 0) main.post { onBusy?.invoke(isBusy) }
        executor.execute {
            val result =
                runCatching {
                    try {
                        work(opened())
                    } catch (e: CompanionException) {
                        Log.w(TAG, "a call failed: ${e.message}")
                        otherwise((e as? CompanionException.Failed)?.why ?: FailureCode.CANCELLED)
                    } catch (e: Throwable) {
                        // Such as a call to a companion that was just opened anew: the next try finds it. A thread
                        // of the app's own lets nothing through: it would end the process.
                        Log.e(TAG, "a call broke off: ${e.javaClass.simpleName}")
                        otherwise(FailureCode.INTERNAL)
                    }
                }.onFailure { Log.e(TAG, "no answer could be made: ${it.javaClass.simpleName}") }
            main.post {
                // Whatever became of it, nobody waits for it any longer.
                pending.decrementAndGet()
                result.onSuccess(then)
                onBusy?.invoke(isBusy)
            }
        }
    }

    /** The companion, opened in the system's language and with the management's latest values. */
    @Synchronized
    private fun opened(): Appwijzer {
        val given = configuration.values()
        val facts = shellFacts(context, given.isNotEmpty())
        val values = organisation.complete(given, facts.managed)
        if (companion != null && openedFor != facts.toString()) {
            companion?.close()
            companion = null
        }
        // A companion that was just opened has no values yet.
        if (companion == null) configuration.forget()
        val open = companion ?: openCompanion(Storage.File(journal()), ports, facts, limits)
        companion = open
        openedFor = facts.toString()
        if (configuration.isNew(values)) open.setConfiguration(values)
        return open
    }

    /** Gives back what the end of the process gives back. Calls that wait come to nothing. */
    internal fun end() {
        worker.shutdown()
        network.shutdown()
        worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)
        network.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)
        companion?.close()
        companion = null
    }

    private fun journal() = File(context.noBackupFilesDir, "journal.sqlite").path

    companion object {
        private const val TAG = "Appwijzer"
        private const val DEFAULT_HOURS = 24
    }
}
