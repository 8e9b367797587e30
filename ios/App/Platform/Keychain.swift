import AppwijzerKit
import Foundation
import Security

/// The Keychain: survives the loss of the app's files, never leaves this device, and is in no backup that
/// another device could read.
final class Keychain: SecureStore {
  private let service = "nl.appwijzer.companion"

  func read(_ name: String) throws -> Data? {
    var query = query(name)
    query[kSecReturnData as String] = true
    query[kSecMatchLimit as String] = kSecMatchLimitOne
    var found: CFTypeRef?
    let status = SecItemCopyMatching(query as CFDictionary, &found)
    if status == errSecItemNotFound { return nil }
    guard status == errSecSuccess else {
      // Locked until the device is unlocked (errSecInteractionNotAllowed), unless its key is lost.
      throw ServiceFailure("Keychain status \(status)", gone: status == errSecDecode)
    }
    guard let data = found as? Data else { throw ServiceFailure("Keychain item without data", gone: true) }
    return data
  }

  func write(_ name: String, _ value: Data) throws {
    if value.isEmpty {
      let status = SecItemDelete(query(name) as CFDictionary)
      guard status != errSecSuccess, status != errSecItemNotFound else { return }
      throw ServiceFailure("Keychain status \(status)")
    }
    let change: [String: Any] = [
      kSecValueData as String: value,
      kSecAttrAccessible as String: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
    ]
    var status = SecItemUpdate(query(name) as CFDictionary, change as CFDictionary)
    if status == errSecItemNotFound {
      status = SecItemAdd(query(name).merging(change) { _, new in new } as CFDictionary, nil)
    }
    guard status == errSecSuccess else { throw ServiceFailure("Keychain status \(status)") }
  }

  private func query(_ name: String) -> [String: Any] {
    [
      kSecClass as String: kSecClassGenericPassword,
      kSecAttrService as String: service,
      kSecAttrAccount as String: name,
      kSecAttrSynchronizable as String: false,
      kSecUseDataProtectionKeychain as String: true,
    ]
  }
}
