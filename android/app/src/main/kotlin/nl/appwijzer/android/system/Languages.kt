package nl.appwijzer.android.system

import android.app.LocaleManager
import android.content.Context
import android.os.Build
import android.os.LocaleList

/** The tag of the language that somebody chose for this app in the system's settings, from Android 13 on. */
fun systemsLanguage(context: Context): String? = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) attempt { chosen(context) } else null

/** Tells the system which language was chosen in the app, so that both say the same. */
fun tellLanguage(
    context: Context,
    tag: String,
) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) attempt { choose(context, tag) }
}

@Since(Build.VERSION_CODES.TIRAMISU)
private fun chosen(context: Context): String? {
    val chosen = context.service<LocaleManager>().applicationLocales
    return if (chosen.isEmpty) null else chosen[0].toLanguageTag()
}

@Since(Build.VERSION_CODES.TIRAMISU)
private fun choose(
    context: Context,
    tag: String,
) {
    context.service<LocaleManager>().applicationLocales = LocaleList.forLanguageTags(tag)
}
