import AppwijzerBindings
import Foundation

/// The system's notification centre.
public protocol NotificationCentre: Sendable {
  /// Replaces everything that waits by these. What is shown already stays.
  func replace(with plan: [PlannedNotification]) throws
  /// Whether notifications may be shown. Asks the employee, if they were not asked before: the system asks once.
  func askPermission() async -> Permission
  /// Whether they may be shown, without asking.
  func mayNotify() async -> Bool
}

/// What became of the question whether notifications may be shown.
public enum Permission: Equatable, Sendable {
  case given
  /// Refused just now.
  case refused
  /// Refused before: the system asks no more, and only its settings can allow it.
  case refusedBefore
}

/// A few bytes that last, in storage that is no part of any backup.
public protocol SmallStore: Sendable {
  func load() -> Data?
  func save(_ data: Data) throws
}

/// Plans notifications in the system's centre, and remembers what was shown.
public final class ReminderNotifier: Notifier {
  private let centre: any NotificationCentre
  private let store: any SmallStore
  private let clock: any AppwijzerBindings.Clock

  public init(centre: any NotificationCentre, store: any SmallStore, clock: any AppwijzerBindings.Clock) {
    self.centre = centre
    self.store = store
    self.clock = clock
  }

  public func plan(notifications: [AppwijzerBindings.Notification]) throws {
    let kept = store.load().flatMap { try? JSONDecoder().decode(NotificationMemory.self, from: $0) }
    let before = kept ?? NotificationMemory()
    let (plan, after) = NotificationPlanner.plan(notifications, now: try clock.now(), memory: before)
    try centre.replace(with: plan)
    // Kept afterwards: better shown twice after a kill than never.
    if after != before { try store.save(try JSONEncoder().encode(after)) }
  }
}
