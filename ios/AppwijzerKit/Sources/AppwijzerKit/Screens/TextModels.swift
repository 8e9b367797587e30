import AppwijzerBindings
import Foundation

/// Runs of text, some of which are links.
public struct RichText: Equatable, Sendable {
  public struct Run: Equatable, Sendable {
    public let text: String
    public let link: URL?
  }

  public let runs: [Run]

  init(_ runs: [TextRun]) {
    self.runs = runs.map { Run(text: $0.text, link: $0.link.flatMap(SafeLink.url)) }
  }

  /// Without its links.
  public var plain: String { runs.map(\.text).joined() }

  /// For `Text`: links can be pressed, and VoiceOver finds them.
  public var attributed: AttributedString {
    runs.reduce(into: AttributedString()) { whole, run in
      var piece = AttributedString(run.text)
      piece.link = run.link
      whole += piece
    }
  }

  static func lines(_ runs: [TextRun]) -> [RichText] { runs.map { RichText([$0]) } }
}

/// The core lets only safe addresses through; what opens them looks again.
enum SafeLink {
  static func url(_ address: String) -> URL? {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased() else { return nil }
    return ["https", "mailto", "tel"].contains(scheme) ? url : nil
  }
}

/// Pieces of text as sentences after each other, so that VoiceOver pauses between them.
func sentences(_ pieces: String?...) -> String {
  pieces.compactMap { $0 }.filter { !$0.isEmpty }.reduce("") { before, piece in
    switch before.last {
    case nil: piece
    case ".", "?", "!", ":", "…": "\(before) \(piece)"
    default: "\(before). \(piece)"
    }
  }
}

/// How a paragraph looks.
public enum ParagraphStyle: Sendable {
  case lead, body, small

  init(_ tone: Tone) {
    self =
      switch tone {
      case .lead: .lead
      case .body: .body
      case .small: .small
      }
  }
}

public struct ParagraphModel: Equatable, Sendable {
  public let text: RichText
  public let style: ParagraphStyle

  /// Where it leads, if it is one link and nothing else: drawn as a button, which is easier to hit than a word.
  public var destination: URL? { text.runs.count == 1 ? text.runs.first?.link : nil }

  init(runs: [TextRun], tone: Tone) {
    text = RichText(runs)
    style = ParagraphStyle(tone)
  }
}

/// A list of points.
public struct PointsModel: Equatable, Sendable {
  public struct Item: Equatable, Sendable, Identifiable {
    public let id: Int
    /// "1." or a bullet.
    public let marker: String
    public let text: RichText
    /// How VoiceOver reads it: a bullet is not read aloud, a number is.
    public let spoken: String
  }

  public let items: [Item]

  init(items: [[TextRun]], numbered: Bool) {
    self.items = items.enumerated().map { place, runs in
      let text = RichText(runs)
      let marker = numbered ? "\(place + 1)." : "•"
      return Item(id: place, marker: marker, text: text, spoken: numbered ? "\(marker) \(text.plain)" : text.plain)
    }
  }
}

/// How a notice looks.
public enum NoticeStyle: Sendable {
  case info, warning, error

  init(_ kind: NoticeKind) {
    self =
      switch kind {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
  }

  public var symbol: String {
    switch self {
    case .info: "info.circle"
    case .warning: "exclamationmark.triangle"
    case .error: "exclamationmark.circle"
    }
  }
}

public struct NoticeModel: Equatable, Sendable {
  public let kind: NoticeStyle
  public let text: String
}

/// A question and its answer, folded.
public struct DetailsModel: Equatable, Sendable {
  public let summary: String
  public let paragraphs: [String]
}

/// Text to be read exactly as it is.
public struct VerbatimModel: Equatable, Sendable {
  public let label: String
  public let text: String
}

/// Where help is.
public struct HelpModel: Equatable, Sendable {
  public let title: String
  public let lines: [RichText]
}

/// Where something stands.
public struct SourceModel: Equatable, Sendable, Identifiable {
  public let id: Int
  public let title: String
  public let detail: String?
  public let link: URL?

  init(id: Int, _ item: SourceItem) {
    self.id = id
    title = item.title
    detail = item.detail
    link = item.link.flatMap(SafeLink.url)
  }

  /// How VoiceOver reads it, as one element.
  public var spoken: String { [title, detail].compactMap { $0 }.joined(separator: ", ") }
}

/// A key with its value.
public struct FactModel: Equatable, Sendable, Identifiable {
  public let id: Int
  public let key: String
  public let value: String

  init(id: Int, _ fact: Fact) {
    self.id = id
    key = fact.key
    value = fact.value
  }
}
