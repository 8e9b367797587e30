package nl.appwijzer.android

import android.content.pm.ApplicationInfo
import android.content.pm.PackageInfo
import android.content.pm.PackageManager
import android.os.Build
import android.os.Process
import nl.appwijzer.android.system.Answer
import nl.appwijzer.android.system.PackageService
import nl.appwijzer.android.system.SystemPackages
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Hidden
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What is read from a package manager that has archived apps, hides, throws, or answers for another profile. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class SystemPackagesTest {
    private class Service(
        private val one: (Long) -> PackageInfo?,
    ) : PackageService {
        override fun one(
            name: String,
            flags: Long,
        ) = one(flags)

        override fun all(flags: Long): List<PackageInfo?>? = listOf(one(flags))
    }

    private fun info(change: ApplicationInfo.() -> Unit = { }) =
        PackageInfo().apply {
            packageName = NAME
            applicationInfo =
                ApplicationInfo().apply {
                    packageName = NAME
                    uid = Process.myUid()
                    flags = ApplicationInfo.FLAG_INSTALLED
                    change()
                }
        }

    private val knowsArchived = Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM

    private fun ask(
        seesArchived: Boolean = true,
        one: (Long) -> PackageInfo?,
    ): Pair<AppState?, List<Hidden>> {
        val packages = SystemPackages(Service(one), seesArchived)
        val answer = packages.one(NAME)
        return (answer as? Answer.There)?.app?.state to packages.hides
    }

    private fun isForArchived(flags: Long) = flags and PackageManager.MATCH_ARCHIVED_PACKAGES != 0L

    @Test
    @Config(sdk = [35])
    fun anArchivedAppIsThereAndArchivedInBothBuilds() {
        val archived = { flags: Long ->
            if (!isForArchived(flags)) throw PackageManager.NameNotFoundException()
            info {
                this.flags = 0
                isArchived = true
            }
        }
        assertEquals(AppState.ARCHIVED to emptyList<Hidden>(), ask(seesArchived = true, archived))
        assertEquals(AppState.ARCHIVED to listOf(Hidden.ARCHIVED), ask(seesArchived = false, archived))
    }

    @Test
    fun whereTheQuestionForArchivedAppsIsRefusedItIsSaidAndThePlainOneIsAsked() {
        val refusing = { flags: Long -> if (isForArchived(flags)) throw SecurityException("no") else info() }
        val missing = { flags: Long -> if (isForArchived(flags)) throw NoSuchMethodError("flags") else info() }
        val silent = { flags: Long -> if (isForArchived(flags)) null else info() }
        val hides = if (knowsArchived) listOf(Hidden.ARCHIVED) else emptyList()
        for (service in listOf(refusing, missing, silent)) assertEquals(AppState.ENABLED to hides, ask(one = service))
    }

    @Test
    fun belowAndroid15NothingIsHiddenAndAboveOnlyFromTheBuildThatMayNotSeeAll() {
        assertEquals(AppState.ENABLED to emptyList<Hidden>(), ask(seesArchived = true) { info() })
        assertEquals(AppState.ENABLED to if (knowsArchived) listOf(Hidden.ARCHIVED) else emptyList(), ask(seesArchived = false) { info() })
    }

    @Test
    fun notFoundIsTheOnlyAnswerThatSaysNotHere() {
        val packages = { one: (Long) -> PackageInfo? -> SystemPackages(Service(one), seesArchived = true) }
        assertEquals(Answer.NotHere, packages { throw PackageManager.NameNotFoundException() }.one(NAME))
        assertEquals("only another profile has it", Answer.NotHere, packages { info { flags = 0 } }.one(NAME))
        assertEquals(Answer.Unreadable, packages { null }.one(NAME))
        assertEquals(Answer.Unreadable, packages { PackageInfo() }.one(NAME))
        assertEquals("of another profile", Answer.Unreadable, packages { info { uid += 10 * 100_000 } }.one(NAME))
        assertThrows(SecurityException::class.java) { packages { throw SecurityException("no") }.one(NAME) }
        assertThrows(RuntimeException::class.java) { packages { throw IllegalStateException("dead") }.all() }
        assertEquals(listOf(Answer.Unreadable), packages { null }.all())
    }

    @Test
    fun statesAreToldApart() {
        assertEquals(AppState.DISABLED, ask { info { enabled = false } }.first)
        assertEquals(AppState.SUSPENDED, ask { info { flags = flags or ApplicationInfo.FLAG_SUSPENDED } }.first)
    }

    private companion object {
        const val NAME = "org.example.app"
    }
}
