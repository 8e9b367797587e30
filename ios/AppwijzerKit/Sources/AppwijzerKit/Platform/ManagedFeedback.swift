import AppwijzerBindings
import Foundation

/// The status for device management: a dictionary in the user defaults, which the server may fetch.
///
/// Best effort: apps that are managed declaratively have no such channel, and a server need not ask.
public final class ManagedFeedback: StatusChannel {
  /// Key in the user defaults.
  public static let defaultsKey = "com.apple.feedback.managed"

  private let keep: @Sendable ([String: String]) -> Void

  /// `keep`: puts the whole dictionary under the key, in place of the one before.
  public init(keep: @escaping @Sendable ([String: String]) -> Void) { self.keep = keep }

  public func report(entries: [StatusEntry]) throws {
    keep(Self.dictionary(entries))
  }

  static func dictionary(_ entries: [StatusEntry]) -> [String: String] {
    entries.reduce(into: [:]) { all, entry in
      all[entry.key] = entry.isError ? "error: \(entry.message)" : entry.data
    }
  }
}
