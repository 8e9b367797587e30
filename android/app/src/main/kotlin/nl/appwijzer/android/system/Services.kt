package nl.appwijzer.android.system

import android.content.Context

/** A service that every Android has. */
inline fun <reified T> Context.service(): T = checkNotNull(getSystemService(T::class.java)) { "no ${T::class.java}" }
