package com.google.android.material.button

/** The accessibility framework asks whether a view is one of these. None is: the app has no such library. */
open class MaterialButton(
    context: android.content.Context,
) : android.widget.Button(context)
