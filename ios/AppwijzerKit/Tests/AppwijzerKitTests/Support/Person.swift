import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// Signed files of invented organisations, as `export-journeys` writes them. APPWIJZER_JOURNEYS: the file.
struct Organisation: Decodable {
  let managed: [String: String]
  let code: String
  let link: String
  let files: [String: String]
  let next: [String: String]?
  let grant: String?

  static func named(_ name: String) throws -> Organisation {
    guard let path = ProcessInfo.processInfo.environment["APPWIJZER_JOURNEYS"] else { throw Exported.Missing() }
    let all = try JSONDecoder().decode([String: Organisation].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return try #require(all[name])
  }
}

/// Noon in Amsterdam, in seconds since 1970.
func noon(_ day: String) -> Int64 {
  let format = DateFormatter()
  format.locale = Locale(identifier: "en_US_POSIX")
  format.timeZone = TimeZone(identifier: "Europe/Amsterdam")
  format.dateFormat = "yyyy-MM-dd HH:mm"
  return Int64(format.date(from: "\(day) 12:00")!.timeIntervalSince1970)
}

/// Somebody with an iPhone: reads what is on the screen, and presses what it says.
@MainActor
final class Person {
  private(set) var session: CompanionSession
  let clock: FakeClock
  let server = FakeServer()
  let centre = FakeCentre()
  let feedback = FakeFeedback()
  let management: FakeManagement
  let links: FakeLinks
  let folder: TemporaryFolder
  private let shell: Shell

  init(
    on day: String, managed: [String: String] = [:], isTablet: Bool = false, language: String = "en",
    links: FakeLinks = FakeLinks(),
    transport: (any Transport)? = nil, secrets: any SecureStore = FakeSecrets(Person.keptSecrets),
    centre other: (any NotificationCentre)? = nil, journal: String? = nil, protection: any Protection = Unprotected(),
    patience: UInt32 = 20_000, voice: (any SystemVoice)? = nil, organisation: OwnOrganisation = OwnOrganisation()
  ) throws {
    clock = FakeClock(noon(day))
    management = FakeManagement(managed)
    self.links = links
    folder = try TemporaryFolder()
    var shell = Shell(
      storage: .file(path: journal ?? folder.path("journal.sqlite")),
      facts: DeviceFacts(isTablet: isTablet, systemVersion: 18, language: language),
      clock: clock, secrets: secrets, transport: transport ?? server,
      notifier: ReminderNotifier(centre: other ?? centre, store: FakeStore(), clock: clock),
      status: feedback.channel, centre: other ?? centre, links: links, configuration: management,
      protection: protection, voice: voice, organisation: organisation)
    // Far more than a busy machine needs: only a service that really hangs is given up.
    shell.limits = Limits(inventory: 20_000, other: patience)
    self.shell = shell
    session = CompanionSession(shell: shell)
  }

  /// The secrets of every scenario's device.
  static let keptSecrets: [String: Data] = {
    let name = try? Exported.names().first
    return (try? name.map { try Exported.scenario($0).secretBytes }) ?? nil ?? [:]
  }()

  /// What the organisation's server holds.
  func serves(_ files: [String: String]) {
    for (address, text) in files { server.put(address, Data(text.utf8)) }
  }

  /// Opens the app for the first time and goes through the first screens.
  func readsTheFirstScreens(_ labels: [String] = ["Next", "Next", "Begin"]) async {
    await session.start()
    for label in labels { await presses(label) }
  }

  /// The process ends.
  func ends() { session = CompanionSession(shell: shell) }

  /// The process ends and starts anew.
  func startsAgain() async {
    ends()
    await session.start()
  }

  /// Presses the first button, whatever stands on it.
  func pressesTheFirstButton() async {
    guard let found = pressable.first else { return }
    await session.press(found.action, inputs: found.inputs)
  }

  /// Presses something, by chance.
  func pressesSomething(_ chance: inout Chance) async {
    guard let found = pressable.randomElement(using: &chance) else { return }
    await session.press(found.action, inputs: found.inputs)
  }

  /// A day goes by and the app comes to the front.
  func returns(on day: String) async {
    clock.set(noon(day))
    await session.cameToFront()
  }

  var screen: ScreenModel {
    session.current ?? ScreenModel(problemScreen(language: "en", form: .phone, why: .internal, again: .home))
  }

  /// Everything that can be read on the screen.
  var words: String {
    ([screen.title, screen.subtitle].compactMap { $0 } + screen.blocks.flatMap { $0.kind.words }).joined(
      separator: "\n")
  }

  /// Everything that can be pressed, by what stands on it.
  private var pressable: [Pressable] {
    screen.blocks.flatMap { $0.kind.pressable } + (screen.back.map { [Pressable($0)] } ?? [])
  }

  func sees(_ text: String, at place: SourceLocation = #_sourceLocation) {
    #expect(words.contains(text), "'\(text)' is not on the screen:\n\(words)", sourceLocation: place)
  }

  func seesNot(_ text: String, at place: SourceLocation = #_sourceLocation) {
    #expect(!words.contains(text), "'\(text)' is on the screen:\n\(words)", sourceLocation: place)
  }

  /// Presses what says this.
  func presses(_ label: String, at place: SourceLocation = #_sourceLocation) async {
    guard let found = pressable.first(where: { $0.label == label }) else {
      let all = pressable.map(\.label).joined(separator: " | ")
      return fail("'\(label)' cannot be pressed; there is: \(all)\n\(words)", place)
    }
    await session.press(found.action, inputs: found.inputs)
  }

  /// Chooses these answers and hands them in.
  func chooses(_ labels: String..., at place: SourceLocation = #_sourceLocation) async {
    guard case .choice(var choice) = screen.blocks.first(where: { $0.kind.isChoice })?.kind else {
      return fail("nothing is asked:\n\(words)", place)
    }
    for label in labels {
      guard let option = choice.options.first(where: { $0.label == label }) else {
        return fail("'\(label)' is no answer; there is: \(choice.options.map(\.label))", place)
      }
      choice.press(option.id)
    }
    await session.press(choice.submit, inputs: choice.inputs)
  }

  /// Types into the field and hands it in.
  func types(_ text: String, at place: SourceLocation = #_sourceLocation) async {
    guard case .field(var field) = screen.blocks.first(where: { $0.kind.isField })?.kind else {
      return fail("there is no field:\n\(words)", place)
    }
    field.type(text)
    await session.press(field.submit, inputs: field.inputs)
  }

  private func fail(_ words: String, _ place: SourceLocation) {
    Issue.record(Comment(rawValue: words), sourceLocation: place)
  }

  /// Every byte that the app keeps in files.
  func everythingKept() throws -> Data {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    return try names.reduce(into: Data()) { $0 += try Data(contentsOf: folder.url.appendingPathComponent($1)) }
  }
}

extension BlockKind {
  fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }
  fileprivate var isField: Bool { if case .field = self { true } else { false } }

  fileprivate var words: [String] {
    switch self {
    case .status(let status): [status.spoken]
    case .heading(let text): [text]
    case .paragraph(let paragraph): [paragraph.text.plain]
    case .points(let points): points.items.map(\.spoken)
    case .facts(let facts): facts.map { "\($0.key) \($0.value)" }
    case .rows(let rows): rows.map { [$0.status?.word, $0.spoken].compactMap { $0 }.joined(separator: ": ") }
    case .steps(let steps): steps.flatMap { [$0.spoken] + $0.lines + $0.actions.map(\.label) }
    case .choice(let choice):
      [choice.question, choice.hint ?? "", choice.error ?? ""] + choice.options.flatMap { [$0.label, $0.sub ?? ""] }
    case .field(let field): [field.label, field.hint ?? "", field.error ?? "", field.text]
    case .sources(let sources): sources.map(\.spoken)
    case .notice(let notice): [notice.text]
    case .details(let details): [details.summary] + details.paragraphs
    case .verbatim(let verbatim): [verbatim.label, verbatim.text]
    case .actions(let actions): actions.map(\.label)
    case .help(let help): [help.title] + help.lines.map(\.plain)
    }
  }

  fileprivate var pressable: [Pressable] {
    switch self {
    case .rows(let rows): rows.compactMap { row in row.action.map { Pressable($0, label: row.title) } }
    case .steps(let steps): steps.flatMap(\.actions).map { Pressable($0) }
    case .choice(let choice):
      [Pressable(choice.submit, inputs: choice.inputs)] + (choice.skip.map { [Pressable($0)] } ?? [])
    case .field(let field): [Pressable(field.submit, inputs: field.inputs)]
    case .actions(let actions): actions.map { Pressable($0) }
    default: []
    }
  }
}

/// Something that can be pressed, with what was chosen or typed beside it.
private struct Pressable {
  let label: String
  let action: ActionModel
  let inputs: [String]

  init(_ action: ActionModel, label: String? = nil, inputs: [String] = []) {
    self.label = label ?? action.label
    self.action = action
    self.inputs = inputs
  }
}
