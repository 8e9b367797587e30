import AppwijzerBindings
import Foundation

/// What the organisation's management says to the app, as the core takes it: texts by their keys.
///
/// It comes by two ways. Device management's older one puts a dictionary into the user defaults; the
/// declarative one, since iOS 18.4, hands it over by the framework ManagedApp. Administrators write
/// numbers, truth values and lists as such; both become texts here, by the same rules.
public struct ManagedConfiguration: Decodable, Equatable, Sendable {
  /// Key of the older way in the user defaults.
  public static let defaultsKey = "com.apple.configuration.managed"
  /// The most keys that are handed on; the core knows a dozen.
  static let mostKeys = 100

  public var values: [String: String]

  public init(values: [String: String] = [:]) { self.values = values }

  public var isEmpty: Bool { values.isEmpty }

  /// From the user defaults' dictionary. What is no property list is passed over.
  public init(defaults dictionary: [String: Any]?) {
    self.init()
    for (key, value) in (dictionary ?? [:]).sorted(by: { $0.key < $1.key }).prefix(Self.mostKeys) {
      let alone = [key: value]
      guard PropertyListSerialization.propertyList(alone, isValidFor: .binary),
        let data = try? PropertyListSerialization.data(fromPropertyList: alone, format: .binary, options: 0),
        let read = try? PropertyListDecoder().decode(ManagedConfiguration.self, from: data)
      else { continue }
      values.merge(read.values) { _, new in new }
    }
  }

  /// From the declarative way, or from any other decoder.
  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    values = [:]
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }).prefix(Self.mostKeys) {
      // One value of an unknown kind is no reason to lose the others.
      guard let value = try? container.decode(ManagedValue.self, forKey: key) else { continue }
      values[key.stringValue] = value.text
    }
  }

  /// Both ways in one: where both name a key, the declarative one counts, since it is the newer.
  public static func joined(defaults: ManagedConfiguration, declared: ManagedConfiguration) -> ManagedConfiguration {
    ManagedConfiguration(values: defaults.values.merging(declared.values) { _, declared in declared })
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// One value, as a text.
private struct ManagedValue: Decodable {
  let text: String

  init(from decoder: Decoder) throws {
    if let list = try? [ManagedValue](from: decoder) {
      text = list.map(\.text).joined(separator: ",")
      return
    }
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      text = flag ? "true" : "false"
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else if let data = try? value.decode(Data.self) {
      text = data.base64EncodedString()
    } else {
      text = try value.decode(String.self)
    }
  }
}

extension ManagedConfiguration {
  /// What is wrong with it, for the administrator: the first key that cannot be right, by the core's own table of
  /// keys. Never a value. What only the core can judge, such as a signature, it says in the status.
  public var problem: (code: Int, message: String)? {
    let keys = Dictionary(uniqueKeysWithValues: configurationKeys().map { ($0.key, $0) })
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let known = keys[key] else { return (1, "'\(key.prefix(60))' is no key of this app") }
      if value.utf8.count > known.maxBytes { return (2, "'\(key)' holds more than \(known.maxBytes) bytes") }
      if !known.choices.isEmpty, !known.choices.contains(value) {
        return (3, "'\(key)' is none of \(known.choices.joined(separator: ", "))")
      }
    }
    return nil
  }
}
