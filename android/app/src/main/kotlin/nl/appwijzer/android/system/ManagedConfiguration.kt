package nl.appwijzer.android.system

import android.content.Context
import android.content.RestrictionsManager
import android.os.Bundle
import android.os.UserManager

/** What the organisation's management has set for this app. */
class ManagedConfiguration(
    context: Context,
) {
    private val manager = context.getSystemService(RestrictionsManager::class.java)
    private var last: Map<String, String>? = null

    /** All values, as text. The core says what is wrong with them. */
    fun values(): Map<String, String> {
        val bundle = manager?.applicationRestrictions ?: return emptyMap()
        return bundle
            .keySet()
            .filterNotNull()
            // The system's own word for "not told yet".
            .filter { it != UserManager.KEY_RESTRICTIONS_PENDING }
            .mapNotNull { key -> text(bundle, key)?.let { key to it } }
            .toMap()
    }

    /** Whether the core has not had these values yet. */
    fun isNew(values: Map<String, String>): Boolean {
        val new = values != last
        last = values
        return new
    }

    /** To be called when the core lost what it had. */
    fun forget() {
        last = null
    }

    private fun text(
        bundle: Bundle,
        key: String,
    ): String? =
        @Suppress("DEPRECATION")
        when (val value = bundle.get(key)) {
            null, is Bundle -> null
            is Array<*> -> value.filterIsInstance<String>().joinToString("\n").ifEmpty { null }
            else -> value.toString().ifEmpty { null }
        }
}
