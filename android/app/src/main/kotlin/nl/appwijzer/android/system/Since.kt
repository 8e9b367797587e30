package nl.appwijzer.android.system

/**
 * Calls framework methods that came with a later Android than the oldest one that is supported. Who
 * calls it looks at `SDK_INT` first.
 */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.FUNCTION, AnnotationTarget.CLASS)
annotation class Since(
    val sdk: Int,
)
