package nl.appwijzer.android.system

import android.content.Context
import android.util.Log
import nl.appwijzer.android.background.Reminders
import nl.appwijzer.bindings.Clock
import nl.appwijzer.bindings.LogLevel
import nl.appwijzer.bindings.LogSink
import nl.appwijzer.bindings.Ports

/** The services of Android. */
fun platformPorts(context: Context) =
    Ports(
        inventory = PackageInventory(context),
        clock = SystemClock,
        storage = KeystoreStorage(context),
        transport = HttpsTransport(),
        notifier = Reminders(context),
        status = KeyedAppStates(context),
    )

/** The device's own clock. */
object SystemClock : Clock {
    override fun now() = System.currentTimeMillis() / 1000
}

/** Log lines, which hold no personal data, go to the system's log. */
object Logcat : LogSink {
    override fun log(
        level: LogLevel,
        line: String,
    ) {
        val priority =
            when (level) {
                LogLevel.ERROR -> Log.ERROR
                LogLevel.WARNING -> Log.WARN
                LogLevel.INFO -> Log.INFO
            }
        Log.println(priority, "Appwijzer", line)
    }
}
