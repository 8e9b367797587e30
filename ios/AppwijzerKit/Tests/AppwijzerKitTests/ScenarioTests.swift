import AppwijzerBindings
import Foundation
import XCTest

@testable import AppwijzerKit

/// Every shared scenario through the real library: the same results, and the same screens byte for byte, as
/// Rust shows.
final class ScenarioTests: XCTestCase {
  func testEveryScenarioShowsTheSameScreensByteForByte() throws {
    let names = try Exported.names()
    XCTAssertGreaterThanOrEqual(names.count, 52, "scenarios are missing")
    for name in names { try run(name) }
  }

  private func run(_ name: String) throws {
    let scenario = try Exported.scenario(name)
    var expected = try Exported.screens(name)[...]
    let folder = try TemporaryFolder()
    let (clock, inventory) = (FakeClock(), FakeInventory())
    let secrets = SecretsPort(FakeSecrets(scenario.secretBytes))
    let notifier = ReminderNotifier(centre: FakeCentre(), store: FakeStore(), clock: clock)
    let ports = Ports(
      inventory: inventory, clock: clock, storage: secrets, transport: FakeServer(), notifier: notifier,
      status: FakeFeedback().channel)
    var companion: Companion?
    var values: [String: String] = [:]

    func open() throws -> Companion {
      let opened = try Companion.open(
        storage: .file(path: folder.path("journal.sqlite")), ports: ports, shell: scenario.shell, limits: Limits())
      _ = try opened.setConfiguration(values: values)
      if scenario.welcomed { _ = try opened.act(on: .welcome(3), event: .welcomed, inputs: []) }
      return opened
    }

    func draw(_ id: ScreenId, _ at: String) throws {
      let line = json(try XCTUnwrap(companion).screen(id: id))
      guard let wanted = expected.popFirst() else { return XCTFail("\(at): Rust showed no screen here") }
      if line != wanted { XCTFail("\(at): another screen\n  Swift: \(line)\n  Rust:  \(wanted)") }
    }

    for (number, call) in scenario.calls.enumerated() {
      let at = "\(name), call \(number + 1)"
      switch call {
      case .clock(let now): clock.set(now)
      case .inventory(let snapshots): inventory.show(snapshots)
      case .configure(let new):
        values = new
        if let companion { _ = try companion.setConfiguration(values: new) } else { companion = try open() }
      case .restart:
        companion = nil
        companion = try open()
      case .check(let outcome, let changes):
        let result = try XCTUnwrap(companion).check()
        XCTAssertEqual(outcome, kebab("\(result.outcome)"), at)
        XCTAssertEqual(
          changes.map { "\($0.kind) \($0.key)" }, result.changes.map { "\($0.kind) \($0.key.description)" }, at)
      case .act(let screen, let event, let inputs):
        let acted = try XCTUnwrap(companion).act(on: screen, event: event, inputs: inputs)
        try draw(acted.screen, at)
      case .show(let id): try draw(id, at)
      }
    }
    XCTAssertEqual(expected.count, 0, "\(name): Rust showed more screens")
  }

  /// `actionNeeded` to `action-needed`.
  private func kebab(_ name: String) -> String {
    name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}
