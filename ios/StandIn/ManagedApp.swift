// TEST SUPPORT ONLY: names of ManagedApp. See README.md.
@_exported import Foundation

public final class ManagedAppConfigurationProvider: Sendable {
  public init() {}
  public func configurations<Configuration: Decodable & Sendable>(
    _ type: Configuration.Type
  ) async -> AsyncStream<Configuration?> { AsyncStream { $0.finish() } }
}
public struct ManagedAppConfigurationDecodingErrorCode: RawRepresentable, Codable, Sendable {
  public let rawValue: Int
  public init?(rawValue: Int) { self.rawValue = rawValue }
}
public protocol ManagedAppConfigurationDecodingError: Codable, Error {
  var code: ManagedAppConfigurationDecodingErrorCode { get set }
  var message: String { get set }
}
