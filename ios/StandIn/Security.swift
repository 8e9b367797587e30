// TEST SUPPORT ONLY: names of Security. See README.md.
@_exported import Foundation

public typealias OSStatus = Int32
public typealias CFTypeRef = AnyObject
public class CFString {}
public typealias CFDictionary = NSDictionary
public let errSecSuccess: OSStatus = 0
public let errSecItemNotFound: OSStatus = -25300
public let kSecReturnData = "", kSecMatchLimit = "", kSecMatchLimitOne = "", kSecValueData = "", kSecAttrAccessible = ""
public let kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly = "", kSecClass = "", kSecClassGenericPassword = ""
public let kSecAttrService = "", kSecAttrAccount = "", kSecAttrSynchronizable = "", kSecUseDataProtectionKeychain = ""
public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { 0 }
public func SecItemUpdate(_ query: CFDictionary, _ change: CFDictionary) -> OSStatus { 0 }
public func SecItemAdd(_ item: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { 0 }
