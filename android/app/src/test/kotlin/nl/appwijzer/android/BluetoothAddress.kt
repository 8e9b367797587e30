@file:Suppress("ktlint:standard:class-naming", "ClassName")

package android.bluetooth

/** A name that Robolectric asks for and Android 13 does not have: without it no window opens there. */
class `BluetoothDevice$BluetoothAddress`
