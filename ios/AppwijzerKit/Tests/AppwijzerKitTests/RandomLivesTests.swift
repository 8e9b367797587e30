import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// Lives of an iPhone in random orders, under four laws: nothing said is lost; no planned reminder
/// disappears; no screen changes without a press; nothing is reported that was not looked at.
///
/// APPWIJZER_LIVES: how many; APPWIJZER_FIRST_LIFE: the seed of the first.
@MainActor
@Suite struct RandomLivesTests {
  enum Happening: CaseIterable {
    case press, night, front, icon, notification, killed, hidden, restarted, unlocked, day, two
  }

  @Test func fourLawsHoldWhateverHappens() async throws {
    let told = ProcessInfo.processInfo.environment
    let lives = told["APPWIJZER_LIVES"].flatMap(UInt64.init) ?? 40
    let first = told["APPWIJZER_FIRST_LIFE"].flatMap(UInt64.init) ?? 0
    for seed in first..<(first + lives) { try await live(seed) }
  }

  private func live(_ seed: UInt64) async throws {
    var chance = Chance(seed: seed)
    let phone = try FakePhone(on: "2023-04-10", managed: try Organisation.named("amsterdam").managed)
    let person = phone.person
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    await person.presses("Remind me")
    var (isOpen, inFront, past) = (true, true, [Happening]())
    for _ in 0..<20 {
      let happening = Happening.allCases.randomElement(using: &chance) ?? .front
      past.append(happening)
      let before = (
        plan: person.centre.plan, said: person.feedback.dictionary, session: person.session,
        top: person.session.path.top, shown: person.session.current != nil
      )
      var pressed = false
      switch happening {
      case .press where isOpen && inFront:
        pressed = true
        await person.pressesSomething(&chance)
      case .night:
        inFront = false
        _ = await person.session.runInBackground()
      case .front where isOpen:
        inFront = true
        await person.session.cameToFront()
      case .icon where isOpen:
        inFront = true
        await person.session.start()
      case .notification where isOpen:
        (inFront, pressed) = (true, true)
        await person.session.open(screenNamed: person.centre.plan.first?.screen ?? "home")
      case .two where isOpen:
        (inFront, pressed) = (true, true)
        let session = person.session
        let one = Task { await session.start() }
        let other = Task { await session.open(screen: .about) }
        await one.value
        await other.value
      case .killed:
        inFront = false
        person.ends()
      case .hidden:
        // The files of a process that lives stay open; only a new one cannot open them.
        (inFront, isOpen) = (false, false)
        person.ends()
        try phone.hidesItsFiles()
      case .restarted:
        (inFront, isOpen) = (false, false)
        phone.restarts()
      case .unlocked:
        isOpen = true
        try phone.unlocks()
      case .day: person.clock.set(try person.clock.now() + 86_400)
      case .press, .front, .icon, .notification, .two: break
      }
      let life = "life \(seed): \(past)"
      if isOpen && inFront {
        #expect(!person.words.contains("This is Appwijzer"), "what was said is lost; \(life)")
        #expect(!person.words.contains("cannot save anything"), "memory stands in; \(life)")
      }
      if !pressed {
        let now = try person.clock.now()
        let kept = Set(person.centre.plan.map(\.id))
        let gone = before.plan.filter { ($0.at ?? 0) > now && !kept.contains($0.id) }
        #expect(gone.isEmpty, "reminders disappeared: \(gone.count); \(life)")
        if person.session === before.session && before.shown && before.top != ScreenId.problem {
          #expect(person.session.path.top == before.top, "another screen without a press; \(life)")
        }
      }
      if !isOpen { #expect(person.feedback.dictionary == before.said, "reported unseen; \(life)") }
    }
  }
}
