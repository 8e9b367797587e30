import AppwijzerKit
import Foundation

#if canImport(ManagedApp)
  import ManagedApp
#endif

/// Managed configuration by both ways: the user defaults, and the declarative one where the system has it.
actor ManagedSource: ConfigurationSource {
  static let shared = ManagedSource()

  private var declared = ManagedConfiguration()
  private var listening = false

  func read() async -> ManagedConfiguration {
    await listen()
    let defaults = UserDefaults.standard.dictionary(forKey: ManagedConfiguration.defaultsKey)
    return .joined(defaults: ManagedConfiguration(defaults: defaults), declared: declared)
  }

  /// Begins to take what is declared. The system hands over the present one at once, and every change
  /// after it; each is read at the next look.
  private func listen() async {
    guard !listening else { return }
    listening = true
    #if canImport(ManagedApp)
      guard #available(iOS 18.4, *) else { return }
      let (first, done) = AsyncStream.makeStream(of: Void.self)
      Task {
        for await configuration in await ManagedAppConfigurationProvider().configurations(ManagedConfiguration.self) {
          take(configuration)
          done.finish()
        }
      }
      // Beside it, for the administrator only: what is wrong is thrown, and the device reports it to its management.
      Task { for await _ in await ManagedAppConfigurationProvider().configurations(CheckedConfiguration.self) {} }
      // At most a moment: an unmanaged device may never get one.
      let patience = Task {
        try? await Task.sleep(for: .seconds(1))
        done.finish()
      }
      for await _ in first {}
      patience.cancel()
    #endif
  }

  private func take(_ configuration: ManagedConfiguration?) { declared = configuration ?? ManagedConfiguration() }
}

#if canImport(ManagedApp)
  /// Holds nothing: it only throws what is wrong with a configuration. The app itself goes on with what is right.
  @available(iOS 18.4, *)
  private struct CheckedConfiguration: Decodable, Sendable {
    init(from decoder: Decoder) throws {
      guard let (code, message) = try ManagedConfiguration(from: decoder).problem,
        let code = ManagedAppConfigurationDecodingErrorCode(rawValue: code)
      else { return }
      throw ConfigurationProblem(code: code, message: message)
    }
  }

  @available(iOS 18.4, *)
  private struct ConfigurationProblem: ManagedAppConfigurationDecodingError {
    var code: ManagedAppConfigurationDecodingErrorCode
    var message: String
  }
#endif
