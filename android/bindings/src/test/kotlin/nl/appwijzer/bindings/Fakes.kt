package nl.appwijzer.bindings

import nl.appwijzer.core.FetchRequest
import nl.appwijzer.core.Notification
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.StatusEntry
import java.util.concurrent.ConcurrentHashMap

/** Every service of a shell in one object; a test says what it answers. */
class Fakes :
    Inventory,
    Clock,
    SecureStorage,
    Transport,
    Notifier,
    StatusChannel {
    @Volatile var snapshots: () -> List<Snapshot> = { emptyList() }

    @Volatile var time: () -> Long = { 0 }

    @Volatile var fetched: suspend (FetchRequest) -> FetchResponse = { throw PortException.Failed("no network here") }
    val secrets = ConcurrentHashMap<String, ByteArray>()

    @Volatile var planned: List<Notification> = emptyList()
    val reports = mutableListOf<List<StatusEntry>>()

    override fun snapshots() = snapshots.invoke()

    override fun now() = time()

    override fun get(name: String) = secrets[name]

    override fun set(
        name: String,
        value: ByteArray,
    ) {
        if (value.isEmpty()) secrets.remove(name) else secrets[name] = value
    }

    override suspend fun fetch(request: FetchRequest) = fetched(request)

    override fun plan(notifications: List<Notification>) {
        planned = notifications
    }

    override fun report(entries: List<StatusEntry>) {
        synchronized(reports) { reports.add(entries) }
    }

    fun ports() = Ports(this, this, this, this, this, this)
}
