// TEST SUPPORT ONLY: names of ManagedApp. See README.md.
@_exported import Foundation

public final class ManagedAppConfigurationProvider: Sendable {
  public init() {}
  public func configurations<Configuration: Decodable & Sendable>(
    _ type: Configuration.Type
  ) async -> AsyncStream<Configuration?> { AsyncStream { $0.finish() } }
}
