package nl.appwijzer.android.background

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import nl.appwijzer.android.App
import nl.appwijzer.android.system.attempt
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.Cancel
import java.util.concurrent.TimeUnit

/**
 * Looks now and then, also when nobody ever opened the app; and fetches what is new. These are jobs apart: in the
 * system's rarer turns a job that does not ask for the network gets none, and one that does waits for it.
 */
class LookJob : JobService() {
    private val running = HashMap<Int, Cancel>()

    override fun onStartJob(parameters: JobParameters): Boolean {
        val cancel = Cancel()
        running[parameters.jobId] = cancel
        (application as App).host.lookInBackground(cancel, fetch = parameters.jobId == REFRESH) { hours ->
            // The system has stopped it, and may have begun it anew.
            if (running.remove(parameters.jobId, cancel)) jobFinished(parameters, false)
            attempt { plan(this, hours) }
        }
        return true
    }

    override fun onStopJob(parameters: JobParameters): Boolean {
        running.remove(parameters.jobId)?.cancel()
        return true
    }

    companion object {
        const val DEFAULT_HOURS = 24

        /** The look that comes back. */
        const val PERIODIC = 1

        /** A look soon. */
        const val ONCE = 2

        /** The refresh that comes back. */
        const val REFRESH = 3

        /** Plans what comes back every so many hours; leaves a plan of that interval alone. */
        fun plan(
            context: Context,
            hours: Int,
        ) {
            val scheduler = context.service<JobScheduler>()
            val interval = TimeUnit.HOURS.toMillis(hours.toLong())
            for (id in listOf(PERIODIC, REFRESH)) {
                if (scheduler.getPendingJob(id)?.intervalMillis == interval) continue
                val job = job(context, id).setPeriodic(interval).setPersisted(true)
                if (id == REFRESH) job.setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                scheduler.schedule(job.build())
            }
        }

        /** Plans what comes back, if there is no plan at all. */
        fun planFirst(context: Context) {
            val scheduler = context.service<JobScheduler>()
            if (scheduler.getPendingJob(PERIODIC) == null || scheduler.getPendingJob(REFRESH) == null) plan(context, DEFAULT_HOURS)
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
