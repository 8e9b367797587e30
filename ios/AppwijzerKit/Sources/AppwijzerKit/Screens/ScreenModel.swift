import AppwijzerBindings

/// One screen, ready to be drawn. Made from the core's document; nothing is decided here.
public struct ScreenModel: Equatable, Sendable, Identifiable {
  /// The screen's name, by which the core draws it again.
  public let id: ScreenId
  /// The language of its words: a BCP 47 tag, for VoiceOver's voice.
  public let language: String
  public let title: String
  public let subtitle: String?
  /// Where "back" leads; nothing on a first screen.
  public let back: ActionModel?
  public let blocks: [BlockModel]
  /// What is read aloud of it, piece by piece.
  public let aloud: [String]

  public init(_ screen: Screen) {
    id = screen.id
    language = screen.language
    title = screen.title
    subtitle = screen.subtitle
    back = screen.back.map(ActionModel.init)
    blocks = screen.blocks.enumerated().map { BlockModel(id: $0.offset, kind: BlockKind($0.element)) }
    aloud = AppwijzerBindings.readAloud(screen: screen)
  }

  /// What VoiceOver says of its own accord: the answer to what was just done, or what is wrong with it.
  public var announcement: String? {
    let spoken = blocks.compactMap { block -> String? in
      switch block.kind {
      case .status(let status) where status.live: status.spoken
      case .choice(let choice): choice.error
      case .field(let field): field.error
      default: nil
      }
    }
    return spoken.isEmpty ? nil : spoken.joined(separator: " ")
  }

  /// The place of the first answer that cannot be used: VoiceOver goes there.
  public var firstError: Int? {
    blocks.first { block in
      switch block.kind {
      case .choice(let choice): choice.error != nil
      case .field(let field): field.error != nil
      default: false
      }
    }?.id
  }
}

/// A piece of a screen, with its place as its identity.
public struct BlockModel: Equatable, Sendable, Identifiable {
  public let id: Int
  public let kind: BlockKind
}

/// Every kind of block, one view each.
public enum BlockKind: Equatable, Sendable {
  case status(StatusModel)
  case heading(String)
  case paragraph(ParagraphModel)
  case points(PointsModel)
  case facts([FactModel])
  case rows([RowModel])
  case steps([StepModel])
  case choice(ChoiceModel)
  case field(FieldModel)
  case sources([SourceModel])
  case notice(NoticeModel)
  case details(DetailsModel)
  case verbatim(VerbatimModel)
  case actions([ActionModel])
  case help(HelpModel)

  init(_ block: Block) {
    self =
      switch block {
      case .status(let status, let word, let text, let live):
        .status(StatusModel(badge: StatusBadge(status, word: word), text: text, live: live))
      case .heading(let text): .heading(text)
      case .paragraph(let runs, let tone): .paragraph(ParagraphModel(runs: runs, tone: tone))
      case .points(let items, let numbered): .points(PointsModel(items: items, numbered: numbered))
      case .facts(let items): .facts(items.enumerated().map(FactModel.init))
      case .rows(let items): .rows(items.enumerated().map(RowModel.init))
      case .steps(let items): .steps(items.map(StepModel.init))
      case .choice(let choice): .choice(ChoiceModel(choice))
      case .field(let field): .field(FieldModel(field))
      case .sources(let items): .sources(items.enumerated().map(SourceModel.init))
      case .notice(let kind, let text): .notice(NoticeModel(kind: NoticeStyle(kind), text: text))
      case .details(let summary, let paragraphs): .details(DetailsModel(summary: summary, paragraphs: paragraphs))
      case .verbatim(let label, let text): .verbatim(VerbatimModel(label: label, text: text))
      case .actions(let items): .actions(items.map(ActionModel.init))
      case .help(let title, let lines): .help(HelpModel(title: title, lines: RichText.lines(lines)))
      }
  }
}
