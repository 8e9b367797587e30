/// Whether the system lets the app read its own files now.
public protocol Protection: Sendable {
  /// False on a device that was not unlocked since it started.
  var isAvailable: Bool { get async }
}

/// Files that are never locked.
public struct Unprotected: Protection {
  public init() {}
  public var isAvailable: Bool { true }
}
