import AppwijzerKit
import Foundation
import UIKit

extension Shell {
  /// The services of iOS and iPadOS.
  @MainActor static var apple: Shell {
    let clock = SystemClock()
    let centre = SystemNotifications()
    return Shell(
      storage: AppFiles.journal,
      facts: DeviceFacts(
        isTablet: UIDevice.current.userInterfaceIdiom == .pad,
        systemVersion: UInt32(ProcessInfo.processInfo.operatingSystemVersion.majorVersion),
        language: Bundle.main.preferredLocalizations.first ?? "en"),
      clock: clock,
      secrets: Keychain(),
      transport: HTTPTransport(),
      notifier: ReminderNotifier(centre: centre, store: AppFiles.notificationMemory, clock: clock),
      status: ManagedFeedback { UserDefaults.standard.set($0, forKey: ManagedFeedback.defaultsKey) },
      centre: centre,
      links: SystemLinks(),
      configuration: ManagedSource.shared,
      protection: SystemProtection(),
      voice: OwnVoice(),
      organisation: OwnOrganisation(info: Bundle.main.infoDictionary ?? [:]))
  }
}
