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
      Task { await session.open(screenNamed: screen) }
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

  /// With the handler and not `async`: UIKit wants its handler called on the main thread, and the bridge of
  /// an `async` method calls it from anywhere, which ends the process.
  nonisolated func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler completionHandler: @escaping () -> Void
  ) {
    let screen = response.notification.request.content.userInfo[SystemNotifications.screenKey] as? String
    nonisolated(unsafe) let done = completionHandler
    Task { @MainActor in
      if let screen { self.open(screen) }
      done()
    }
  }

  /// What is due while the app is in front shows too: it counts as shown.
  nonisolated func userNotificationCenter(
    _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
    withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
  ) {
    nonisolated(unsafe) let done = completionHandler
    Task { @MainActor in done([.banner, .list]) }
  }

  private func open(_ screen: String) {
    guard let session else {
      waiting = screen
      return
    }
    Task { await session.open(screenNamed: screen) }
  }
}
