package nl.appwijzer.android

import android.app.Activity
import android.graphics.Color
import android.graphics.drawable.ColorDrawable
import android.view.View
import android.widget.Button
import android.widget.FrameLayout
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The accessibility checks of [Looks] do find faults: else "no error" on our own screens would mean nothing. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "en-w411dp-h891dp-xhdpi")
class PlantedFaultsTest {
    private val controller = Robolectric.buildActivity(Activity::class.java)
    private val activity = controller.get()

    private fun dp(size: Int) = (size * activity.resources.displayMetrics.density).toInt()

    /** What is found on a screen that holds a sound button and this view. */
    private fun errors(
        planted: View?,
        width: Int = dp(200),
        height: Int = dp(56),
    ): List<String> {
        val column = LinearLayout(activity)
        column.orientation = LinearLayout.VERTICAL
        column.setBackgroundColor(Color.WHITE)
        column.addView(button("Remove the app"), LinearLayout.LayoutParams(dp(200), dp(56)))
        planted?.let { column.addView(it, LinearLayout.LayoutParams(width, height)) }
        val page = ScrollView(activity)
        page.id = R.id.page
        page.addView(column)
        controller.setup()
        activity.setContentView(page)
        controller.visible()
        return Looks.errors(activity.window.decorView)
    }

    private fun button(label: String) =
        Button(activity).apply {
            text = label
            setTextColor(Color.BLACK)
            background = ColorDrawable(Color.WHITE)
            setOnClickListener { }
        }

    private fun assertFound(
        check: String,
        errors: List<String>,
    ) = assertTrue("$check is not among $errors", errors.any { it.startsWith("$check:") })

    @Test
    fun aSoundScreenHasNone() {
        assertEquals(emptyList<String>(), errors(planted = null))
        assertEquals(emptyList<String>(), Looks.pale(activity.window.decorView))
    }

    @Test
    fun aButtonWithoutALabel() {
        val picture = ImageButton(activity)
        picture.setImageDrawable(ColorDrawable(Color.BLACK))
        picture.setOnClickListener { }
        assertFound("SpeakableTextPresentCheck", errors(picture))
    }

    @Test
    fun aTargetOfTwentyDp() = assertFound("TouchTargetSizeCheck", errors(button("x"), dp(20), dp(20)))

    @Test
    fun wordsThatCanHardlyBeSeen() {
        val pale = TextView(activity)
        pale.text = "Pale grey words on white"
        pale.setTextColor(Color.rgb(160, 160, 160))
        errors(pale)
        val found = Looks.pale(activity.window.decorView)
        assertEquals(found.toString(), listOf("contrast 2.61: Pale grey words on white"), found)
    }

    @Test
    fun somethingToPressBelowSomethingElseToPress() {
        val around = FrameLayout(activity)
        around.contentDescription = "Remove"
        around.setOnClickListener { }
        around.addView(button("Remove the app"), FrameLayout.LayoutParams.MATCH_PARENT, FrameLayout.LayoutParams.MATCH_PARENT)
        assertFound("DuplicateClickableBoundsCheck", errors(around))
    }
}
