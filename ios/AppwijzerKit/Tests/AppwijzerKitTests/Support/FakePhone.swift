import AppwijzerBindings
import Foundation

@testable import AppwijzerKit

/// An iPhone that is locked, ends processes, and starts them again, around one person's app.
@MainActor
final class FakePhone {
  /// How far the phone lets the app read its own files.
  final class Lock: Protection {
    private let open = Locked(true)
    var isAvailable: Bool { open.with { $0 } }
    func set(_ isOpen: Bool) { open.with { $0 = isOpen } }
  }

  let person: Person
  private let lock = Lock()
  private let files: TemporaryFolder
  private var hidden = false

  init(on day: String, managed: [String: String] = [:], transport: (any Transport)? = nil) throws {
    files = try TemporaryFolder()
    let folder = files.url.appendingPathComponent("open")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    person = try Person(
      on: day, managed: managed, transport: transport, journal: folder.appendingPathComponent("journal.sqlite").path,
      protection: lock)
  }

  /// Started, and not unlocked since: the system says so.
  func restarts() {
    person.ends()
    lock.set(false)
  }

  /// The files cannot be opened, whatever the system says.
  func hidesItsFiles() throws {
    guard !hidden else { return }
    hidden = true
    try move("open", "away")
  }

  /// The employee unlocks it.
  func unlocks() throws {
    lock.set(true)
    guard hidden else { return }
    hidden = false
    try move("away", "open")
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(
      at: files.url.appendingPathComponent(from), to: files.url.appendingPathComponent(to))
  }
}
