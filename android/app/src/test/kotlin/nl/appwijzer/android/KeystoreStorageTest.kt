package nl.appwijzer.android

import nl.appwijzer.android.system.KeystoreStorage
import nl.appwijzer.bindings.PortException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/** A secret that can never be read again is told apart from one that is not there. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class KeystoreStorageTest {
    private val app = RuntimeEnvironment.getApplication()
    private val file = File(app.noBackupFilesDir, "secrets/marks.sealed")

    private fun storage(): KeystoreStorage {
        FakeKeystore.install()
        return KeystoreStorage(app).apply { set("marks", byteArrayOf(1, 2, 3)) }
    }

    private fun KeystoreStorage.isGoneAndCanBeMadeAnew() {
        assertThrows(PortException.Gone::class.java) { get("marks") }
        set("marks", byteArrayOf(4))
        assertArrayEquals(byteArrayOf(4), get("marks"))
    }

    @Test
    fun aSecretWhoseKeyIsLostIsGone() {
        val storage = storage()
        FakeKeystore.keys.clear()
        storage.isGoneAndCanBeMadeAnew()
    }

    @Test
    fun aFileThatWasCutOffIsGone() {
        for (length in 0..28) {
            val storage = storage()
            file.writeBytes(file.readBytes().copyOf(length))
            storage.isGoneAndCanBeMadeAnew()
        }
    }

    @Test
    fun bytesThatAreNotWhatWasSealedAreGone() {
        val storage = storage()
        file.writeBytes(file.readBytes().also { it[it.size - 1] = (it[it.size - 1] + 1).toByte() })
        storage.isGoneAndCanBeMadeAnew()
    }
}
