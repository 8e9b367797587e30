package nl.appwijzer.android.system

import kotlinx.coroutines.suspendCancellableCoroutine
import nl.appwijzer.bindings.FetchResponse
import nl.appwijzer.bindings.PortException
import nl.appwijzer.bindings.Transport
import nl.appwijzer.core.FetchRequest
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.net.URL
import java.net.URLConnection
import java.util.concurrent.Executors
import javax.net.ssl.HttpsURLConnection
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** Fetches public files over TLS: no cookies, no identifiers, no cache, no other host. */
class HttpsTransport(
    private val connect: (URL) -> URLConnection = URL::openConnection,
) : Transport {
    private val threads = Executors.newCachedThreadPool { Thread(it, "fetch") }

    override suspend fun fetch(request: FetchRequest): FetchResponse =
        suspendCancellableCoroutine { waiting ->
            val connection =
                try {
                    open(request)
                } catch (e: Exception) {
                    waiting.resumeWithException(failed(e))
                    return@suspendCancellableCoroutine
                }
            waiting.invokeOnCancellation { threads.execute { attempt(connection::disconnect) } }
            threads.execute {
                try {
                    val response = answer(connection, request)
                    if (waiting.isActive) waiting.resume(response)
                } catch (e: Throwable) {
                    // A maker's network may throw anything, and this thread would take the process along.
                    if (waiting.isActive) waiting.resumeWithException(failed(e))
                } finally {
                    attempt(connection::disconnect)
                }
            }
        }

    private fun open(request: FetchRequest): HttpsURLConnection {
        val connection = connect(URL(request.address)) as? HttpsURLConnection ?: throw IOException("not https")
        connection.connectTimeout = TIMEOUT
        connection.readTimeout = TIMEOUT
        connection.useCaches = false
        connection.instanceFollowRedirects = false
        // The system's own would name the phone's model and its version.
        connection.setRequestProperty("User-Agent", "Appwijzer")
        connection.setRequestProperty("Accept", "application/json")
        request.etag?.let { connection.setRequestProperty("If-None-Match", it) }
        return connection
    }

    private fun answer(
        connection: HttpsURLConnection,
        request: FetchRequest,
    ): FetchResponse {
        val status = connection.responseCode
        if (status !in 100..599) throw IOException("not HTTP")
        val body = if (status == HttpsURLConnection.HTTP_OK) read(connection, request.maxBytes.toLong()) else ByteArray(0)
        return FetchResponse(
            status = status.toUShort(),
            address = connection.url.toString(),
            etag = connection.getHeaderField("ETag"),
            contentType = connection.contentType,
            body = body,
            // Of an authenticated server: it helps where the phone's own clock is wrong. 0: there was none.
            date = connection.date.takeIf { it > 0 }?.let { it / MILLISECONDS },
        )
    }

    private fun read(
        connection: HttpsURLConnection,
        max: Long,
    ): ByteArray =
        connection.inputStream.use { input ->
            val out = ByteArrayOutputStream()
            val piece = ByteArray(PIECE)
            while (true) {
                val n = input.read(piece)
                if (n < 0) return out.toByteArray()
                // One byte too many tells the core that there was more.
                out.write(piece, 0, n.coerceAtMost((max + 1 - out.size()).toInt()))
                if (out.size() > max) return out.toByteArray()
            }
            @Suppress("UNREACHABLE_CODE")
            out.toByteArray()
        }

    private fun failed(e: Throwable) = PortException.Failed(e.javaClass.simpleName)

    private companion object {
        const val TIMEOUT = 30_000
        const val MILLISECONDS = 1000
        const val PIECE = 16 * 1024
    }
}
