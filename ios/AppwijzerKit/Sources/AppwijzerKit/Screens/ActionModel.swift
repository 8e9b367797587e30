import AppwijzerBindings

/// How an action looks.
public enum ActionStyle: Sendable {
  /// The filled button: at most one per screen.
  case primary
  /// An outlined button.
  case secondary
  /// A text that can be pressed.
  case link

  init(_ look: Look) {
    self =
      switch look {
      case .primary: .primary
      case .secondary: .secondary
      case .link: .link
      }
  }
}

/// What an action does.
public enum Effect: Equatable, Sendable {
  /// Show another screen.
  case show(ScreenId)
  /// Hand an event to the companion, with the answers given on the screen.
  case act(Event)
  /// Ask the system for something, then look again.
  case system(SystemEffect)
}

/// Something that only the platform can do.
public enum SystemEffect: Equatable, Sendable {
  /// Hand a text over to another app.
  case share(String)
  /// Let the employee choose an App Privacy Report.
  case pickReport
  /// Ask whether any app opens links of these schemes.
  case askLinks([String])
  /// Ask whether notifications may be shown.
  case askToNotify
  /// Android's own: removing an app, opening an app, its page or a copy of it. Apple lets no app do so, and the
  /// shell says so to the core, which then does not offer it.
  case unavailable

  init(_ request: SystemRequest) {
    self =
      switch request {
      case .share(let text): .share(text)
      case .pickReport: .pickReport
      case .askLinks(let schemes): .askLinks(schemes)
      case .askToNotify: .askToNotify
      case .uninstall, .appDetails, .openApp, .openOtherCopy: .unavailable
      }
  }
}

/// Something that can be pressed.
public struct ActionModel: Equatable, Sendable {
  public let label: String
  public let style: ActionStyle
  public let effect: Effect

  init(_ action: Action) {
    label = action.label
    style = ActionStyle(action.look)
    effect =
      switch action.target {
      case .show(let screen): .show(screen)
      case .act(let event): .act(event)
      case .system(let request): .system(SystemEffect(request))
      }
  }
}

/// Something that can be opened. The whole row is the target.
public struct RowModel: Equatable, Sendable, Identifiable {
  public let id: Int
  public let status: StatusBadge?
  public let title: String
  public let sub: String?
  public let action: ActionModel?

  init(id: Int, _ row: Row) {
    self.id = id
    status = row.status.map { StatusBadge($0, word: row.word ?? "") }
    title = row.title
    sub = row.sub
    action = row.action.map(ActionModel.init)
  }

  /// How VoiceOver names it; the state is its value.
  public var spoken: String { sentences(title, sub) }
}

/// One step.
public struct StepModel: Equatable, Sendable, Identifiable {
  /// Its number, from 1.
  public let id: Int
  /// How VoiceOver names it: "Step 2 of 3".
  public let label: String
  public let title: String
  public let lines: [String]
  public let actions: [ActionModel]
  /// Ticked by the employee; nothing where ticking makes no sense.
  public let done: Bool?

  init(_ step: Step) {
    id = Int(step.number)
    label = step.label
    title = step.title
    lines = step.lines
    actions = step.actions.map(ActionModel.init)
    done = step.done
  }

  /// How VoiceOver reads its heading.
  public var spoken: String { sentences(label, title) }
}
