import AppwijzerBindings
import Foundation

@testable import AppwijzerKit

/// A clock that shows what the test says.
final class FakeClock: AppwijzerBindings.Clock {
  private let seconds: Locked<Int64>

  init(_ now: Int64 = 0) { seconds = Locked(now) }

  func set(_ now: Int64) { seconds.with { $0 = now } }

  func now() throws -> Int64 { seconds.with { $0 } }
}

/// An inventory of which the test says what it shows.
final class FakeInventory: Inventory {
  private let shown = Locked<[Snapshot]>([])

  func show(_ snapshots: [Snapshot]) { shown.with { $0 = snapshots } }

  func snapshots() throws -> [Snapshot] { shown.with { $0 } }
}

/// Secrets in memory.
final class FakeSecrets: SecureStore {
  private let values: Locked<[String: Data]>

  init(_ values: [String: Data] = ["salt": Data(repeating: 7, count: 32)]) { self.values = Locked(values) }

  func read(_ name: String) throws -> Data? { values.with { $0[name] } }

  func write(_ name: String, _ value: Data) throws { values.with { $0[name] = value.isEmpty ? nil : value } }
}

/// A server in memory: files by their addresses, and every request that was made.
final class FakeServer: Transport {
  private struct State {
    var files: [String: Data] = [:]
    var requests: [FetchRequest] = []
  }

  private let state = Locked(State())

  func put(_ address: String, _ body: Data) { state.with { $0.files[address] = body } }

  var requests: [FetchRequest] { state.with { $0.requests } }

  func fetch(request: FetchRequest) async throws -> FetchResponse {
    let body = state.with { state in
      state.requests.append(request)
      return state.files[request.address]
    }
    let etag = body.map { "\"\($0.hashValue)\"" }
    let status: UInt16 = body == nil ? 404 : etag == request.etag ? 304 : 200
    return FetchResponse(
      status: status, address: request.address, etag: etag, contentType: "application/json",
      body: status == 200 ? body ?? Data() : Data())
  }
}

/// The system's notification centre: remembers the last plan.
final class FakeCentre: NotificationCentre {
  private let last = Locked<[PlannedNotification]>([])
  private let asked = Locked(0)
  private let chosen = Locked(Permission.given)

  var plan: [PlannedNotification] { last.with { $0 } }
  var timesAsked: Int { asked.with { $0 } }

  func replace(with plan: [PlannedNotification]) throws { last.with { $0 = plan } }

  func askPermission() async -> Permission {
    asked.with { $0 += 1 }
    return chosen.with { answer in
      defer { if answer == .refused { answer = .refusedBefore } }
      return answer
    }
  }

  func mayNotify() async -> Bool { chosen.with { $0 == .given } }

  /// What the employee will choose, or has chosen in the settings.
  func chooses(_ answer: Permission) { chosen.with { $0 = answer } }
}

/// A few bytes in memory.
final class FakeStore: SmallStore {
  private let kept = Locked<Data?>(nil)

  func load() -> Data? { kept.with { $0 } }

  func save(_ data: Data) throws { kept.with { $0 = data } }
}

/// The MDM: remembers the last feedback.
final class FakeFeedback: Sendable {
  private let last = Locked<[String: String]?>(nil)

  var dictionary: [String: String]? { last.with { $0 } }

  var channel: ManagedFeedback { ManagedFeedback { dictionary in self.last.with { $0 = dictionary } } }
}

/// A system that knows some schemes, and remembers what it was asked.
final class FakeLinks: LinkAsker {
  let isAvailable: Bool
  private let lies: (@Sendable (String) -> Bool)?
  private let opened: Set<String>
  private let asked = Locked<[String]>([])

  init(opened: Set<String> = [], isAvailable: Bool = true, lies: (@Sendable (String) -> Bool)? = nil) {
    self.opened = opened
    self.lies = lies
    self.isAvailable = isAvailable
  }

  var questions: [String] { asked.with { $0 } }

  func opens(_ scheme: String) async -> Bool {
    asked.with { $0.append(scheme) }
    return lies?(scheme) ?? opened.contains(scheme)
  }
}

/// Numbers that look like chance, and are the same each time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What management says.
final class FakeManagement: ConfigurationSource {
  private let values: Locked<[String: String]>

  init(_ values: [String: String] = [:]) { self.values = Locked(values) }

  func say(_ values: [String: String]) { self.values.with { $0 = values } }

  func read() async -> ManagedConfiguration { ManagedConfiguration(values: values.with { $0 }) }
}

/// A folder that is removed with the object.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("appwijzer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
