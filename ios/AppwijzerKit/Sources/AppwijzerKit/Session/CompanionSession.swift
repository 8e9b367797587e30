import AppwijzerBindings
import Foundation
import Observation

/// One employee in front of the app: what is shown, and what a press does.
///
/// Everything that decides is in the core. This object hands presses over, keeps the path of screens, and
/// does what only the platform can do. It never blocks the thread that draws.
@MainActor
@Observable
public final class CompanionSession {
  /// Something that the view must do, once.
  public enum Request: Equatable, Sendable {
    case share(String)
    case pickReport
  }

  /// The screens that lie on each other.
  public internal(set) var path = ScreenPath()
  /// What was drawn of them.
  public internal(set) var screens: [String: ScreenModel] = [:]
  /// Counts drawings: a view begins anew with what the core then hands over.
  public internal(set) var drawings = 0
  /// Something is under way: presses wait.
  public internal(set) var busy = false
  /// What VoiceOver says of its own accord.
  public internal(set) var announcement: String?
  /// What the view must do; it takes it away with `requestDone`.
  public internal(set) var request: Request?

  @ObservationIgnored let shell: Shell
  @ObservationIgnored let inventory: DeviceInventory
  @ObservationIgnored let worker = Worker()
  @ObservationIgnored var companion: Companion?
  @ObservationIgnored var configuration = ManagedConfiguration()
  /// Cancels the fetch that is under way.
  @ObservationIgnored var fetching: Cancel?
  /// What a link brought, until its screen is shown.
  @ObservationIgnored var waiting: IncomingLink?
  @ObservationIgnored var checkedAt: Int64 = .min

  public init(shell: Shell) {
    self.shell = shell
    inventory = DeviceInventory(clock: shell.clock)
  }

  /// The screen on top.
  public var current: ScreenModel? { screens[path.top] }

  /// Opens the companion and shows where the employee left off.
  public func start() async {
    guard await open() else { return }
    guard let companion else { return }
    let last = await worker.run { (try? companion.remembered(name: Self.lastScreen)) ?? nil }
    await draw(last ?? "home")
    await refresh(force: false)
  }

  /// Under which name the journal remembers the last screen.
  nonisolated static let lastScreen = "screen"
  /// Id of the screen that says what failed.
  nonisolated static let problem = "problem"

  /// Opens the companion if it is not open. Whether it is.
  func open() async -> Bool {
    if companion != nil { return true }
    configuration = await shell.configuration.read()
    let facts = shell.shellFacts(managed: !configuration.isEmpty)
    let (shell, inventory, values) = (shell, inventory, configuration.values)
    let opened = await worker.run { () -> Result<Companion, any Error> in
      Result {
        let companion = try Companion.open(
          storage: shell.storage.storage, ports: shell.ports(inventory), shell: facts, limits: shell.limits)
        _ = try companion.setConfiguration(values: values)
        return companion
      }
    }
    switch opened {
    case .success(let companion):
      self.companion = companion
      return true
    case .failure(let error):
      place(problemScreen(language: facts.language, form: shell.form, code: Self.code(error), again: "home"))
      return false
    }
  }

  /// Draws a screen and puts it where it belongs.
  func draw(_ id: String) async {
    guard let companion else { return await start() }
    let screen = await worker.run { companion.screen(id: id) }
    place(screen)
    guard screen.id != Self.problem else { return }
    await worker.run { try? companion.remember(name: Self.lastScreen, value: screen.id) }
  }

  /// Says what failed; trying again leads to `again`.
  func say(_ error: any Error, again: String) async {
    let code = Self.code(error)
    guard let companion else {
      let screen = problemScreen(language: shell.facts.language, form: shell.form, code: code, again: again)
      return place(screen)
    }
    place(await worker.run { companion.problem(code: code, again: again) })
  }

  static func code(_ error: any Error) -> String {
    switch error as? CompanionError {
    case .Failed(let code, _): code
    case .Cancelled: "cancelled"
    case nil: "internal"
    }
  }

  private func place(_ screen: Screen) {
    var model = ScreenModel(screen)
    if let link = waiting, let text = link.text, link.screen == model.id {
      model = model.filled(with: text)
      waiting = nil
    }
    path.place(model.id, back: model.back.flatMap(\.shown))
    screens[model.id] = model
    screens = screens.filter { path.ids.contains($0.key) }
    drawings += 1
    announcement = model.announcement
  }

  /// The view did what was asked of it.
  public func requestDone() { request = nil }
}

extension ActionModel {
  /// The screen that it shows.
  var shown: String? {
    if case .show(let id) = effect { id } else { nil }
  }
}

extension ScreenModel {
  /// With a text in its first field.
  func filled(with text: String) -> ScreenModel {
    var found = false
    return ScreenModel(
      self,
      blocks: blocks.map { block in
        guard !found, case .field(var field) = block.kind else { return block }
        found = true
        field.type(text)
        return BlockModel(id: block.id, kind: .field(field))
      })
  }

  private init(_ screen: ScreenModel, blocks: [BlockModel]) {
    id = screen.id
    language = screen.language
    title = screen.title
    subtitle = screen.subtitle
    back = screen.back
    self.blocks = blocks
  }
}
