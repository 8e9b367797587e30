import AppwijzerKit
import UIKit
import UserNotifications

/// A press on a notification opens its screen.
@MainActor
final class NotificationPresses: NSObject, UIApplicationDelegate, UNUserNotificationCenterDelegate {
  /// Who shows the screen; a press that comes before waits for it.
  var session: CompanionSession? {
    didSet {
      guard let session, let screen = waiting else { return }
      waiting = nil
      Task { await session.open(screen: screen) }
    }
  }
  private var waiting: String?

  func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
  ) -> Bool {
    UNUserNotificationCenter.current().delegate = self
    return true
  }

  nonisolated func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
  ) async {
    let screen = response.notification.request.content.userInfo[SystemNotifications.screenKey] as? String
    guard let screen else { return }
    await open(screen)
  }

  private func open(_ screen: String) async {
    guard let session else {
      waiting = screen
      return
    }
    await session.open(screen: screen)
  }
}
