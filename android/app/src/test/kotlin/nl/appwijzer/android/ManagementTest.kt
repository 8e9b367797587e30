package nl.appwijzer.android

import android.app.admin.DevicePolicyManager
import android.content.ComponentName
import android.content.IntentFilter
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.Messenger
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.configurationKeys
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.xmlpull.v1.XmlPullParser

/** What the administrator sets, and what the administrator is told. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class ManagementTest {
    private val states = mutableListOf<Map<String, Pair<Int, String>>>()

    /** A device owner that takes keyed app states. */
    private fun managed(phone: Phone) {
        val owner = ComponentName("org.example.management", "org.example.management.States")
        shadowOf(phone.app.service<DevicePolicyManager>()).setDeviceOwner(owner)
        phone.packages.addServiceIfNotPresent(owner)
        phone.packages.addIntentFilterForService(owner, IntentFilter("androidx.enterprise.feedback.action.APP_STATES"))
        val inbox =
            Handler(Looper.getMainLooper()) { message ->
                @Suppress("DEPRECATION")
                val sent = (message.obj as Bundle).getParcelableArrayList<Bundle>("androidx.enterprise.feedback.APP_STATES").orEmpty()
                states +=
                    sent.associate { state ->
                        val data = state.getString("androidx.enterprise.feedback.APP_STATE_DATA").orEmpty()
                        state.getString("androidx.enterprise.feedback.APP_STATE_KEY").orEmpty() to
                            (state.getInt("androidx.enterprise.feedback.APP_STATE_SEVERITY") to data)
                    }
                true
            }
        shadowOf(phone.app).setComponentNameAndServiceForBindService(owner, Messenger(inbox).binder)
    }

    @Test
    fun wrongUnknownAndOversizedValuesAreToldByTheirKeysAndTheAppWorksOn() {
        val phone = Phone("2023-04-10")
        managed(phone)
        phone.install("com.zhiliaoapp.musically")
        val wrong = mapOf("ownership" to "mine", "polcy" to "a typing error", "check_hours" to "9".repeat(100_000), "language" to "")
        phone.configure(Phone.values("01") + wrong)
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals("We hebben eerst een vraag voor je", phone.title)
        val told = states.last()
        assertEquals(2 to "wrong", told["configuration.ownership"])
        assertEquals(2 to "unknown", told["configuration.polcy"])
        assertEquals(2 to "too-long", told["configuration.check_hours"])

        phone.configure(Phone.values("01"))
        phone.leaveAndComeBack()
        assertEquals("Er is 1 taak voor deze telefoon", phone.title)
        val now = states.last()
        assertEquals("what holds no longer is taken back", emptySet<String>(), now.filterValues { (severity, _) -> severity == 2 }.keys)
        assertTrue(now.keys.toString(), "status" in now && now.keys.containsAll(told.keys))
    }

    @Test
    fun withoutAnyUsefulValueItSaysWhoToAskAndTellsTheAdministratorWhatIsMissing() {
        val phone = Phone("2023-04-10")
        managed(phone)
        phone.configure(mapOf("root" to "not a root", "roles" to "one,two"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertTrue(phone.texts().toString(), phone.texts().any { it.contains("Vraag het aan de servicedesk") })
        phone.leaveAndComeBack()
        assertEquals(2 to "wrong", states.last()["configuration.root"])
    }

    @Test
    fun whatTheEmployeePressesIsNotCountedByTheManagement() {
        val phone = Phone("2023-04-10")
        managed(phone)
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        phone.leaveAndComeBack().press("Haal TikTok weg").press("Kijk opnieuw")
        phone.leaveAndComeBack()
        assertEquals("one message, however often somebody looks", 1, states.size)
        phone.day("2023-04-11")
        phone.leaveAndComeBack()
        assertEquals("and one the next day", 2, states.size)
    }

    @Test
    fun aServiceThatCannotBeBoundKeepsTheOthersFromNothing() {
        val phone = Phone("2023-04-10")
        val store = ComponentName("com.android.vending", "com.android.vending.States")
        phone.packages.addServiceIfNotPresent(store)
        phone.packages.addIntentFilterForService(store, IntentFilter("androidx.enterprise.feedback.action.APP_STATES"))
        shadowOf(phone.app).declareComponentUnbindable(store)
        managed(phone)
        phone.configure(Phone.values("01"))
        phone.start()
        assertEquals(1, states.size)
    }

    @Test
    fun theStatusHoldsNoAppAndNoPerson() {
        val phone = Phone("2023-04-10")
        managed(phone)
        phone.install("com.zhiliaoapp.musically")
        phone.configure(Phone.values("01"))
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals(1 to """{"checked":"2023-04-10","policy":"amsterdam/1","schema":2}""", states.last()["status"])
    }

    @Test
    fun theDescriptionForAdministratorsHoldsEveryKeyThatTheCoreReads() {
        val phone = Phone("2023-04-10")
        val described = mutableListOf<String>()
        phone.app.resources.getXml(R.xml.app_restrictions).use { xml ->
            while (xml.next() != XmlPullParser.END_DOCUMENT) {
                val key = xml.getAttributeValueOrNull("key") ?: continue
                described += key
                for (name in listOf("title", "description")) assertTrue("$key has no $name", xml.getAttributeValueOrNull(name) != null)
            }
        }
        assertEquals(configurationKeys().map { it.key }.sorted(), described.sorted())
    }

    private fun XmlPullParser.getAttributeValueOrNull(name: String): String? =
        if (eventType == XmlPullParser.START_TAG) getAttributeValue("http://schemas.android.com/apk/res/android", name) else null
}
