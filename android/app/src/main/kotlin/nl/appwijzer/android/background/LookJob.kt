package nl.appwijzer.android.background

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import nl.appwijzer.android.App
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.Cancel
import java.util.concurrent.TimeUnit

/** Looks now and then, also when nobody ever opened the app. */
class LookJob : JobService() {
    private var cancel: Cancel? = null

    override fun onStartJob(parameters: JobParameters): Boolean {
        val current = Cancel()
        cancel = current
        (application as App).host.lookInBackground(current) { hours ->
            jobFinished(parameters, false)
            plan(this, hours)
        }
        return true
    }

    override fun onStopJob(parameters: JobParameters): Boolean {
        cancel?.cancel()
        return true
    }

    companion object {
        const val DEFAULT_HOURS = 24
        const val PERIODIC = 1
        const val ONCE = 2

        /** Plans the look that comes back every so many hours; leaves a plan of that interval alone. */
        fun plan(
            context: Context,
            hours: Int,
        ) {
            val scheduler = context.service<JobScheduler>()
            val interval = TimeUnit.HOURS.toMillis(hours.toLong())
            if (scheduler.getPendingJob(PERIODIC)?.intervalMillis == interval) return
            scheduler.schedule(job(context, PERIODIC).setPeriodic(interval).setPersisted(true).build())
        }

        /** Plans the look that comes back, if there is no plan at all. */
        fun planFirst(context: Context) {
            if (context.service<JobScheduler>().getPendingJob(PERIODIC) == null) plan(context, DEFAULT_HOURS)
        }

        /** Plans one look soon: an app was removed, or the phone was switched on. */
        fun soon(context: Context) {
            context.service<JobScheduler>().schedule(job(context, ONCE).setOverrideDeadline(0).build())
        }

        private fun job(
            context: Context,
            id: Int,
        ) = JobInfo.Builder(id, ComponentName(context, LookJob::class.java))
    }
}
