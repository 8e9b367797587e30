import AppwijzerBindings

/// A question, and what is chosen of its answers.
public struct ChoiceModel: Equatable, Sendable {
  public struct Option: Equatable, Sendable, Identifiable {
    /// The value that is handed back.
    public let id: String
    public let label: String
    public let sub: String?
    /// It excludes the others ("none of these", "I do not know").
    public let alone: Bool
  }

  public let name: String
  public let question: String
  public let hint: String?
  public let many: Bool
  public let options: [Option]
  public let error: String?
  public let submit: ActionModel
  public let skip: ActionModel?
  public private(set) var chosen: Set<String>

  init(_ choice: Choice) {
    name = choice.name
    question = choice.question
    hint = choice.hint
    many = choice.many
    options = choice.options.map { Option(id: $0.value, label: $0.label, sub: $0.sub, alone: $0.alone) }
    error = choice.error
    submit = ActionModel(choice.submit)
    skip = choice.skip.map(ActionModel.init)
    chosen = Set(choice.options.filter(\.chosen).map(\.value))
  }

  /// An option was pressed.
  public mutating func press(_ value: String) {
    guard let option = options.first(where: { $0.id == value }) else { return }
    if !many {
      chosen = [value]
    } else if chosen.contains(value) {
      chosen.remove(value)
    } else if option.alone {
      chosen = [value]
    } else {
      chosen.subtract(options.filter(\.alone).map(\.id))
      chosen.insert(value)
    }
  }

  public func isChosen(_ value: String) -> Bool { chosen.contains(value) }

  /// What is handed back: the chosen values in the order of the options.
  public var inputs: [String] { options.map(\.id).filter(chosen.contains) }

  /// Name of an option's SF Symbol.
  public func symbol(_ value: String) -> String {
    switch (many, isChosen(value)) {
    case (true, true): "checkmark.square.fill"
    case (true, false): "square"
    case (false, true): "largecircle.fill.circle"
    case (false, false): "circle"
    }
  }
}

/// A text that the employee types or pastes.
public struct FieldModel: Equatable, Sendable {
  /// The longest text that is handed over, in characters: more is cut where it is typed.
  public static let longest = 65_536

  public let name: String
  public let label: String
  public let hint: String?
  public let long: Bool
  public let error: String?
  public let submit: ActionModel
  public private(set) var text: String

  init(_ field: Field) {
    name = field.name
    label = field.label
    hint = field.hint
    long = field.long
    error = field.error
    submit = ActionModel(field.submit)
    text = field.value
  }

  /// What is in the field now.
  public mutating func type(_ typed: String) { text = String(typed.prefix(Self.longest)) }

  /// What is handed back.
  public var inputs: [String] { [text] }
}
