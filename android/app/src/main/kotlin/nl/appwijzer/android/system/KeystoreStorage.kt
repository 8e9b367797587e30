package nl.appwijzer.android.system

import android.content.Context
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import nl.appwijzer.bindings.PortException
import nl.appwijzer.bindings.SecureStorage
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.KeyStore
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * A few small secrets in files that no backup takes along, each sealed with a key that never leaves
 * the Android Keystore.
 */
class KeystoreStorage(
    context: Context,
) : SecureStorage {
    private val folder = File(context.noBackupFilesDir, "secrets")

    override fun get(name: String): ByteArray? =
        guarded {
            val file = file(name)
            if (!file.exists()) return@guarded null
            val sealed = file.readBytes()
            // Cut off, as by the end of power on some file systems.
            if (sealed.size < NONCE + TAG_BITS / 8) throw PortException.Gone("short")
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.DECRYPT_MODE, key(), GCMParameterSpec(TAG_BITS, sealed, 0, NONCE))
            cipher.updateAAD(name.toByteArray())
            cipher.doFinal(sealed, NONCE, sealed.size - NONCE)
        }

    override fun set(
        name: String,
        value: ByteArray,
    ) = guarded {
        if (value.isEmpty()) {
            if (file(name).exists() && !file(name).delete()) throw IOException("a secret could not be taken away")
            return@guarded
        }
        folder.mkdirs()
        val cipher = sealing()
        cipher.updateAAD(name.toByteArray())
        val sealed = cipher.iv + cipher.doFinal(value)
        // Written beside, brought to the medium and put in its place: a kill or the end of power leaves the old
        // secret or the new one, never an empty file.
        val beside = File(folder, "new")
        FileOutputStream(beside).use {
            it.write(sealed)
            it.fd.sync()
        }
        if (!beside.renameTo(file(name))) throw IOException("a secret could not be put in its place")
    }

    private fun file(name: String) = File(folder, name.map { if (it.isLetterOrDigit() || it in ".-") it else '_' }.joinToString("") + ".sealed")

    /** With a new key where the system took the old one away for good: what it sealed is lost already. */
    private fun sealing(): Cipher {
        val cipher = Cipher.getInstance(CIPHER)
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key())
        } catch (_: KeyPermanentlyInvalidatedException) {
            KeyStore.getInstance(KEYSTORE).apply { load(null) }.deleteEntry(ALIAS)
            cipher.init(Cipher.ENCRYPT_MODE, key())
        }
        return cipher
    }

    private fun key(): SecretKey {
        val store = KeyStore.getInstance(KEYSTORE).apply { load(null) }
        (store.getKey(ALIAS, null) as? SecretKey)?.let { return it }
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec =
            KeyGenParameterSpec
                .Builder(ALIAS, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE).apply { init(spec) }.generateKey()
    }

    private fun <T> guarded(work: () -> T): T =
        try {
            work()
        } catch (e: AEADBadTagException) {
            // Sealed with a key that is lost, or no longer what was sealed: no later try can read it.
            throw PortException.Gone(e.javaClass.simpleName)
        } catch (e: KeyPermanentlyInvalidatedException) {
            throw PortException.Gone(e.javaClass.simpleName)
        } catch (e: GeneralSecurityException) {
            // Also a Keystore that does not answer before the device is unlocked.
            throw PortException.Failed(e.javaClass.simpleName)
        } catch (e: IOException) {
            throw PortException.Failed(e.javaClass.simpleName)
        } catch (e: IllegalStateException) {
            // The Keystore itself fails on some devices.
            throw PortException.Failed(e.javaClass.simpleName)
        }

    private companion object {
        const val KEYSTORE = "AndroidKeyStore"
        const val ALIAS = "appwijzer"
        const val CIPHER = "AES/GCM/NoPadding"
        const val TAG_BITS = 128
        const val NONCE = 12
    }
}
