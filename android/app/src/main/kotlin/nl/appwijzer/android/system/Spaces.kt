package nl.appwijzer.android.system

import nl.appwijzer.core.Area
import nl.appwijzer.core.Part
import nl.appwijzer.core.Space
import java.util.Locale

/** One profile of this phone. A maker's dual apps, Secure Folder and a work profile are all profiles to Android. */
data class Profile(
    /** Its user's number. */
    val number: Int,
    /** Its kind, as Android names it from version 15 on. */
    val type: String? = null,
)

/** What is known of who manages what. Without a word of the management nothing is taken for its work part. */
data class Said(
    /** The system says that this copy runs in a profile with an owner of its own: of an employer, or self-made. */
    val ownIsOwned: Boolean = false,
    /** An organisation manages the profile in which this copy runs. */
    val ownIsManaged: Boolean = false,
    /** The device has an owner, which leaves no room for a work profile beside it. */
    val isFullyManaged: Boolean = false,
    /** The device is an organisation's own and has a work profile. */
    val hasWorkProfile: Boolean = false,
)

/** The areas of this phone, as far as they can be told apart. */
data class Places(
    /** Where this copy runs. */
    val own: Area,
    /** The other profiles by their numbers, and under [NO_NUMBER] a main area whose number is not told. */
    val others: Map<Int, Area>,
)

/**
 * Tells the areas of a phone apart. Which profile is whose is said by the management or by the
 * employee, never guessed: what is unknown is [Space.PROFILE], of which the core asks.
 */
fun places(
    own: Int,
    profiles: List<Profile>,
    manufacturer: String,
    said: Said,
): Places {
    val types = profiles.associate { it.number to it.type } + profiles.filter { it.type != null }.associate { it.number to it.type }
    // Profiles are made after the user to whom they belong.
    val main = (types.keys + own).min()
    val ownSpace = spaceOf(own, types[own], manufacturer).takeIf { it != Space.PROFILE || own != main || said.ownIsOwned } ?: Space.MAIN
    val spaces = types.keys.filter { it != own && it != main }.associateWith { spaceOf(it, types[it], manufacturer) }
    val couldBeWork = spaces.filter { (number, space) -> space == Space.PROFILE && types[number] in setOf(null, MANAGED) }.keys

    fun work(number: Int) =
        when {
            number == own -> if (said.ownIsManaged) mainArea(Part.WORK_PART) else null
            said.hasWorkProfile && ownSpace == Space.MAIN -> couldBeWork.singleOrNull()?.takeIf { it == number }?.let { mainArea(Part.WORK_PART) }
            else -> null
        }

    fun isOwners(number: Int) = said.isFullyManaged && ownSpace == Space.MAIN && work(number) == null
    val divided = ownSpace == Space.PROFILE || spaces.any { (number, space) -> space == Space.PROFILE && !isOwners(number) }
    val rest = if (divided) Part.PRIVATE_PART else Part.WHOLE_DEVICE

    fun area(
        number: Int,
        space: Space,
    ) = when {
        space == Space.MAIN -> mainArea(rest)
        space != Space.PROFILE -> Area(rest, space, number.toUInt())
        work(number) != null -> mainArea(Part.WORK_PART)
        isOwners(number) -> Area(rest, Space.OWN_PROFILE, number.toUInt())
        else -> Area(Part.WORK_PART, Space.PROFILE, number.toUInt())
    }

    val others = spaces.mapValues { (number, space) -> area(number, space) }
    val beside = if (ownSpace == Space.MAIN) emptyMap() else mapOf((if (main == own) NO_NUMBER else main) to mainArea(rest))
    return Places(area(own, ownSpace), beside + others)
}

/** What a profile is for, by what only that kind has; a profile of which that is not known is [Space.PROFILE]. */
private fun spaceOf(
    number: Int,
    type: String?,
    manufacturer: String,
): Space {
    val maker = manufacturer.lowercase(Locale.ROOT)
    val isOfDualApps =
        number == ANY_DUAL_APPS ||
            (maker == SAMSUNG && number == SAMSUNG_DUAL_APPS) ||
            (maker in HUAWEI && number == HUAWEI_DUAL_APPS)
    return when {
        type == CLONE || isOfDualApps -> Space.CLONE

        // Before its type: Samsung gives it that of a work profile, or of a private space.
        maker == SAMSUNG && number >= FIRST_SECURE_FOLDER -> Space.SECURE_FOLDER

        type == PRIVATE -> Space.PRIVATE_SPACE

        else -> Space.PROFILE
    }
}

/** The ordinary space of a part. */
fun mainArea(part: Part) = Area(part, Space.MAIN, 0u)

/** Stands for the number of a user that is not told. */
const val NO_NUMBER = -1

private const val CLONE = "android.os.usertype.profile.CLONE"
private const val PRIVATE = "android.os.usertype.profile.PRIVATE"

/** An employer's work profile, and what Island and Shelter make. */
private const val MANAGED = "android.os.usertype.profile.MANAGED"

private const val SAMSUNG = "samsung"
private val HUAWEI = setOf("huawei", "honor")

/** Dual Messenger. */
private const val SAMSUNG_DUAL_APPS = 95

/** App Twin. */
private const val HUAWEI_DUAL_APPS = 128

/** XSpace (Xiaomi), MultiApp (Oppo, OnePlus, realme). Android counts its own users from 10, and allows a few. */
private const val ANY_DUAL_APPS = 999
private const val FIRST_SECURE_FOLDER = 150
