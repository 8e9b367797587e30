import AppwijzerBindings
import Foundation

/// What the employee does.
extension CompanionSession {
  /// Something was pressed. `inputs`: what was chosen or typed beside it. A press while another is under
  /// way is passed over.
  public func press(_ action: ActionModel, inputs: [String] = []) async {
    guard !busy else { return }
    busy = true
    defer { endTurn() }
    switch action.effect {
    case .show(let id):
      await draw(id)
      await showWhatWaits()
    case .act(let event): await act(event, inputs)
    case .system(let effect): await ask(effect)
    }
  }

  /// The employee went back, by the system's own gesture, until `count` screens lie above the lowest.
  /// The path is cut at once, as the gesture expects; the screen below is drawn anew.
  @discardableResult
  public func goBack(above count: Int) -> Task<Void, Never>? {
    fetching?.cancel()
    stopReading()
    guard let id = path.cut(above: count) else { return nil }
    return Task { await draw(id) }
  }

  private func act(_ event: Event, _ inputs: [String]) async {
    if companion == nil, await !open() { return }
    guard let companion else { return }
    let screen = path.top
    let acted = await worker.run { Result { try companion.act(on: screen, event: event, inputs: inputs) } }
    switch acted {
    case .failure(let error): await say(error, again: screen)
    case .success(let acted):
      if acted.refresh {
        await fetch(force: true)
      }
      await draw(acted.screen)
      await showWhatWaits()
      await settle()
    }
  }

  /// Shows what a link or a notification asked for, once the first screens are behind.
  private func showWhatWaits() async {
    guard path.top == .home, let screen = waiting?.screen ?? wanted else { return }
    await draw(screen)
  }

  private func ask(_ effect: SystemEffect) async {
    switch effect {
    case .share(let text): request = .share(text)
    case .pickReport: request = .pickReport
    case .askToNotify:
      switch await shell.centre.askPermission() {
      case .given: await act(.reminders(true), [])
      case .refused: await act(.reminders(false), [])
      case .refusedBefore:
        inSettings = true
        request = .notificationSettings
      }
    case .askLinks(let schemes):
      var answers: [String: Bool] = [:]
      for scheme in schemes { answers[scheme] = await shell.links.opens(scheme) }
      inventory.take(links: answers)
      await act(.check, [])
    case .unavailable: break
    }
  }

  /// Says what somebody chose in the settings, if they were sent there. Whether they were.
  func isBackFromSettings() async -> Bool {
    guard inSettings else { return false }
    inSettings = false
    await act(.reminders(await shell.centre.mayNotify()), [])
    return true
  }

  /// The employee handed over an App Privacy Report. It is read here, used for one look, and forgotten.
  ///
  /// `path`: of a file that may be read. The caller removes copies of its own.
  public func read(report path: String) async {
    await takeTurn()
    defer { endTurn() }
    guard await open() else { return }
    let (inventory, screen) = (inventory, self.path.top)
    let read = await worker.run {
      Result { inventory.take(report: try readPrivacyReport(path: path, part: .wholeDevice)) }
    }
    switch read {
    case .failure(let error): await say(error, again: screen)
    case .success: await act(.check, [])
    }
  }

  /// Another app, the camera or a mail handed over a link. Its text waits in the field of its screen for a
  /// press; whoever has not read the first screens yet reads them first.
  public func open(_ link: IncomingLink) async {
    guard let screen = link.screen else { return }
    waiting = link
    await takeTurn()
    defer { endTurn() }
    // Whoever had the turn before may have shown it already; what came later is what is wanted now.
    guard waiting == link, await open() else { return }
    await draw(screen)
  }

  /// "Open my task", said to Siri or chosen elsewhere in the system: the first thing that home asks for, or home.
  public func openTask() async {
    await open(screen: .home)
    guard path.top == .home, let task = current?.firstTask else { return }
    await open(screen: task)
  }

  /// A notification was pressed. `text`: its screen, as the system kept it; an earlier version of the app may have
  /// planned it.
  public func open(screenNamed text: String) async {
    await open(screen: AppwijzerBindings.screenNamed(text: text) ?? .home)
  }

  /// Shows a screen that something outside of the screens asks for.
  public func open(screen id: ScreenId) async {
    wanted = id
    await takeTurn()
    defer { endTurn() }
    guard wanted == id, await open() else { return }
    await draw(id)
    // A screen that is no longer there leads elsewhere: that is the answer.
    switch path.top {
    case .problem, .welcome: break
    default: wanted = nil
    }
  }
}
