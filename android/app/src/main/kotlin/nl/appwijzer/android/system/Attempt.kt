package nl.appwijzer.android.system

/**
 * What a service of the system answers, or nothing where it throws. A maker's system may throw anything
 * anywhere, and may lack a method that its version has.
 */
internal fun <T> attempt(ask: () -> T): T? =
    try {
        ask()
    } catch (_: Exception) {
        null
    } catch (_: LinkageError) {
        null
    }
