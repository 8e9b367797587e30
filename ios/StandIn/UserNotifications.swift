// TEST SUPPORT ONLY: names of UserNotifications. See README.md.
@_exported import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let alert = Self(rawValue: 1), sound = Self(rawValue: 2)
}
public struct UNNotificationPresentationOptions: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let banner = Self(rawValue: 1), list = Self(rawValue: 2)
}
public struct UNNotificationCategoryOptions: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
}
public class UNNotificationCategory: NSObject, @unchecked Sendable {
  public init(
    identifier: String, actions: [Never], intentIdentifiers: [String], hiddenPreviewsBodyPlaceholder: String,
    options: UNNotificationCategoryOptions
  ) {}
}
public enum UNNotificationInterruptionLevel: Sendable { case passive, active }
public class UNNotificationSound: NSObject, @unchecked Sendable {
  public static var `default`: UNNotificationSound { UNNotificationSound() }
}
public class UNNotificationContent: NSObject {
  public var userInfo: [AnyHashable: Any] {
    get { [:] }
    set {}
  }
}
public class UNMutableNotificationContent: UNNotificationContent {
  public var title = ""
  public var body = ""
  public var categoryIdentifier = ""
  public var threadIdentifier = ""
  public var interruptionLevel = UNNotificationInterruptionLevel.active
  public var sound: UNNotificationSound?
}
public class UNNotificationTrigger: NSObject {}
public class UNTimeIntervalNotificationTrigger: UNNotificationTrigger {
  public init(timeInterval: TimeInterval, repeats: Bool) {}
}
public class UNNotificationRequest: NSObject {
  public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
  public var content: UNNotificationContent { UNNotificationContent() }
}
public class UNNotification: NSObject { public var request: UNNotificationRequest { fatalError() } }
public class UNNotificationResponse: NSObject, @unchecked Sendable {
  public var notification: UNNotification { UNNotification() }
}
public protocol UNUserNotificationCenterDelegate: AnyObject {
  func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler completionHandler: @escaping () -> Void)
  func userNotificationCenter(
    _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
    withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void)
}
public enum UNAuthorizationStatus: Sendable { case notDetermined, denied, authorized, provisional, ephemeral }
public class UNNotificationSettings: NSObject, @unchecked Sendable {
  public var authorizationStatus: UNAuthorizationStatus { .notDetermined }
}
public class UNUserNotificationCenter: NSObject, @unchecked Sendable {
  public static func current() -> UNUserNotificationCenter { UNUserNotificationCenter() }
  public weak var delegate: (any UNUserNotificationCenterDelegate)?
  public func removeAllPendingNotificationRequests() {}
  public func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
  public func add(_ request: UNNotificationRequest, withCompletionHandler: (((any Error)?) -> Void)? = nil) {}
  public func notificationSettings() async -> UNNotificationSettings { UNNotificationSettings() }
  public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { false }
}
