package nl.appwijzer.bindings

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import nl.appwijzer.core.Abilities
import nl.appwijzer.core.AppState
import nl.appwijzer.core.Area
import nl.appwijzer.core.Event
import nl.appwijzer.core.Evidence
import nl.appwijzer.core.Form
import nl.appwijzer.core.Hidden
import nl.appwijzer.core.InstalledApp
import nl.appwijzer.core.Part
import nl.appwijzer.core.Platform
import nl.appwijzer.core.Probe
import nl.appwijzer.core.Proof
import nl.appwijzer.core.Provenance
import nl.appwijzer.core.ReadCount
import nl.appwijzer.core.Recognised
import nl.appwijzer.core.Scope
import nl.appwijzer.core.ScreenId
import nl.appwijzer.core.ShellFacts
import nl.appwijzer.core.Snapshot
import nl.appwijzer.core.Source
import nl.appwijzer.core.Space
import nl.appwijzer.core.Unseen
import nl.appwijzer.core.Wholeness

/** Values of a scenario file; what each means is written in `tests/src/export.rs`. */
internal fun JsonObject.string(name: String): String = get(name).asString

internal fun JsonObject.optional(name: String): JsonElement? = get(name)?.takeUnless { it.isJsonNull }

internal fun JsonObject.objects(name: String): List<JsonObject> = getAsJsonArray(name).map { it.asJsonObject }

internal fun JsonObject.strings(name: String): List<String> = getAsJsonArray(name).map { it.asString }

/** The screen on which something is pressed, or that is shown. */
internal fun JsonObject.screen(): ScreenId = checkNotNull(screenNamed(string("screen"))) { string("screen") }

/** What is pressed. */
internal fun JsonObject.event(): Event = checkNotNull(eventNamed(string("event"))) { string("event") }

internal inline fun <reified T : Enum<T>> JsonObject.word(name: String): T = enumValueOf(string(name).uppercase().replace('-', '_'))

internal fun shellFacts(json: JsonObject): ShellFacts {
    val can = json.getAsJsonObject("can")
    return ShellFacts(
        platform = json.word<Platform>("platform"),
        form = json.word<Form>("form"),
        osVersion = json.optional("os_version")?.asInt?.toUInt(),
        manufacturer = json.optional("manufacturer")?.asString,
        here = json.optional("here")?.let { area(it.asJsonObject) },
        can =
            Abilities(
                uninstall = can.get("uninstall").asBoolean,
                appDetails = can.get("app_details").asBoolean,
                openApp = can.get("open_app").asBoolean,
                notify = can.get("notify").asBoolean,
                share = can.get("share").asBoolean,
                pickFile = can.get("pick_file").asBoolean,
                askLinks = can.get("ask_links").asBoolean,
                byItself = can.get("by_itself").asBoolean,
                otherCopy = can.get("other_copy").asBoolean,
                removalBlocked = can.get("removal_blocked").asBoolean,
                page = can.get("page").asBoolean,
            ),
        language = json.string("language"),
        managed = json.get("managed").asBoolean,
    )
}

internal fun area(json: JsonObject) = Area(json.word<Part>("part"), json.word<Space>("space"), json.get("user").asInt.toUInt())

internal fun snapshot(json: JsonObject): Snapshot {
    val apps = json.objects("apps").map(::app)
    return Snapshot(
        area = area(json.getAsJsonObject("area")),
        platform = json.word<Platform>("platform"),
        evidence = evidence(json.getAsJsonObject("evidence"), apps.size),
        apps = apps,
        probes = json.objects("probes").map { Probe(it.string("scheme"), it.get("claimed").asBoolean) },
    )
}

/** What is not written is as a system answers. */
private fun evidence(
    json: JsonObject,
    apps: Int,
) = answered(scope(json.getAsJsonObject("scope")), apps).copy(
    source = Source(json.word<Provenance>("provenance"), form = null, Recognised.ASKED, osVersion = null),
    hides = json.strings("hides").map { enumValueOf<Hidden>(it.uppercase().replace('-', '_')) },
    certificates = json.get("certificates").asBoolean,
    marksSystem = json.get("marks_system").asBoolean,
)

/** Evidence of a system that answered: whole within the scope. */
internal fun answered(
    scope: Scope,
    apps: Int = 0,
) = Evidence(
    source = Source(Provenance.SYSTEM, form = null, Recognised.ASKED, osVersion = null),
    read = ReadCount(apps.toULong(), apps.toULong(), 0u, emptyList()),
    scope = scope,
    wholeness = Wholeness.Proved(Proof.ANSWERED),
    hides = emptyList(),
    unread = emptyList(),
    certificates = false,
    marksSystem = false,
)

private fun scope(json: JsonObject): Scope =
    when (val kind = json.string("kind")) {
        "all" -> Scope.All
        "system-only" -> Scope.SystemOnly
        "installed-only" -> Scope.InstalledOnly
        "enabled-only" -> Scope.EnabledOnly
        "disabled-only" -> Scope.DisabledOnly
        "managed-only" -> Scope.ManagedOnly
        "launchable" -> Scope.Launchable
        "asked" -> Scope.Asked(json.strings("ids"))
        "traces" -> Scope.Traces
        "not-known" -> Scope.NotKnown
        "nothing" -> Scope.Nothing(json.word<Unseen>("why"))
        else -> error("'$kind' is not a scope")
    }

private fun app(json: JsonObject) =
    InstalledApp(
        id = json.string("id"),
        state = json.word<AppState>("state"),
        system = json.optional("system")?.asBoolean,
        certificates = json.strings("certificates"),
        lastActive = json.optional("last_active")?.asLong,
    )
