import AppwijzerBindings
import Foundation

/// What the employee does.
extension CompanionSession {
  /// Something was pressed. `inputs`: what was chosen or typed beside it. A press while another is under
  /// way is passed over.
  public func press(_ action: ActionModel, inputs: [String] = []) async {
    guard !busy else { return }
    busy = true
    defer { busy = false }
    switch action.effect {
    case .show(let id): await draw(id)
    case .act(let event): await act(event, inputs)
    case .system(let effect): await ask(effect)
    }
  }

  /// The employee went back, by the system's own gesture, until `count` screens lie above the lowest.
  /// The path is cut at once, as the gesture expects; the screen below is drawn anew.
  @discardableResult
  public func goBack(above count: Int) -> Task<Void, Never>? {
    fetching?.cancel()
    guard let id = path.cut(above: count) else { return nil }
    return Task { await draw(id) }
  }

  private func act(_ event: String, _ inputs: [String]) async {
    guard let companion else { return await start() }
    let screen = path.top
    let acted = await worker.run { Result { try companion.act(screen: screen, event: event, inputs: inputs) } }
    switch acted {
    case .failure(let error): await say(error, again: screen)
    case .success(let acted):
      if acted.refresh {
        await fetch(force: true)
      }
      await draw(acted.screen)
      if case .join = waiting, path.top == "home" { await draw("join") }
      await settle()
    }
  }

  private func ask(_ effect: SystemEffect) async {
    switch effect {
    case .share(let text): request = .share(text)
    case .pickReport: request = .pickReport
    case .askToNotify:
      _ = await shell.centre.askPermission()
      await settle()
      await draw(path.top)
    case .askLinks(let schemes):
      var answers: [String: Bool] = [:]
      for scheme in schemes { answers[scheme] = await shell.links.opens(scheme) }
      inventory.take(links: answers)
      await act("check", [])
    case .unavailable: break
    }
  }

  /// The employee handed over an App Privacy Report. It is read here, used for one look, and forgotten.
  ///
  /// `path`: of a file that may be read. The caller removes copies of its own.
  public func read(report path: String) async {
    guard await open() else { return }
    busy = true
    defer { busy = false }
    let (inventory, screen) = (inventory, self.path.top)
    let read = await worker.run {
      Result { inventory.take(report: try readPrivacyReport(path: path, part: .wholeDevice)) }
    }
    switch read {
    case .failure(let error): await say(error, again: screen)
    case .success: await act("check", [])
    }
  }

  /// Another app, the camera or a mail handed over a link. Its text waits in the field of its screen for a
  /// press; whoever has not read the first screens yet reads them first.
  public func open(_ link: IncomingLink) async {
    guard let screen = link.screen, await open(), !busy else { return }
    waiting = link
    await draw(screen)
  }

  /// A notification was pressed.
  public func open(screen id: String) async {
    guard await open() else { return }
    await draw(id)
  }
}
