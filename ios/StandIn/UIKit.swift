// TEST SUPPORT ONLY: names of UIKit. See README.md.
@_exported import Foundation
@_exported import UniformTypeIdentifiers

public enum UIUserInterfaceStyle: Sendable { case light, dark }
public struct UITraitCollection { public var userInterfaceStyle: UIUserInterfaceStyle { .light } }
open class UIColor: NSObject, @unchecked Sendable {
  public convenience init(_ provider: @escaping (UITraitCollection) -> UIColor) {
    self.init(red: 0, green: 0, blue: 0, alpha: 0)
  }
  public init(red: CGFloat, green: CGFloat, blue: CGFloat, alpha: CGFloat) {}
}
public enum UIUserInterfaceIdiom: Sendable { case phone, pad }
@MainActor open class UIDevice: NSObject {
  public static var current: UIDevice { UIDevice() }
  public var userInterfaceIdiom: UIUserInterfaceIdiom { .phone }
}
@MainActor open class UIApplication: NSObject {
  public static var shared: UIApplication { UIApplication() }
  public var isProtectedDataAvailable: Bool { true }
  public static let openNotificationSettingsURLString = "app-settings:notifications"
  public func canOpenURL(_ url: URL) -> Bool { false }
  public struct LaunchOptionsKey: Hashable, Sendable {}
}
@MainActor public protocol UIApplicationDelegate: NSObject {}
@MainActor open class UIActivityViewController: NSObject {
  public init(activityItems: [Any], applicationActivities: [Any]?) {}
}
