import AppwijzerBindings
import Foundation

/// What happens without a press.
extension CompanionSession {
  /// How long a look at the device counts before the next one when the app comes back, in seconds.
  static let lookCountsFor: Int64 = 30 * 60

  /// The app is in front again. Management may have said something new, and a day may have gone by.
  public func cameToFront() async {
    guard !busy else { return }
    let before = companion
    guard before != nil, await open(), companion === before else { return await start() }
    await readConfiguration()
    if await isBackFromSettings() { return await refresh(force: false) }
    let now = (try? shell.clock.now()) ?? 0
    if !(0..<Self.lookCountsFor).contains(now &- checkedAt) { await look() }
    await draw(path.top, anew: false)
    await settle()
    await refresh(force: false)
  }

  /// Refreshes if that is due. Home says what a new policy changed, and since when nothing could be fetched;
  /// whoever reads or types elsewhere is left there.
  func refresh(force: Bool) async {
    switch await fetch(force: force) {
    case .new:
      await look()
      if path.top == .home, !busy { await draw(.home) }
      await settle()
    case .unchanged, .failed:
      if path.top == .home, !busy { await draw(.home, anew: false) }
    case .notDue, nil: break
    }
  }

  /// Fetches what is new. Going back ends it.
  @discardableResult
  func fetch(force: Bool) async -> RefreshOutcome? {
    guard let companion else { return nil }
    let cancel = Cancel()
    fetching = cancel
    defer { fetching = nil }
    // A fetch that is cancelled or fails is no failure of the app: home says how old what it knows is.
    return try? await companion.refresh(force: force, cancel: cancel)
  }

  func readConfiguration() async {
    let read = shell.organisation.complete(await shell.configuration.read())
    guard let companion, read != configuration else { return }
    configuration = read
    _ = await worker.run { try? companion.setConfiguration(values: read.values) }
  }

  /// Looks at the device. What fails here, the next screen says.
  private func look() async {
    guard let companion else { return }
    let done = await worker.run { (try? companion.check()) != nil }
    if done { checkedAt = (try? shell.clock.now()) ?? 0 }
  }

  /// Plans reminders and hands over the status after something changed. Best effort: the next run in the
  /// background does so again.
  func settle() async {
    guard let companion else { return }
    await worker.run {
      _ = try? companion.planNotifications()
      try? companion.handOverStatus()
    }
  }

  /// What the system's scheduler runs. Whether everything was done.
  public func runInBackground() async -> Bool {
    // Before anything else: the time may end while the companion is still opening.
    let cancel = Cancel()
    running = cancel
    defer { running = nil }
    guard await open(inFront: false), let companion else { return false }
    await readConfiguration()
    let report = try? await companion.backgroundRun(cancel: cancel)
    return report?.failed.isEmpty ?? false
  }

  /// The system ends the time in the background.
  public func cancelBackground() {
    running?.cancel()
    fetching?.cancel()
  }

  /// Seconds until the next look in the background, by the configuration.
  public func backgroundInterval() async -> TimeInterval {
    guard let companion else { return 24 * 3_600 }
    let hours = await worker.run { (try? companion.checkHours()) ?? 24 }
    return TimeInterval(hours) * 3_600
  }
}
