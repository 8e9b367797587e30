package nl.appwijzer.android.system

import nl.appwijzer.core.AppState
import nl.appwijzer.core.Evidence
import nl.appwijzer.core.Hidden
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Place
import nl.appwijzer.core.Proof
import nl.appwijzer.core.Provenance
import nl.appwijzer.core.ReadCount
import nl.appwijzer.core.Recognised
import nl.appwijzer.core.Scope
import nl.appwijzer.core.Source
import nl.appwijzer.core.Unseen
import nl.appwijzer.core.Wholeness

/** What the system says of packages in the profile of this copy. It may hide some, throw, and answer nonsense. */
interface Packages {
    /** Every package. */
    fun all(): List<Answer>

    /** The package of this name. Throws where the system gives no answer. */
    fun one(name: String): Answer

    /** What these answers cannot show; to be read after asking. */
    val hides: List<Hidden>
}

/** What is said of one package. */
sealed interface Answer {
    /** It is in this profile. */
    data class There(
        val app: InstalledApp,
    ) : Answer

    /** The system says that it is not in this profile. */
    data object NotHere : Answer

    /** What came is no answer to what was asked. */
    data object Unreadable : Answer
}

/** What was seen in the profile of this copy, and what that proves. */
data class Seen(
    val evidence: Evidence,
    val apps: List<InstalledApp>,
)

/**
 * Looks at the packages of the profile of this copy.
 *
 * A system that hides packages says "not here" of them. So two packages that are always there are asked
 * about too, Android itself and this app, and a list is held against what the system says of single
 * names. Where these do not agree, nothing is called absent; what was seen is kept all the same.
 */
class Look(
    private val packages: Packages,
    private val ownName: String,
    asked: List<String>,
    private val osVersion: UInt?,
) {
    private val asked = asked.distinct().sorted()
    private val always = listOf(ANDROID, ownName)

    /** With the right to see every package. */
    fun all(): Seen {
        val records = attempt { packages.all() } ?: return named()
        val listed = apps(records)
        val names = listed.mapTo(HashSet()) { it.id }
        val others = (asked - names).map(::ask)
        val apps = listed + apps(others)
        val isDoubtful = !names.containsAll(always) || !isControlled() || others.any { it != Answer.NotHere }
        val unreadable = records.withIndex().filter { it.value == Answer.Unreadable }.map { Place.Record(it.index.toULong() + 1u) }
        val evidence =
            answered(Scope.All, osVersion, apps.size, records.size, unreadable).copy(
                wholeness =
                    when {
                        unreadable.isNotEmpty() -> Wholeness.CutShort(unreadable.first())
                        isDoubtful -> Wholeness.NotKnown
                        else -> Wholeness.Proved(Proof.ANSWERED)
                    },
                // Of an archived app there is nothing left to be signed.
                certificates = apps.isNotEmpty() && apps.all { it.certificates.isNotEmpty() || it.state == AppState.ARCHIVED },
                marksSystem = apps.isNotEmpty(),
                hides = packages.hides,
            )
        return Seen(evidence, apps)
    }

    /** With the right to ask about some names only. */
    fun named(): Seen {
        val answers = asked.associateWith(::ask)
        val answered = answers.filterValues { it != Answer.Unreadable }.keys.toList()
        val apps = apps(answers.values)
        val isBelieved = answered.isNotEmpty() && isControlled()
        val unreadable = asked.withIndex().filter { it.value !in answered }.map { Place.Record(it.index.toULong() + 1u) }
        val scope = if (isBelieved) Scope.Asked(answered) else Scope.Nothing(Unseen.FAILED)
        val evidence =
            answered(scope, osVersion, apps.size, asked.size, unreadable).copy(
                marksSystem = apps.isNotEmpty(),
                hides = packages.hides,
            )
        return Seen(evidence, apps)
    }

    /** Whether the system tells of what is there for certain. */
    private fun isControlled() = always.all { ask(it) is Answer.There }

    private fun ask(name: String): Answer {
        val answer = attempt { packages.one(name) } ?: return Answer.Unreadable
        return if (answer is Answer.There && answer.app.id != name) Answer.Unreadable else answer
    }

    private fun apps(answers: Collection<Answer>) = answers.filterIsInstance<Answer.There>().map { it.app }.distinctBy { it.id }
}

/** Evidence of what the system itself answered just now. */
internal fun answered(
    scope: Scope,
    osVersion: UInt?,
    apps: Int,
    records: Int = apps,
    unreadable: List<Place> = emptyList(),
) = Evidence(
    source = Source(Provenance.SYSTEM, form = null, Recognised.ASKED, osVersion),
    read = ReadCount(apps.toULong(), records.toULong(), unreadable.size.toULong(), unreadable.take(PLACES_TOLD)),
    scope = scope,
    wholeness = Wholeness.Proved(Proof.ANSWERED),
    hides = emptyList(),
    unread = emptyList(),
    certificates = false,
    marksSystem = false,
)

/** Android itself: a package that every profile has and that no app is kept from seeing. */
private const val ANDROID = "android"
private const val PLACES_TOLD = 3
