import AppwijzerKit
import Foundation
import UserNotifications

/// The system's notification centre.
final class SystemNotifications: NotificationCentre {
  private static let category = "appwijzer"
  /// Where a notification says which screen it opens.
  static let screenKey = "screen"

  func replace(with plan: [PlannedNotification]) throws {
    let centre = UNUserNotificationCenter.current()
    centre.removeAllPendingNotificationRequests()
    if let words = plan.first?.publicTitle {
      // What stands there while previews are hidden, title and text together.
      centre.setNotificationCategories([
        UNNotificationCategory(
          identifier: Self.category, actions: [], intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: words,
          options: [])
      ])
    }
    for notification in plan { centre.add(Self.request(notification)) }
  }

  func askPermission() async -> Permission {
    let centre = UNUserNotificationCenter.current()
    guard await centre.notificationSettings().authorizationStatus != .denied else { return .refusedBefore }
    let given = (try? await centre.requestAuthorization(options: [.alert, .sound])) ?? false
    return given ? .given : .refused
  }

  func mayNotify() async -> Bool {
    switch await UNUserNotificationCenter.current().notificationSettings().authorizationStatus {
    case .authorized, .provisional, .ephemeral: true
    case .denied, .notDetermined: false
    @unknown default: false
    }
  }

  private static func request(_ notification: PlannedNotification) -> UNNotificationRequest {
    let content = UNMutableNotificationContent()
    content.title = notification.title
    content.body = notification.body
    content.categoryIdentifier = category
    content.threadIdentifier = category
    content.interruptionLevel = notification.quiet ? .passive : .active
    content.sound = notification.quiet ? nil : .default
    content.userInfo = [screenKey: notification.screen]
    let trigger = notification.at.map { at in
      // The moment itself, not the wall clock: a journey to another time zone moves nothing.
      let wait = Date(timeIntervalSince1970: TimeInterval(at)).timeIntervalSinceNow
      return UNTimeIntervalNotificationTrigger(timeInterval: max(wait, 1), repeats: false)
    }
    return UNNotificationRequest(identifier: notification.id, content: content, trigger: trigger)
  }
}
