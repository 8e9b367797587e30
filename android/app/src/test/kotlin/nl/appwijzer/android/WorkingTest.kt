package nl.appwijzer.android

import android.os.Looper
import android.view.View
import android.widget.TextView
import nl.appwijzer.android.ui.Working
import nl.appwijzer.bindings.Inventory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.time.Duration
import java.util.concurrent.CountDownLatch

/** While a look takes long the screen says so, and no longer than that. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class WorkingTest {
    @Volatile private var held: CountDownLatch? = null
    private val phone = Phone("2023-04-10")

    private fun begun() {
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone.inventory { real ->
            object : Inventory {
                override fun snapshots() = real.snapshots().also { held?.await() }
            }
        }
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
    }

    private fun sign(): View? = phone.activity.findViewById(R.id.working)

    /** The clock of the main thread goes on; no real time does. */
    private fun pass(milliseconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(milliseconds))

    @Test
    fun itAppearsWhenALookTakesLongAndGoesWhenItIsDone() {
        begun()
        assertNull(sign())
        held = CountDownLatch(1)
        phone.leave()
        phone.comeBack()
        pass(Working.NOTICED - 1)
        assertNull("not for what is done at once", sign())
        pass(1)
        val words = phone.views(checkNotNull(sign())).filterIsInstance<TextView>().single()
        assertEquals("We kijken even", words.text.toString())
        assertEquals("it is read aloud", View.ACCESSIBILITY_LIVE_REGION_POLITE, words.accessibilityLiveRegion)
        assertEquals("the screen stays", "Er is 1 taak voor deze telefoon", phone.title)
        assertEquals(emptyList<String>(), Looks.errors(phone.root))
        checkNotNull(held).countDown()
        phone.settle()
        assertNull(sign())
    }

    @Test
    fun whoLeavesMeanwhileFindsItAgainUntilItIsDone() {
        begun()
        held = CountDownLatch(1)
        phone.leave()
        assertNull(sign())
        phone.comeBack()
        pass(Working.NOTICED)
        assertNotNull(sign())
        phone.leave()
        assertNull("nobody looks at it now", sign())
        phone.comeBack()
        pass(Working.NOTICED)
        assertNotNull(sign())
        checkNotNull(held).countDown()
        phone.settle()
        assertNull(sign())
    }
}
