package nl.appwijzer.android

import android.app.Application
import android.content.Intent
import android.content.IntentFilter
import nl.appwijzer.android.background.LookJob
import nl.appwijzer.android.background.SystemReceiver
import nl.appwijzer.android.system.Logcat
import nl.appwijzer.android.system.Organisation
import nl.appwijzer.android.system.attempt
import nl.appwijzer.android.system.platformPorts
import nl.appwijzer.bindings.Limits
import nl.appwijzer.bindings.Ports
import nl.appwijzer.bindings.setLogSink

/** The process. Holds the companion for as long as it lives. */
class App : Application() {
    /** Set before the first use by tests that bring services of their own. */
    var ports: (App) -> Ports = ::platformPorts

    /** For whom this build is; set before the first use by tests. */
    var organisation: Organisation? = null

    /** How long a service may take before it is given up; the core's own defaults. */
    var limits = Limits()

    private var kept: Host? = null

    /** The one companion of this process. On the main thread. */
    val host: Host get() = kept ?: Host(this, ports(this), buildFor(), limits).also { kept = it }

    fun buildFor(): Organisation = organisation ?: Organisation.of(this).also { organisation = it }

    /** What the end of the process takes along; for tests, which live on. */
    internal fun ends() {
        kept?.end()
        kept = null
    }

    override fun onCreate() {
        super.onCreate()
        setLogSink(Logcat)
        attempt { LookJob.planFirst(this) }
        // The system tells this to running processes only; others read it when they start.
        registerReceiver(SystemReceiver(), IntentFilter(Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED))
    }
}
