import AppwijzerBindings
import Foundation

/// The device's clock.
public final class SystemClock: AppwijzerBindings.Clock {
  public init() {}

  public func now() throws -> Int64 { Int64(Date().timeIntervalSince1970) }
}
