package nl.appwijzer.android.background

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import nl.appwijzer.android.system.attempt

/** The phone was switched on, the app was updated, an app was removed, or the management set something: time to look. */
class SystemReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        if (intent.action in ACTIONS) attempt { LookJob.soon(context) }
    }

    private companion object {
        val ACTIONS =
            setOf(
                Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED,
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_PACKAGE_FULLY_REMOVED,
            )
    }
}
