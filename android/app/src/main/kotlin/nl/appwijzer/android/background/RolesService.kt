package nl.appwijzer.android.background

import android.app.Service
import android.content.Intent
import android.os.Binder
import android.os.IBinder
import nl.appwijzer.android.system.attempt

/**
 * Bound by Android Device Policy when the management gives this app a role, so that a copy that nobody ever opened
 * starts and looks. Anybody may bind it: nothing that is sent to it is read, and a look is all that comes of it.
 */
class RolesService : Service() {
    override fun onCreate() {
        super.onCreate()
        attempt { LookJob.soon(this) }
    }

    override fun onBind(intent: Intent): IBinder = Binder()
}
