import AppwijzerBindings

/// How the app comes to its first screen, whoever asks first: the icon, a link, a notification, a file or
/// the system's scheduler, and all of them at once.
extension CompanionSession {
  /// Opens the companion and shows where the employee left off, or what was asked for meanwhile.
  public func start() async {
    await takeTurn()
    await show()
    endTurn()
    await settle()
    await refresh(force: false)
  }

  private func show() async {
    let before = companion
    guard await open(), let companion else { return }
    // Whoever came first with a link or a notification has drawn already.
    guard companion !== before || current == nil || path.top == .problem else { return }
    if let asked = waiting?.screen ?? wanted { return await draw(asked) }
    let last = await worker.run { (try? companion.remembered(name: Self.lastScreen)) ?? nil }
    await draw(last.flatMap { screenNamed(text: $0) } ?? .home)
  }

  /// Opens the companion if it is not open, or if it cannot remember: then memory stood in for a journal
  /// that could not be opened, and it may be there now. Whether it is open.
  ///
  /// `inFront`: somebody looks, and reads why it failed.
  func open(inFront: Bool = true) async -> Bool {
    if let companion, await worker.run({ companion.lasts() }) { return true }
    let task = opening ?? Task { await openAnew() }
    opening = task
    guard let why = await task.value else { return companion != nil }
    if inFront {
      place(problemScreen(language: shell.facts.language, form: shell.form, why: why, again: wanted ?? .home))
    }
    return false
  }

  /// One opening. Why it failed, or nothing.
  private func openAnew() async -> FailureCode? {
    defer { opening = nil }
    guard await shell.protection.isAvailable else { return .locked }
    configuration = shell.organisation.complete(await shell.configuration.read())
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
    case .success(let new):
      // Of two that cannot remember the first knows more: what was said since is in it.
      if let old = companion, !new.lasts(), !old.lasts() { return nil }
      companion = new
      return nil
    case .failure(let error): return Self.why(error)
    }
  }

  /// One thing at a time: waits until what is under way has ended. What comes from outside waits, in the
  /// order in which it came; a second press is passed over instead.
  func takeTurn() async {
    guard busy else {
      busy = true
      return
    }
    await withCheckedContinuation { queue.append($0) }
  }

  func endTurn() {
    if queue.isEmpty { busy = false } else { queue.removeFirst().resume() }
  }
}
