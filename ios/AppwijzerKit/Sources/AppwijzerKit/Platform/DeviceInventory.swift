import AppwijzerBindings
import Foundation

/// What an iPhone or iPad shows of its apps: no list. Beside that, answers about links, and the App
/// Privacy Report that the employee handed over.
///
/// Both live in memory only. A report is handed to one check and then forgotten; answers about links
/// count for half an hour, so that they are still there when the employee comes back from looking.
public final class DeviceInventory: Inventory {
  /// How long an answer about links counts, in seconds.
  static let answersCountFor: Int64 = 30 * 60

  private struct Given {
    var links: [String: Bool] = [:]
    var askedAt: Int64 = 0
    var report: Snapshot?
  }

  private let given = Locked(Given())
  private let clock: any AppwijzerBindings.Clock

  public init(clock: any AppwijzerBindings.Clock) { self.clock = clock }

  /// Whether some app opens links of each scheme.
  func take(links: [String: Bool]) {
    let now = (try? clock.now()) ?? 0
    given.with {
      $0.links.merge(links) { _, new in new }
      $0.askedAt = now
    }
  }

  /// A report that was read. The next check gets it, and no other.
  func take(report: Snapshot) { given.with { $0.report = report } }

  /// Forgets everything.
  func forget() { given.with { $0 = Given() } }

  /// Whether anything is held.
  var isEmpty: Bool { given.with { $0.links.isEmpty && $0.report == nil } }

  public func snapshots() throws -> [Snapshot] {
    let now = try clock.now()
    let (report, links) = given.with { given in
      // A clock may show anything: what overflows is no half hour.
      if !(0..<Self.answersCountFor).contains(now &- given.askedAt) { given.links = [:] }
      defer { given.report = nil }
      return (given.report, given.links)
    }
    var snapshot = report ?? Self.noList
    snapshot.probes = links.map { Probe(scheme: $0.key, claimed: $0.value) }.sorted { $0.scheme < $1.scheme }
    return [snapshot]
  }

  /// The system gives no app list.
  static let noList = Snapshot(
    area: Area(part: .wholeDevice, space: .main, user: 0),
    platform: .ios,
    evidence: Evidence(
      source: Source(provenance: .system, form: nil, recognised: .asked, osVersion: nil),
      read: ReadCount(apps: 0, records: 0, notUnderstood: 0, places: []),
      scope: .nothing(why: .noList),
      wholeness: .proved(by: .answered),
      hides: [],
      unread: [],
      certificates: false,
      marksSystem: false),
    apps: [],
    probes: [])
}
