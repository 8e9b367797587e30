import AppwijzerBindings
import Foundation

/// What `export-scenarios` writes; its documentation names the fields. APPWIJZER_SCENARIOS: the folder.
enum Exported {
  struct Missing: Error, CustomStringConvertible {
    let description = "APPWIJZER_SCENARIOS does not name the folder that export-scenarios wrote: use tests/run.sh ios"
  }

  static func folder() throws -> URL {
    guard let path = ProcessInfo.processInfo.environment["APPWIJZER_SCENARIOS"] else { throw Missing() }
    return URL(fileURLWithPath: path)
  }

  /// The names of all scenarios with their languages, such as `01-work-phone.nl`.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder().path)
      .filter { $0.hasSuffix(".jsonl") }
      .map { String($0.dropLast(6)) }
      .sorted()
  }

  static func scenario(_ name: String) throws -> Scenario {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Scenario.self, from: Data(contentsOf: folder().appendingPathComponent("\(name).json")))
  }

  /// The screens that Rust showed, one line each.
  static func screens(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder().appendingPathComponent("\(name).jsonl"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}

struct Scenario: Decodable {
  let title: String
  let shell: ShellFacts
  let secrets: [String: String]
  let welcomed: Bool
  let calls: [Call]

  enum Call: Decodable {
    case clock(Int64)
    case inventory([Snapshot])
    case configure([String: String])
    case restart
    case check(outcome: String, changes: [Change])
    case act(screen: ScreenId, event: Event, inputs: [String])
    case show(ScreenId)

    struct Change: Decodable, Equatable {
      let kind: String
      let key: String
    }

    private enum Key: String, CodingKey {
      case `do`, now, snapshots, values, outcome, changes, screen, event, inputs
    }

    /// A text that names nothing is a mistake of the recording.
    private static func named<Value>(_ value: Value?) throws -> Value {
      guard let value else { throw CocoaError(.coderInvalidValue) }
      return value
    }

    init(from decoder: Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      switch try fields.decode(String.self, forKey: .do) {
      case "clock": self = .clock(try fields.decode(Int64.self, forKey: .now))
      case "inventory": self = .inventory(try fields.decode([Snapshot].self, forKey: .snapshots))
      case "configure": self = .configure(try fields.decode([String: String].self, forKey: .values))
      case "restart": self = .restart
      case "check":
        self = .check(
          outcome: try fields.decode(String.self, forKey: .outcome),
          changes: try fields.decode([Change].self, forKey: .changes))
      case "act":
        self = .act(
          screen: try Self.named(screenNamed(text: fields.decode(String.self, forKey: .screen))),
          event: try Self.named(eventNamed(text: fields.decode(String.self, forKey: .event))),
          inputs: try fields.decode([String].self, forKey: .inputs))
      case "show": self = .show(try Self.named(screenNamed(text: fields.decode(String.self, forKey: .screen))))
      case let other:
        throw DecodingError.dataCorruptedError(forKey: .do, in: fields, debugDescription: "unknown call \(other)")
      }
    }
  }

  /// Bytes from hexadecimal digits.
  var secretBytes: [String: Data] {
    secrets.mapValues { digits in
      let all = Array(digits)
      return Data(stride(from: 0, to: all.count, by: 2).compactMap { UInt8(String(all[$0...$0 + 1]), radix: 16) })
    }
  }
}

// MARK: The core's values, as the export spells them

private func variant<Value>(_ decoder: Decoder, _ known: [String: Value]) throws -> Value {
  let container = try decoder.singleValueContainer()
  let name = try container.decode(String.self)
  guard let value = known[name] else {
    throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown variant \(name)")
  }
  return value
}

extension Platform: Decodable {
  public init(from decoder: Decoder) throws { self = try variant(decoder, ["android": .android, "ios": .ios]) }
}
extension AppwijzerBindings.Form: Decodable {
  public init(from decoder: Decoder) throws { self = try variant(decoder, ["phone": .phone, "tablet": .tablet]) }
}
extension Part: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder, ["whole-device": .wholeDevice, "work-part": .workPart, "private-part": .privatePart])
  }
}
extension Space: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder,
      [
        "main": .main, "private-space": .privateSpace, "clone": .clone, "secure-folder": .secureFolder,
        "other-user": .otherUser, "profile": .profile, "own-profile": .ownProfile,
      ])
  }
}
extension AppState: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder,
      [
        "enabled": .enabled, "disabled": .disabled, "suspended": .suspended, "archived": .archived, "trace": .trace,
      ])
  }
}
extension Provenance: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder,
      [
        "system": .system, "list": .list, "management": .management, "privacy-report": .privacyReport,
        "example": .example,
      ])
  }
}
extension Unseen: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder,
      [
        "other-part": .otherPart, "no-list": .noList, "browser": .browser, "locked": .locked, "failed": .failed,
        "not-given": .notGiven,
      ])
  }
}

extension Hidden: Decodable {
  public init(from decoder: Decoder) throws {
    self = try variant(
      decoder,
      [
        "archived": .archived, "offloaded": .offloaded, "unmanaged": .unmanaged, "private-space": .privateSpace,
        "other-users": .otherUsers, "clones": .clones, "app-clips": .appClips,
      ])
  }
}

private enum Name: String, CodingKey {
  case part, space, user, platform, form, osVersion, manufacturer, here, can, language, managed
  case uninstall, appDetails, openApp, notify, share, pickFile, askLinks, byItself, otherCopy, removalBlocked, page
  case kind, ids, why, scope, hides, certificates, marksSystem
  case id, state, system, lastActive, scheme, claimed
  case area, evidence, apps, probes, provenance
}

extension Area: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      part: try fields.decode(Part.self, forKey: .part), space: try fields.decode(Space.self, forKey: .space),
      user: try fields.decode(UInt32.self, forKey: .user))
  }
}
extension Abilities: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    let flag = { try fields.decode(Bool.self, forKey: $0) }
    self.init(
      uninstall: try flag(.uninstall), appDetails: try flag(.appDetails), openApp: try flag(.openApp),
      notify: try flag(.notify), share: try flag(.share), pickFile: try flag(.pickFile),
      askLinks: try flag(.askLinks), byItself: try flag(.byItself), otherCopy: try flag(.otherCopy),
      removalBlocked: try flag(.removalBlocked), page: try flag(.page))
  }
}
extension ShellFacts: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      platform: try fields.decode(Platform.self, forKey: .platform),
      form: try fields.decode(AppwijzerBindings.Form.self, forKey: .form),
      osVersion: try fields.decode(UInt32?.self, forKey: .osVersion),
      manufacturer: try fields.decode(String?.self, forKey: .manufacturer),
      here: try fields.decode(Area?.self, forKey: .here),
      can: try fields.decode(Abilities.self, forKey: .can),
      language: try fields.decode(String.self, forKey: .language),
      managed: try fields.decode(Bool.self, forKey: .managed))
  }
}
extension Scope: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    switch try fields.decode(String.self, forKey: .kind) {
    case "all": self = .all
    case "system-only": self = .systemOnly
    case "installed-only": self = .installedOnly
    case "enabled-only": self = .enabledOnly
    case "disabled-only": self = .disabledOnly
    case "managed-only": self = .managedOnly
    case "launchable": self = .launchable
    case "asked": self = .asked(ids: try fields.decode([String].self, forKey: .ids))
    case "traces": self = .traces
    case "not-known": self = .notKnown
    case "nothing": self = .nothing(why: try fields.decode(Unseen.self, forKey: .why))
    case let other:
      throw DecodingError.dataCorruptedError(forKey: .kind, in: fields, debugDescription: "unknown scope \(other)")
    }
  }
}
/// What is not written is as a system answers.
extension Evidence: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      source: Source(
        provenance: try fields.decode(Provenance.self, forKey: .provenance), form: nil, recognised: .asked,
        osVersion: nil),
      read: ReadCount(apps: 0, records: 0, notUnderstood: 0, places: []),
      scope: try fields.decode(Scope.self, forKey: .scope),
      wholeness: .proved(by: .answered),
      hides: try fields.decode([Hidden].self, forKey: .hides),
      unread: [],
      certificates: try fields.decode(Bool.self, forKey: .certificates),
      marksSystem: try fields.decode(Bool.self, forKey: .marksSystem))
  }
}
extension InstalledApp: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      state: try fields.decode(AppState.self, forKey: .state),
      system: try fields.decode(Bool?.self, forKey: .system),
      certificates: try fields.decode([String].self, forKey: .certificates),
      lastActive: try fields.decode(Int64?.self, forKey: .lastActive))
  }
}
extension Probe: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      scheme: try fields.decode(String.self, forKey: .scheme),
      claimed: try fields.decode(Bool.self, forKey: .claimed))
  }
}
extension Snapshot: Decodable {
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    self.init(
      area: try fields.decode(Area.self, forKey: .area),
      platform: try fields.decode(Platform.self, forKey: .platform),
      evidence: try fields.decode(Evidence.self, forKey: .evidence),
      apps: try fields.decode([InstalledApp].self, forKey: .apps),
      probes: try fields.decode([Probe].self, forKey: .probes))
  }
}
