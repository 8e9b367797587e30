/// What a build for one organisation brings along; the build for everybody brings nothing. `docs/organisation.md`
/// tells how it comes into the app's property list.
public struct OwnOrganisation: Equatable, Sendable {
  /// Key in the app's property list.
  public static let infoKey = "AppwijzerOrganisation"
  /// Name of its logo among the app's images.
  public static let logo = "OrganisationLogo"

  /// Leads the screens that have no way back. Empty: nobody's build.
  public var name: String
  /// The join code of its first root, as a link: stands in the field where it could have been typed.
  public var code: String
  /// Its first root, in base64, and the address of its policy.
  public var root: String
  public var policyAddress: String

  public init(name: String = "", code: String = "", root: String = "", policyAddress: String = "") {
    self.name = name
    self.code = code
    self.root = root
    self.policyAddress = policyAddress
  }

  /// `info`: the app's property list.
  public init(info: [String: Any]) {
    let values = info[Self.infoKey] as? [String: String] ?? [:]
    self.init(
      name: values["Name"] ?? "", code: values["Code"] ?? "", root: values["Root"] ?? "",
      policyAddress: values["PolicyAddress"] ?? "")
  }

  public var isKnown: Bool { !name.isEmpty }

  /// The management's values, with the organisation's own root where it left the root out. Without any word of a
  /// management nothing is filled in: on a private phone nothing begins before the employee agrees.
  func complete(_ given: ManagedConfiguration) -> ManagedConfiguration {
    guard !given.isEmpty, !root.isEmpty, given.values["root"] == nil else { return given }
    let own = ["root": root, "policy_address": policyAddress]
    return ManagedConfiguration(values: own.merging(given.values) { _, given in given })
  }
}
