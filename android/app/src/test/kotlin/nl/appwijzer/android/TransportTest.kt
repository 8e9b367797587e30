package nl.appwijzer.android

import kotlinx.coroutines.runBlocking
import nl.appwijzer.android.system.HttpsTransport
import nl.appwijzer.bindings.PortException
import nl.appwijzer.core.FetchRequest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import java.net.URL
import javax.net.ssl.HttpsURLConnection

/** A maker's network that throws what no network should: the process lives, and the core hears that there is none. */
class TransportTest {
    private val request = FetchRequest("https://apps.example.org/policy.json", null, 1000u)

    private fun failsAs(
        kind: Class<out Throwable>,
        transport: HttpsTransport,
    ) {
        val failed = assertThrows(PortException.Failed::class.java) { runBlocking { transport.fetch(request) } }
        assertEquals(kind.simpleName, failed.reason)
    }

    @Test
    fun whatIsThrownWhileConnectingEndsNoProcess() {
        failsAs(SecurityException::class.java, HttpsTransport { throw SecurityException() })
        failsAs(NullPointerException::class.java, HttpsTransport { throw NullPointerException() })
    }

    @Test
    fun whatIsThrownOnTheNetworksOwnThreadEndsNoProcess() {
        for (thrown in listOf(NullPointerException(), IllegalStateException(), StackOverflowError(), NoClassDefFoundError())) {
            failsAs(thrown.javaClass, HttpsTransport { Broken(it, thrown) })
        }
    }

    private class Broken(
        url: URL,
        private val thrown: Throwable,
    ) : HttpsURLConnection(url) {
        override fun getResponseCode(): Int = throw thrown

        override fun disconnect(): Unit = throw IllegalStateException()

        override fun usingProxy() = false

        override fun connect() = Unit

        override fun getCipherSuite() = ""

        override fun getLocalCertificates() = null

        override fun getServerCertificates() = null
    }
}
