import AppwijzerBindings
import Foundation

/// A place for a few small secrets that survives the loss of the app's files and is no part of any backup.
public protocol SecureStore: Sendable {
  /// What is kept under a name; nothing if nothing is.
  func read(_ name: String) throws -> Data?
  /// Keeps bytes under a name, in place of what was there. No bytes take away what was there, with its name.
  func write(_ name: String, _ value: Data) throws
}

/// A service of the platform failed. Holds no personal data.
public struct ServiceFailure: Error {
  public let reason: String
  /// A secret that can never be read again; else it may be readable later, as after unlocking.
  public let gone: Bool

  public init(_ reason: String, gone: Bool = false) {
    self.reason = reason
    self.gone = gone
  }
}

/// Hands a store's answers to the core.
final class SecretsPort: SecureStorage {
  private let store: any SecureStore

  init(_ store: any SecureStore) { self.store = store }

  func get(name: String) throws -> Data? { try telling { try store.read(name) } }

  func set(name: String, value: Data) throws { try telling { try store.write(name, value) } }

  private func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as ServiceFailure {
      throw failure.gone ? PortError.Gone(reason: failure.reason) : PortError.Failed(reason: failure.reason)
    } catch {
      throw PortError.Failed(reason: "secure storage failed")
    }
  }
}
