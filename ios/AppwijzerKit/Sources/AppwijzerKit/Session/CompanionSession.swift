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
    /// Show the system's settings of this app's notifications.
    case notificationSettings
  }

  /// The screens that lie on each other.
  public internal(set) var path = ScreenPath()
  /// What was drawn of them.
  public internal(set) var screens: [ScreenId: ScreenModel] = [:]
  /// Counts drawings: a view begins anew with what the core then hands over.
  public internal(set) var drawings = 0
  /// The screen that is read aloud.
  public internal(set) var read: ScreenId?
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
  /// The screen that a notification asked for, until it is shown.
  @ObservationIgnored var wanted: ScreenId?
  /// The opening that is under way: everybody waits for the same one.
  @ObservationIgnored var opening: Task<FailureCode?, Never>?
  /// Who waits for a turn, the first first.
  @ObservationIgnored var queue: [CheckedContinuation<Void, Never>] = []
  /// What the core handed over of each screen, without what a link filled in.
  @ObservationIgnored var handed: [ScreenId: ScreenModel] = [:]
  /// Cancels the run in the background that is under way.
  @ObservationIgnored var running: Cancel?
  @ObservationIgnored var checkedAt: Int64 = .min
  /// Somebody was sent to the settings of notifications, and may be back.
  @ObservationIgnored var inSettings = false

  public init(shell: Shell) {
    self.shell = shell
    inventory = DeviceInventory(clock: shell.clock)
  }

  /// For whom this build is.
  public var organisation: OwnOrganisation { shell.organisation }
  /// The screen on top.
  public var current: ScreenModel? { screens[path.top] }

  /// Under which name the journal remembers the last screen.
  nonisolated static let lastScreen = "screen"

  /// Draws a screen and puts it where it belongs. `anew`: the view begins anew even if nothing on it changed.
  func draw(_ id: ScreenId, anew: Bool = true) async {
    if companion == nil, await !open() { return }
    guard let companion else { return }
    let screen = await worker.run { companion.screen(id: id) }
    place(screen, anew: anew)
    guard screen.id != .problem else { return }
    await worker.run { try? companion.remember(name: Self.lastScreen, value: screen.id.description) }
  }

  /// Says what failed; trying again leads to `again`.
  func say(_ error: any Error, again: ScreenId) async {
    let why = Self.why(error)
    guard let companion else {
      let screen = problemScreen(language: shell.facts.language, form: shell.form, why: why, again: again)
      return place(screen)
    }
    place(await worker.run { companion.problem(why: why, again: again) })
  }

  static func why(_ error: any Error) -> FailureCode {
    switch error {
    case CompanionError.Failed(let why, _): why
    case CompanionError.Cancelled: .cancelled
    case ReportError.NotAReport: .notAReport
    case ReportError.Unreadable: .platform
    default: .internal
    }
  }

  func place(_ screen: Screen, anew: Bool = true) {
    var model = ScreenModel(screen)
    let same = !anew && path.top == model.id && handed[model.id] == model
    // What was typed, chosen and read stays where it is.
    guard !same else { return }
    stopReading()
    handed[model.id] = model
    if let link = waiting, let text = link.text, link.screen == model.id {
      model = model.filled(with: text)
      waiting = nil
    } else if model.id == .join, model.isEmpty, !shell.organisation.code.isEmpty {
      // A build for one organisation has its code at hand. The press stays the employee's.
      model = model.filled(with: shell.organisation.code)
    }
    if wanted == model.id { wanted = nil }
    path.place(model.id, back: model.back.flatMap(\.shown))
    screens[model.id] = model
    screens = screens.filter { path.ids.contains($0.key) }
    handed = handed.filter { path.ids.contains($0.key) }
    drawings += 1
    announcement = model.announcement
  }

  /// What stands beside the sign that something is under way.
  public var waitingWords: String {
    shellWords(language: current?.language ?? shell.facts.language, form: shell.form).working
  }

  /// The view did what was asked of it.
  public func requestDone() { request = nil }
}

extension ActionModel {
  /// The screen that it shows.
  var shown: ScreenId? {
    if case .show(let id) = effect { id } else { nil }
  }
}

extension ScreenModel {
  /// The screen of the first row that has a state: what is asked of this device comes first.
  var firstTask: ScreenId? {
    for case .rows(let rows) in blocks.map(\.kind) {
      if let row = rows.first(where: { $0.status != nil }) { return row.action?.shown }
    }
    return nil
  }

  /// Whether nothing stands in its first field yet.
  var isEmpty: Bool {
    for case .field(let field) in blocks.map(\.kind) { return field.text.isEmpty }
    return false
  }

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
    aloud = screen.aloud
  }
}
