package nl.appwijzer.android.system

import android.app.admin.DevicePolicyManager
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.ServiceConnection
import android.os.Bundle
import android.os.IBinder
import android.os.Message
import android.os.Messenger
import android.os.RemoteException
import android.util.Log
import nl.appwijzer.bindings.PortException
import nl.appwijzer.bindings.StatusChannel
import nl.appwijzer.core.StatusEntry

/**
 * Keyed app states: hands the app's status to the device's management. The protocol is that of
 * androidx.enterprise.feedback, spoken without that library.
 */
class KeyedAppStates(
    private val context: Context,
) : StatusChannel {
    override fun report(entries: List<StatusEntry>) {
        val receivers = receivers()
        if (receivers.isEmpty()) throw PortException.Failed("no management takes app states")
        // One that is not there keeps the others from nothing.
        val reached = receivers.count { attempt { send(it, entries) } == true }
        if (reached == 0) throw PortException.Failed("no service of the management can be bound")
    }

    /** Services of the device's or profile's owner, and of the store that passes states on. */
    private fun receivers(): List<ComponentName> {
        val policies = context.service<DevicePolicyManager>()
        return context.packageManager.queryIntentServices(Intent(ACTION), 0).mapNotNull { found ->
            val service = found.serviceInfo ?: return@mapNotNull null
            val owner = service.packageName
            val trusted = owner == STORE || policies.isDeviceOwnerApp(owner) || policies.isProfileOwnerApp(owner)
            ComponentName(owner, service.name).takeIf { trusted }
        }
    }

    private fun send(
        receiver: ComponentName,
        entries: List<StatusEntry>,
    ): Boolean {
        val connection =
            object : ServiceConnection {
                override fun onServiceConnected(
                    name: ComponentName,
                    binder: IBinder,
                ) {
                    try {
                        Messenger(binder).send(message(entries))
                    } catch (e: RemoteException) {
                        Log.w(TAG, "app states were not taken: ${e.javaClass.simpleName}")
                    }
                    attempt { context.unbindService(this) }
                }

                override fun onServiceDisconnected(name: ComponentName) = Unit
            }
        val bound = attempt { context.bindService(Intent(ACTION).setComponent(receiver), connection, Context.BIND_AUTO_CREATE) } == true
        if (!bound) attempt { context.unbindService(connection) }
        return bound
    }

    private fun message(entries: List<StatusEntry>): Message {
        val states =
            entries.mapTo(ArrayList()) { entry ->
                Bundle().apply {
                    putString("$PREFIX.APP_STATE_KEY", entry.key)
                    putInt("$PREFIX.APP_STATE_SEVERITY", if (entry.isError) SEVERITY_ERROR else SEVERITY_INFO)
                    putString("$PREFIX.APP_STATE_MESSAGE", entry.message)
                    putString("$PREFIX.APP_STATE_DATA", entry.data)
                }
            }
        return Message.obtain().apply {
            what = WHAT_STATE
            obj = Bundle().apply { putParcelableArrayList("$PREFIX.APP_STATES", states) }
        }
    }

    internal companion object {
        private const val TAG = "Appwijzer"
        private const val PREFIX = "androidx.enterprise.feedback"

        /** Bound by who hands states over; declared by who takes them. */
        const val ACTION = "$PREFIX.action.APP_STATES"
        private const val STORE = "com.android.vending"
        private const val WHAT_STATE = 1
        private const val SEVERITY_INFO = 1
        private const val SEVERITY_ERROR = 2
    }
}
