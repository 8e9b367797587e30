import AppwijzerBindings

/// A screen as the exported scenarios hold it: the bytes of the core's own JSON.
func json(_ screen: Screen) -> String {
  object([
    ("id", text(screen.id.description)), ("language", text(screen.language)), ("title", text(screen.title)),
    ("subtitle", text(screen.subtitle)), ("back", maybe(screen.back, json)), ("blocks", list(screen.blocks, json)),
  ])
}

private func json(_ block: Block) -> String {
  switch block {
  case .status(let status, let word, let words, let live):
    tagged(
      "status",
      [("status", name(status)), ("word", text(word)), ("text", text(words)), ("live", live ? "true" : "false")])
  case .heading(let words): tagged("heading", [("text", text(words))])
  case .paragraph(let runs, let tone): tagged("paragraph", [("runs", list(runs, json)), ("tone", name(tone))])
  case .points(let items, let numbered):
    tagged("points", [("items", list(items) { list($0, json) }), ("numbered", numbered ? "true" : "false")])
  case .facts(let items):
    tagged("facts", [("items", list(items) { object([("key", text($0.key)), ("value", text($0.value))]) })])
  case .rows(let items): tagged("rows", [("items", list(items, json))])
  case .steps(let items): tagged("steps", [("items", list(items, json))])
  case .choice(let choice): tagged("choice", [("choice", json(choice))])
  case .field(let field): tagged("field", [("field", json(field))])
  case .sources(let items):
    tagged(
      "sources",
      [
        (
          "items",
          list(items) {
            object([("title", text($0.title)), ("detail", text($0.detail)), ("link", text($0.link))])
          }
        )
      ])
  case .notice(let kind, let words): tagged("notice", [("kind", name(kind)), ("text", text(words))])
  case .details(let summary, let paragraphs):
    tagged("details", [("summary", text(summary)), ("paragraphs", list(paragraphs, text))])
  case .verbatim(let label, let words): tagged("verbatim", [("label", text(label)), ("text", text(words))])
  case .actions(let items): tagged("actions", [("items", list(items, json))])
  case .help(let title, let lines): tagged("help", [("title", text(title)), ("lines", list(lines, json))])
  }
}

private func json(_ run: TextRun) -> String { object([("text", text(run.text)), ("link", text(run.link))]) }

private func json(_ row: Row) -> String {
  object([
    ("status", maybe(row.status) { name($0) }), ("word", text(row.word)), ("title", text(row.title)),
    ("sub", text(row.sub)), ("action", maybe(row.action, json)),
  ])
}

private func json(_ step: Step) -> String {
  object([
    ("number", String(step.number)), ("label", text(step.label)), ("title", text(step.title)),
    ("lines", list(step.lines, text)), ("actions", list(step.actions, json)),
    ("done", maybe(step.done) { $0 ? "true" : "false" }),
  ])
}

private func json(_ choice: Choice) -> String {
  let option = { (option: ChoiceOption) in
    object([
      ("value", text(option.value)), ("label", text(option.label)), ("sub", text(option.sub)),
      ("chosen", option.chosen ? "true" : "false"), ("alone", option.alone ? "true" : "false"),
    ])
  }
  return object([
    ("name", text(choice.name)), ("question", text(choice.question)), ("hint", text(choice.hint)),
    ("many", choice.many ? "true" : "false"), ("options", list(choice.options, option)),
    ("error", text(choice.error)), ("submit", json(choice.submit)), ("skip", maybe(choice.skip, json)),
  ])
}

private func json(_ field: Field) -> String {
  object([
    ("name", text(field.name)), ("label", text(field.label)), ("hint", text(field.hint)),
    ("value", text(field.value)), ("long", field.long ? "true" : "false"), ("error", text(field.error)),
    ("submit", json(field.submit)),
  ])
}

private func json(_ action: Action) -> String {
  let target =
    switch action.target {
    case .show(let screen): tagged("show", [("screen", text(screen.description))])
    case .act(let event): tagged("act", [("event", text(event.description))])
    case .system(let request): tagged("system", [("request", json(request))])
    }
  return object([("label", text(action.label)), ("look", name(action.look)), ("target", target)])
}

private func json(_ request: SystemRequest) -> String {
  switch request {
  case .uninstall(let package): tagged("uninstall", [("package", text(package))])
  case .appDetails(let package): tagged("app-details", [("package", text(package))])
  case .openApp(let package): tagged("open-app", [("package", text(package))])
  case .share(let words): tagged("share", [("text", text(words))])
  case .pickReport: "\"pick-report\""
  case .askLinks(let schemes): tagged("ask-links", [("schemes", list(schemes, text))])
  case .askToNotify: "\"ask-to-notify\""
  case .openOtherCopy: "\"open-other-copy\""
  }
}

/// The names of plain variants are single words: Swift's and the JSON's are the same.
private func name(_ value: some Any) -> String { "\"\(value)\"" }

private func maybe<Value>(_ value: Value?, _ write: (Value) -> String) -> String { value.map(write) ?? "null" }

private func text(_ value: String?) -> String { maybe(value, text) }

private func list<Value>(_ values: [Value], _ write: (Value) -> String) -> String {
  "[" + values.map(write).joined(separator: ",") + "]"
}

private func object(_ fields: [(String, String)]) -> String {
  "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
}

private func tagged(_ tag: String, _ fields: [(String, String)]) -> String { "{\"\(tag)\":\(object(fields))}" }

private func text(_ value: String) -> String {
  var all = "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"": all += "\\\""
    case "\\": all += "\\\\"
    case "\n": all += "\\n"
    case "\r": all += "\\r"
    case "\t": all += "\\t"
    case "\u{8}": all += "\\b"
    case "\u{c}": all += "\\f"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      all += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: all.unicodeScalars.append(scalar)
    }
  }
  return all + "\""
}
