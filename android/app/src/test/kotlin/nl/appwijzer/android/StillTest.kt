package nl.appwijzer.android

import android.content.Intent
import android.view.View
import android.widget.EditText
import kotlinx.coroutines.CompletableDeferred
import nl.appwijzer.bindings.FetchResponse
import nl.appwijzer.bindings.Transport
import nl.appwijzer.core.Event
import nl.appwijzer.core.FetchRequest
import nl.appwijzer.core.ScreenId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What is on the screen stays there until it changes: under a keyboard, a caret, a screen reader. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [Config.ALL_SDKS], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class StillTest {
    private val phone = Phone("2023-04-10")

    private fun begun() {
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
    }

    private fun field() = phone.views().filterIsInstance<EditText>().first()

    @Test
    fun whoCopiesACodeFromAnotherAppFindsTheFieldAsItWas() {
        begun()
        phone.show("device-code").type("half an exemption")
        val before = field()
        before.requestFocus()
        before.setSelection(4)
        phone.leaveAndComeBack()
        phone.app.sendBroadcast(Intent(Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED))
        phone.settle()
        assertSame("the very same field, with its keyboard", before, field())
        assertEquals(4, field().selectionStart)
    }

    @Test
    fun whatChangedIsDrawnAndTheCaretStays() {
        begun()
        phone.show("device-code").type("half an exemption")
        val before = field()
        before.requestFocus()
        before.setSelection(4)
        phone.app.host.act(ScreenId.DeviceCode, Event.Language("en"), emptyList()) { }
        phone.leaveAndComeBack()
        assertNotSame(before, field())
        assertTrue("the keyboard stays", field().hasFocus())
        assertEquals(4 to "half an exemption", field().selectionStart to field().text.toString())
    }

    @Test
    fun aPlaceOnTheScreenIsTheSameAfterALookThatFoundNothingNew() {
        begun()
        val before = checkNotNull(phone.activity.findViewById<View>(R.id.title))
        phone.leaveAndComeBack()
        assertSame(before, phone.activity.findViewById<View>(R.id.title))
    }

    @Test
    fun aRefreshThatEndsLateTakesNoScreenAway() {
        val city = Journey("amsterdam")
        val late = CompletableDeferred<Unit>()
        val web = city.web()
        phone.transport =
            object : Transport {
                override suspend fun fetch(request: FetchRequest): FetchResponse {
                    late.await()
                    return web.fetch(request)
                }
            }
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Ik doe mee")
            .type(city.code)
            .click("Doe mee")
        phone.until { phone.title != TYPE }
        checkNotNull(phone.activity.findViewById<View>(R.id.back)).performClick()
        phone.until { phone.title == TYPE }
        phone.type("half a code")
        val typing = field()
        late.complete(Unit)
        phone.settle()
        assertEquals(TYPE, phone.title)
        assertSame(typing, field())
        assertEquals("half a code", field().text.toString())
    }

    private companion object {
        const val TYPE = "Heb je een code van je werk?"
    }
}
