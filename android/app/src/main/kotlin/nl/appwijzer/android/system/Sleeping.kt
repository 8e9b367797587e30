package nl.appwijzer.android.system

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build

/**
 * Where somebody can see to it that the system lets this app work on when nobody opens it for months; nothing where it
 * does so anyway. From Android 11 such an app loses its permissions, from 12 its jobs too.
 */
fun sleepSettings(context: Context): Intent? =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R && attempt { isPutToSleep(context) } == true) settings(context) else null

@Since(Build.VERSION_CODES.R)
private fun isPutToSleep(context: Context) = !context.packageManager.isAutoRevokeWhitelisted

@Since(Build.VERSION_CODES.R)
private fun settings(context: Context) = Intent(Intent.ACTION_AUTO_REVOKE_PERMISSIONS, Uri.fromParts("package", context.packageName, null))
