// TEST SUPPORT ONLY: names of BackgroundTasks. See README.md.
@_exported import Foundation

public class BGAppRefreshTaskRequest: NSObject {
  public init(identifier: String) {}
  public var earliestBeginDate: Date?
}
public class BGTaskScheduler: NSObject, @unchecked Sendable {
  public static var shared: BGTaskScheduler { BGTaskScheduler() }
  public func submit(_ request: BGAppRefreshTaskRequest) throws {}
}
