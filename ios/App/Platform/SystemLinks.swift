import AppwijzerKit
import UIKit

/// Asks the system whether any app opens links of a scheme. Only schemes of the build's own list
/// (`LSApplicationQueriesSchemes`) get an answer; the setting `APPWIJZER_LINKS` of the build switches all
/// of it off.
struct SystemLinks: LinkAsker {
  private static let declared: Set<String> = {
    let info = Bundle.main.infoDictionary ?? [:]
    guard info["AppwijzerAsksLinks"] as? String == "YES" else { return [] }
    return Set(info["LSApplicationQueriesSchemes"] as? [String] ?? [])
  }()

  var isAvailable: Bool { !Self.declared.isEmpty }

  @MainActor func opens(_ scheme: String) async -> Bool {
    guard Self.declared.contains(scheme), let url = URL(string: "\(scheme)://") else { return false }
    return UIApplication.shared.canOpenURL(url)
  }
}
