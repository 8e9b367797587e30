import AppwijzerBindings

/// The five states: always icon and word, never colour alone.
public enum StatusKind: String, CaseIterable, Sendable {
  case action, asked, unknown, done, exempt

  init(_ status: Status) {
    self =
      switch status {
      case .action: .action
      case .asked: .asked
      case .unknown: .unknown
      case .done: .done
      case .exempt: .exempt
      }
  }

  /// Name of its SF Symbol. Five different outlines.
  public var symbol: String {
    switch self {
    case .action: "exclamationmark.square.fill"
    case .asked: "text.bubble.fill"
    case .unknown: "questionmark.circle"
    case .done: "checkmark.circle.fill"
    case .exempt: "doc.text"
    }
  }
}

/// A state with the core's word for it.
public struct StatusBadge: Equatable, Sendable {
  public let kind: StatusKind
  public let word: String

  init(_ status: Status, word: String) {
    kind = StatusKind(status)
    self.word = word
  }
}

/// A state, and what it means here.
public struct StatusModel: Equatable, Sendable {
  public let badge: StatusBadge
  public let text: String?
  /// It answers what the employee has just done.
  public let live: Bool

  /// How VoiceOver reads it, as one element.
  public var spoken: String { sentences(badge.word, text) }
}
