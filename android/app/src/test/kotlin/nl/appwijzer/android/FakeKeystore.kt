package nl.appwijzer.android

import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStore
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/** Stands in for the Android Keystore, which a JVM does not have: keys in memory, real AES. */
object FakeKeystore {
    val keys = Collections.synchronizedMap(HashMap<String, Key>())

    fun install() {
        keys.clear()
        if (Security.getProvider(NAME) == null) Security.addProvider(FakeProvider)
    }

    const val NAME = "AndroidKeyStore"
}

private object FakeProvider : Provider(FakeKeystore.NAME, "1", "for tests") {
    init {
        put("KeyStore.${FakeKeystore.NAME}", FakeStore::class.java.name)
        put("KeyGenerator.AES", FakeGenerator::class.java.name)
    }
}

class FakeGenerator : KeyGeneratorSpi() {
    private var alias = ""

    override fun engineInit(random: SecureRandom?) = Unit

    override fun engineInit(
        spec: AlgorithmParameterSpec,
        random: SecureRandom?,
    ) {
        alias = (spec as android.security.keystore.KeyGenParameterSpec).keystoreAlias
    }

    override fun engineInit(
        size: Int,
        random: SecureRandom?,
    ) = Unit

    override fun engineGenerateKey(): SecretKey =
        KeyGenerator
            .getInstance("AES", "SunJCE")
            .apply { init(256) }
            .generateKey()
            .also { FakeKeystore.keys[alias] = it }
}

class FakeStore : KeyStoreSpi() {
    override fun engineGetKey(
        alias: String,
        password: CharArray?,
    ) = FakeKeystore.keys[alias]

    override fun engineLoad(
        stream: InputStream?,
        password: CharArray?,
    ) = Unit

    override fun engineLoad(parameter: KeyStore.LoadStoreParameter?) = Unit

    override fun engineContainsAlias(alias: String) = alias in FakeKeystore.keys

    override fun engineAliases(): Enumeration<String> = Collections.enumeration(FakeKeystore.keys.keys)

    override fun engineSize() = FakeKeystore.keys.size

    override fun engineIsKeyEntry(alias: String) = alias in FakeKeystore.keys

    override fun engineIsCertificateEntry(alias: String) = false

    override fun engineDeleteEntry(alias: String) {
        FakeKeystore.keys.remove(alias)
    }

    override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

    override fun engineGetCertificate(alias: String): Certificate? = null

    override fun engineGetCreationDate(alias: String): Date? = null

    override fun engineGetCertificateAlias(certificate: Certificate): String? = null

    override fun engineSetKeyEntry(
        alias: String,
        key: Key,
        password: CharArray?,
        chain: Array<out Certificate>?,
    ) = throw UnsupportedOperationException()

    override fun engineSetKeyEntry(
        alias: String,
        key: ByteArray,
        chain: Array<out Certificate>?,
    ) = throw UnsupportedOperationException()

    override fun engineSetCertificateEntry(
        alias: String,
        certificate: Certificate,
    ) = throw UnsupportedOperationException()

    override fun engineStore(
        stream: OutputStream?,
        password: CharArray?,
    ) = throw UnsupportedOperationException()
}
