package nl.appwijzer.android

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Rect
import android.view.View
import android.view.ViewGroup
import android.widget.ScrollView
import android.widget.TextView
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckPreset
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckResult.AccessibilityCheckResultType
import com.google.android.apps.common.testing.accessibility.framework.Parameters
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
            // The window sets its background's size only when it changes: it is handed back as it was.
            val before = it.copyBounds()
            it.setBounds(0, 0, page.width, height)
            it.draw(canvas)
            it.bounds = before
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

    /** Every error of the accessibility checks, in words. */
    fun errors(root: View): List<String> {
        val hierarchy = AccessibilityHierarchyAndroid.newBuilder(root).build()
        val parameters = Parameters().apply { putScreenCapture(BitmapImage(window(root))) }
        return AccessibilityCheckPreset
            .getAccessibilityHierarchyChecksForPreset(AccessibilityCheckPreset.LATEST)
            .flatMap { check -> check.runCheckOnHierarchy(hierarchy, null, parameters) }
            .filter { it.type == AccessibilityCheckResultType.ERROR }
            .map { "${it.sourceCheckClass.simpleName}: ${it.getMessage(Locale.ENGLISH)} (${it.element?.text ?: it.element?.contentDescription})" }
    }

    /**
     * Texts of the page that stand out too little from what is behind them. The accessibility checks can only
     * guess at it where a text has no background of its own; here the colour of the text is known.
     */
    fun pale(root: View): List<String> {
        val page = pages(root).last()
        val picture = page(root)
        return texts(page.getChildAt(0)).mapNotNull { text ->
            val box = Rect()
            text.getDrawingRect(box)
            page.offsetDescendantRectToMyCoords(text, box)
            // As in the picture, which does not scroll.
            box.offset(0, page.scrollY)
            if (!box.intersect(0, 0, picture.width, picture.height)) return@mapNotNull null
            val ratio = contrast(text.currentTextColor, mostCommon(picture, box))
            "contrast %.2f: %s".format(Locale.ENGLISH, ratio, text.text).takeIf { ratio < LEAST_CONTRAST }
        }
    }

    /** Texts of which a part cannot be read: shortened, higher than their place, or over the edge of the page. */
    fun cut(root: View): List<String> {
        val page = pages(root).last()
        return texts(page.getChildAt(0)).mapNotNull { text ->
            val layout = text.layout ?: return@mapNotNull null
            val box = Rect()
            text.getDrawingRect(box)
            page.offsetDescendantRectToMyCoords(text, box)
            val shortened = (0 until layout.lineCount).any { layout.getEllipsisCount(it) > 0 }
            val room = text.height - text.compoundPaddingTop - text.compoundPaddingBottom
            val across = text.width - text.compoundPaddingLeft - text.compoundPaddingRight
            val wide = (0 until layout.lineCount).any { layout.getLineMax(it) > across + 1 }
            val outside = box.left < 0 || box.right > page.width
            "cut off: ${text.text}".takeIf { shortened || layout.height > room || wide || outside }
        }
    }

    private fun texts(view: View): List<TextView> =
        when {
            view.visibility != View.VISIBLE -> emptyList()
            view is TextView -> listOf(view).filter { it.text.isNotEmpty() && it.isEnabled }
            view is ViewGroup -> (0 until view.childCount).flatMap { texts(view.getChildAt(it)) }
            else -> emptyList()
        }

    /** Letters cover less of a text's box than what is behind them. */
    private fun mostCommon(
        picture: Bitmap,
        box: Rect,
    ): Int {
        val counts = HashMap<Int, Int>()
        for (y in box.top until box.bottom step STEP) {
            for (x in box.left until box.right step STEP) counts.merge(picture.getPixel(x, y), 1, Int::plus)
        }
        return counts.maxBy { it.value }.key
    }

    private fun contrast(
        one: Int,
        other: Int,
    ): Double {
        val (dark, light) = listOf(Color.luminance(one).toDouble(), Color.luminance(other).toDouble()).sorted()
        return (light + 0.05) / (dark + 0.05)
    }

    /** WCAG 2.2, 1.4.3: for texts of every size. */
    private const val LEAST_CONTRAST = 4.5
    private const val STEP = 3
}
