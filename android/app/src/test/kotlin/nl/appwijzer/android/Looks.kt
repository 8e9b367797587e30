package nl.appwijzer.android

import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.View
import android.view.ViewGroup
import android.widget.ScrollView
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckPreset
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckResult.AccessibilityCheckResultType
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityHierarchyCheckResult
import com.google.android.apps.common.testing.accessibility.framework.Parameters
import com.google.android.apps.common.testing.accessibility.framework.checks.TextContrastCheck
import com.google.android.apps.common.testing.accessibility.framework.uielement.AccessibilityHierarchyAndroid
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.BitmapImage
import java.io.File
import java.util.Locale

/** Looks at what is drawn: pictures for people, and Google's accessibility checks. */
object Looks {
    private val folder = File(System.getProperty("pictures"))

    /** What the phone shows now. */
    fun window(root: View): Bitmap {
        val bitmap = Bitmap.createBitmap(root.width, root.height, Bitmap.Config.ARGB_8888)
        root.draw(Canvas(bitmap))
        return bitmap
    }

    /** The whole page, as long as it is. */
    fun page(root: View): Bitmap {
        // Where there are two, the last one is what was asked for.
        val page = pages(root).last()
        val height = (page.getChildAt(0).height + page.paddingTop + page.paddingBottom).coerceAtLeast(1)
        val bitmap = Bitmap.createBitmap(page.width, height, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(bitmap)
        root.background?.let {
            it.setBounds(0, 0, page.width, height)
            it.draw(canvas)
        }
        canvas.translate(0f, page.paddingTop.toFloat())
        page.getChildAt(0).draw(canvas)
        return bitmap
    }

    private fun pages(view: View): List<ScrollView> =
        when {
            view.id == R.id.page -> listOf(view as ScrollView)
            view is ViewGroup -> (0 until view.childCount).flatMap { pages(view.getChildAt(it)) }
            else -> emptyList()
        }

    fun save(
        bitmap: Bitmap,
        name: String,
    ) {
        val file = File(folder, "$name.png")
        file.parentFile?.mkdirs()
        file.outputStream().use { check(bitmap.compress(Bitmap.CompressFormat.PNG, 100, it)) }
    }

    /** Contrast that is measured on the picture is a warning only: the checks cannot be as sure of it as we are here. */
    private fun AccessibilityHierarchyCheckResult.isPale() =
        type == AccessibilityCheckResultType.WARNING && sourceCheckClass == TextContrastCheck::class.java

    /** Every error of the accessibility checks, in words. */
    fun errors(root: View): List<String> {
        val hierarchy = AccessibilityHierarchyAndroid.newBuilder(root).build()
        val parameters = Parameters().apply { putScreenCapture(BitmapImage(window(root))) }
        return AccessibilityCheckPreset
            .getAccessibilityHierarchyChecksForPreset(AccessibilityCheckPreset.LATEST)
            .flatMap { check -> check.runCheckOnHierarchy(hierarchy, null, parameters) }
            .filter { it.type == AccessibilityCheckResultType.ERROR || it.isPale() }
            .map { "${it.sourceCheckClass.simpleName}: ${it.getMessage(Locale.ENGLISH)} (${it.element?.text ?: it.element?.contentDescription})" }
    }
}
