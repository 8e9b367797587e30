package nl.appwijzer.android

import android.app.job.JobScheduler
import android.content.Intent
import nl.appwijzer.android.background.LookJob
import nl.appwijzer.android.system.service
import nl.appwijzer.bindings.Cancel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What the management changes is read while the app is open, when somebody comes back to it, and when nobody does. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class ConfigurationTest {
    private val all = Phone.values("01")
    private val phone = Phone("2023-04-10").apply { install("com.zhiliaoapp.musically") }

    private fun begunWithoutOwnership() {
        phone.configure(all - "ownership")
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        assertEquals(ASKED, phone.title)
    }

    private fun theSystemTells() = phone.app.sendBroadcast(Intent(Intent.ACTION_APPLICATION_RESTRICTIONS_CHANGED))

    private fun planned() = phone.app.service<JobScheduler>().getPendingJob(LookJob.ONCE)

    @Test
    fun whileItIsOpenTheScreenFollowsTheBroadcast() {
        begunWithoutOwnership()
        phone.configure(all)
        phone.settle()
        assertEquals("nothing tells the app yet", ASKED, phone.title)
        theSystemTells()
        phone.settle()
        assertEquals(KNOWN, phone.title)
    }

    @Test
    fun whatIsBeingTypedStaysWhenTheBroadcastComes() {
        begunWithoutOwnership()
        phone.show("device-code").type("half an exemption")
        phone.configure(all)
        theSystemTells()
        phone.settle()
        assertTrue(phone.texts().toString(), phone.texts().contains("half an exemption"))
    }

    @Test
    fun whoComesBackSeesWhatChangedMeanwhile() {
        begunWithoutOwnership()
        phone.leaveAndComeBack { phone.configure(all) }
        assertEquals(KNOWN, phone.title)
    }

    @Test
    fun withNoScreenOpenTheBroadcastPlansALook() {
        assertNull(planned())
        theSystemTells()
        phone.settle()
        assertNotNull(planned())
    }

    @Test
    fun theJobReadsItAnew() {
        phone.configure(emptyMap())
        look()
        assertEquals(0, phone.notifications.size)
        phone.configure(all)
        look()
        assertEquals(1, phone.notifications.size)
    }

    private fun look() {
        phone.app.host.lookInBackground(Cancel()) { }
        phone.settle()
    }

    private companion object {
        const val ASKED = "We hebben eerst een vraag voor je"
        const val KNOWN = "Er is 1 taak voor deze telefoon"
    }
}
