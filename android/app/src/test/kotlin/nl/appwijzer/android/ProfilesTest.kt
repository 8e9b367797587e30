package nl.appwijzer.android

import android.app.admin.DevicePolicyManager
import android.content.ComponentName
import android.content.IntentFilter
import android.content.pm.LauncherActivityInfo
import android.content.pm.LauncherApps
import android.os.UserHandle
import android.os.UserManager
import nl.appwijzer.android.system.PackageInventory
import nl.appwijzer.android.system.mainArea
import nl.appwijzer.android.system.service
import nl.appwijzer.android.system.shellFacts
import nl.appwijzer.core.Area
import nl.appwijzer.core.Part
import nl.appwijzer.core.Scope
import nl.appwijzer.core.Space
import nl.appwijzer.core.Unseen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowBuild
import org.robolectric.shadows.ShadowLauncherApps

/** Dual apps, Secure Folder, self-made profiles and work profiles, as the whole app meets them. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class ProfilesTest {
    private val phone = Phone("2023-04-10")

    private fun areas() = PackageInventory(phone.app).snapshots().map { it.area }

    private fun facts() = shellFacts(phone.app, configured = false)

    private fun begin() =
        phone
            .start()
            .press("Verder")
            .press("Verder")

    @Test
    fun aFullyManagedPhoneWithDualAppsHasNoPrivatePartAndNoWorkPart() {
        ShadowBuild.setManufacturer("samsung")
        val owner = ComponentName("org.example.management", "Admin")
        shadowOf(phone.app.service<DevicePolicyManager>()).setDeviceOwner(owner)
        phone.besideProfile(95)
        assertEquals(listOf(mainArea(Part.WHOLE_DEVICE), Area(Part.WHOLE_DEVICE, Space.CLONE, 95u)), areas())
        phone.configure(Phone.values("01"))
        begin().press("Begin")
        assertTrue(phone.texts().toString(), phone.texts().none { it.contains("werkdeel") || it.contains("privédeel") })
    }

    @Test
    fun aCopyAmongDualAppsOrInSecureFolderIsNoWorkPartAndLooksAtNothingUnasked() {
        ShadowBuild.setManufacturer("samsung")
        phone.insideProfile(150)
        shadowOf(phone.app.service<UserManager>()).setManagedProfile(true)
        assertEquals(Area(Part.WHOLE_DEVICE, Space.SECURE_FOLDER, 150u), facts().here)
        assertFalse(facts().managed)
        assertEquals(
            Scope.Nothing(Unseen.OTHER_PART),
            PackageInventory(phone.app)
                .snapshots()
                .last()
                .evidence.scope,
        )
        begin().press("Ik doe mee")
        assertEquals("there is a place for a code", "Heb je een code van je werk?", phone.title)
    }

    @Test
    fun aCopyInASelfMadeProfileIsNotManagedByWhoOwnsThatProfile() {
        phone.insideProfile(10)
        shadowOf(phone.app.service<UserManager>()).setManagedProfile(true)
        val own = ComponentName("org.example.sandbox", "Admin")
        shadowOf(phone.app.service<DevicePolicyManager>()).setProfileOwner(own)
        assertFalse(facts().managed)
        assertEquals(Area(Part.WORK_PART, Space.PROFILE, 10u), facts().here)
        assertEquals(listOf(Area(Part.WORK_PART, Space.PROFILE, 10u), mainArea(Part.PRIVATE_PART)), areas())
    }

    @Test
    fun anOwnerThatTakesTheStatesOfAppsIsAManagement() {
        phone.insideProfile(10)
        shadowOf(phone.app.service<UserManager>()).setManagedProfile(true)
        val owner = ComponentName("org.example.management", "org.example.management.States")
        shadowOf(phone.app.service<DevicePolicyManager>()).setProfileOwner(owner)
        phone.packages.addServiceIfNotPresent(owner)
        phone.packages.addIntentFilterForService(owner, IntentFilter("androidx.enterprise.feedback.action.APP_STATES"))
        assertTrue(facts().managed)
        assertEquals(mainArea(Part.WORK_PART), facts().here)
    }

    @Test
    fun aConfigurationThatIsOnlyPendingIsNoManagement() {
        phone.configure(mapOf(UserManager.KEY_RESTRICTIONS_PENDING to "true"))
        begin()
        assertTrue(phone.texts().toString(), phone.texts().contains("Ik doe mee"))
    }

    @Test
    fun whoseTheSecondPartIsIsAsked() {
        phone.besideProfile(10)
        assertEquals(listOf(mainArea(Part.PRIVATE_PART), Area(Part.WORK_PART, Space.PROFILE, 10u)), areas())
    }

    @Test
    @Config(shadows = [Refusing::class])
    fun aProfileOfWhichTheSystemShowsNothingIsNotCalledEmpty() {
        phone.besideProfile(10)
        val other = PackageInventory(phone.app).snapshots().last()
        assertEquals(Scope.Nothing(Unseen.FAILED), other.evidence.scope)
    }

    @Test
    fun theAppsWithAnIconOfAnotherProfileAreNotAllOfThem() {
        phone.besideProfile(10)
        val other = PackageInventory(phone.app).snapshots().last()
        assertEquals(Scope.Launchable, other.evidence.scope)
        assertEquals(other.apps.size.toULong(), other.evidence.read.apps)
    }

    @Test
    fun oneBuildAsksByNameAndTheOtherSeesAllOnEveryAndroid() {
        val asked =
            phone.app.resources
                .getStringArray(R.array.catalogue)
                .sorted()
        assertEquals(
            Scope.Asked(asked),
            PackageInventory(phone.app)
                .snapshots()
                .first()
                .evidence.scope,
        )
        phone.mayAskAll()
        assertEquals(
            Scope.All,
            PackageInventory(phone.app)
                .snapshots()
                .first()
                .evidence.scope,
        )
    }

    /** A system that lets nobody list the apps of another profile. */
    @Implements(LauncherApps::class)
    class Refusing : ShadowLauncherApps() {
        @Implementation
        override fun getActivityList(
            packageName: String?,
            user: UserHandle?,
        ): List<LauncherActivityInfo> = throw SecurityException("not yours")
    }
}
