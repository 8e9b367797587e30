// TEST SUPPORT ONLY: names of UniformTypeIdentifiers. See README.md.
public struct UTType: Sendable {
  public init?(filenameExtension: String) { nil }
  init(_: Void) {}
  public static var json: UTType { UTType(()) }
  public static var plainText: UTType { UTType(()) }
}
