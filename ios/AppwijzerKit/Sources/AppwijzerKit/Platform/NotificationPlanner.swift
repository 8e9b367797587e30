import AppwijzerBindings
import Foundation

/// A notification as the system gets it.
public struct PlannedNotification: Equatable, Sendable {
  public let id: String
  /// When, in seconds since 1970 (UTC); nothing: now.
  public let at: Int64?
  public let title: String
  public let body: String
  /// What shows instead while previews are hidden.
  public let publicTitle: String
  /// A first word makes itself heard; a reminder is quieter.
  public let quiet: Bool
  /// The screen that a press opens, as its text: the system keeps it.
  public let screen: String
}

/// What was handed to the system before: which notifications were shown, and which wait.
public struct NotificationMemory: Codable, Equatable, Sendable {
  /// Names of what was shown, and when.
  var shown: [String: Int64] = [:]
  /// Names of what waits, and until when.
  var waiting: [String: Int64] = [:]

  public init() {}
}

/// Turns the companion's plan into what the system may hold.
///
/// The system keeps the 64 that are due first and drops the others, without a word. So no more are
/// handed over, and the next run in the foreground or background plans anew.
public enum NotificationPlanner {
  /// The most that the system keeps.
  public static let most = 64
  /// How long it is remembered that something was shown, in seconds: longer than any reminder repeats.
  static let remembered: Int64 = 400 * 86_400

  /// `now`: in seconds since 1970 (UTC). What is due is shown now, each name once.
  public static func plan(
    _ wanted: [AppwijzerBindings.Notification], now: Int64, memory: NotificationMemory
  ) -> (plan: [PlannedNotification], memory: NotificationMemory) {
    var next = NotificationMemory()
    next.shown = memory.shown.filter { now &- $0.value < remembered }
    // What was waiting and whose hour has come was shown by the system.
    for (id, at) in memory.waiting where at <= now { next.shown[id] = at }
    var plan: [PlannedNotification] = []
    var seen: Set<String> = []
    for notification in wanted.sorted(by: { ($0.at, $0.id) < ($1.at, $1.id) }) {
      guard plan.count < most, next.shown[notification.id] == nil, seen.insert(notification.id).inserted
      else { continue }
      let due = notification.at <= now
      plan.append(PlannedNotification(notification, at: due ? nil : notification.at))
      if due { next.shown[notification.id] = now } else { next.waiting[notification.id] = notification.at }
    }
    return (plan, next)
  }
}

extension PlannedNotification {
  init(_ notification: AppwijzerBindings.Notification, at: Int64?) {
    self.init(
      id: notification.id, at: at, title: notification.title, body: notification.text,
      publicTitle: notification.publicTitle, quiet: notification.channel == .reminders,
      screen: notification.screen.description)
  }
}
