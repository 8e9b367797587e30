package nl.appwijzer.android.background

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import nl.appwijzer.android.MainActivity
import nl.appwijzer.android.R
import nl.appwijzer.android.system.SystemClock
import nl.appwijzer.android.system.attempt
import nl.appwijzer.android.system.mayNotify
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.Clock
import nl.appwijzer.bindings.Notifier
import nl.appwijzer.bindings.shellWords
import nl.appwijzer.core.Channel
import nl.appwijzer.core.Form
import java.io.File
import nl.appwijzer.core.Notification as Planned

/** Shows notifications, and waits for those whose time has not come. */
class Reminders(
    private val context: Context,
    private val clock: Clock = SystemClock,
) : Notifier {
    private val manager = context.service<NotificationManager>()
    private val alarms = context.service<AlarmManager>()
    private val plan = PlanFile(File(context.noBackupFilesDir, "reminders.json"))

    override fun plan(notifications: List<Planned>) =
        synchronized(PlanFile) {
            val (_, told) = plan.read()
            val ids = notifications.mapTo(HashSet()) { it.id }
            (told - ids).forEach { manager.cancel(it, 0) }
            show(notifications, told.intersect(ids))
        }

    /** Shows what is due, once each, and sets the alarm for what comes next. */
    fun due() =
        synchronized(PlanFile) {
            val (notifications, told) = plan.read()
            show(notifications, told)
        }

    private fun show(
        notifications: List<Planned>,
        told: Set<String>,
    ) {
        val now = clock.now()
        val (due, later) = notifications.partition { it.at <= now }
        if (due.isNotEmpty()) channels()
        // What nobody can see is not told yet: it is when notifications are allowed.
        val new = due.filter { it.id !in told && isShown(it) }
        new.forEach { manager.notify(it.id, 0, build(it)) }
        plan.write(notifications, told + new.map { it.id })
        val next = later.minOfOrNull { it.at }
        // Within a few hours is exact enough, and needs no permission.
        if (next == null) alarms.cancel(alarm()) else alarms.setWindow(AlarmManager.RTC_WAKEUP, next * 1000, WINDOW, alarm())
    }

    private fun isShown(planned: Planned) =
        mayNotify(context) && manager.getNotificationChannel(channel(planned.channel))?.importance != NotificationManager.IMPORTANCE_NONE

    private fun build(planned: Planned): Notification {
        val channel = channel(planned.channel)
        val public =
            Notification
                .Builder(context, channel)
                .setSmallIcon(R.drawable.ic_mark)
                .setContentTitle(planned.publicTitle)
                .build()
        return Notification
            .Builder(context, channel)
            .setSmallIcon(R.drawable.ic_mark)
            .setColor(context.getColor(R.color.launcher))
            .setContentTitle(planned.title)
            .setContentText(planned.text)
            .setStyle(Notification.BigTextStyle().bigText(planned.text))
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(public)
            .setOnlyAlertOnce(true)
            .setAutoCancel(true)
            .setContentIntent(open(planned.screen.toString()))
            .build()
    }

    private fun open(screen: String): PendingIntent {
        val intent = Intent(context, MainActivity::class.java).putExtra(MainActivity.SCREEN, screen)
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return PendingIntent.getActivity(context, screen.hashCode(), intent, flags)
    }

    private fun alarm(): PendingIntent {
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return PendingIntent.getBroadcast(context, 0, Intent(context, ReminderReceiver::class.java), flags)
    }

    /** Made anew each time: their names follow the language. */
    private fun channels() {
        val words =
            shellWords(
                context.resources.configuration.locales[0]
                    .language,
                Form.PHONE,
            )
        val tasks = NotificationChannel(TASKS, words.channelTasks, NotificationManager.IMPORTANCE_DEFAULT)
        val reminders = NotificationChannel(REMINDERS, words.channelReminders, NotificationManager.IMPORTANCE_LOW)
        listOf(tasks, reminders).forEach { it.lockscreenVisibility = Notification.VISIBILITY_PRIVATE }
        manager.createNotificationChannels(listOf(tasks, reminders))
    }

    private fun channel(channel: Channel) =
        when (channel) {
            Channel.TASKS -> TASKS
            Channel.REMINDERS -> REMINDERS
        }

    private companion object {
        const val TASKS = "tasks"
        const val REMINDERS = "reminders"
        const val WINDOW = 2 * 60 * 60 * 1000L
    }
}

/** The time of a reminder has come. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        attempt { Reminders(context).due() }
    }
}
