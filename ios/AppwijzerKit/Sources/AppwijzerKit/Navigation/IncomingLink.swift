import AppwijzerBindings
import Foundation

/// An address or a file that another app, the camera or a mail hands over.
public enum IncomingLink: Equatable, Sendable {
  /// A join code. It is put into the field of the join screen and waits there for a press: a link that
  /// anybody can send must not change the organisation by itself.
  case join(String)
  /// A signed exemption. Likewise.
  case exemption(String)
  /// A file: an App Privacy Report.
  case report(URL)

  /// The longest address that is read, in characters.
  static let longest = 65_536

  public init?(_ url: URL) {
    if url.isFileURL {
      self = .report(url)
      return
    }
    let text = url.absoluteString
    guard text.count <= Self.longest, let fragment = url.fragment, !fragment.isEmpty else { return nil }
    switch (url.scheme?.lowercased(), url.host?.lowercased()) {
    case ("appwijzer", "join"): self = .join(text)
    case ("appwijzer", "grant"): self = .exemption(text)
    // A page of the organisation that hands the code to the app.
    case ("https", .some): self = .join(text)
    default: return nil
    }
  }

  /// The screen whose field takes it.
  var screen: ScreenId? {
    switch self {
    case .join: .join
    case .exemption: .deviceCode
    case .report: nil
    }
  }

  var text: String? {
    switch self {
    case .join(let text), .exemption(let text): text
    case .report: nil
    }
  }
}
