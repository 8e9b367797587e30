package nl.appwijzer.android.blocks

import android.os.Bundle

/** What was chosen or typed on a screen and not handed over yet. Survives rotation and the end of the process. */
class Drafts(
    private val values: MutableMap<String, List<String>> = HashMap(),
) {
    fun get(
        name: String,
        otherwise: List<String>,
    ) = values[name] ?: otherwise

    fun set(
        name: String,
        value: List<String>,
    ) {
        values[name] = value
    }

    fun clear() = values.clear()

    fun save(into: Bundle) = values.forEach { (name, value) -> into.putStringArrayList(name, ArrayList(value)) }

    companion object {
        fun restored(from: Bundle?): Drafts {
            val values = HashMap<String, List<String>>()
            from?.keySet()?.forEach { name -> from.getStringArrayList(name)?.let { values[name] = it } }
            return Drafts(values)
        }
    }
}
