import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// The journeys, walked as a person would, through the real library with fake services.
@MainActor
@Suite struct JourneyTests {
  @Test func explore() async throws {
    let amsterdam = try Organisation.named("amsterdam")
    func show(_ p: Person, _ tag: String) { print("===== \(tag)", p.session.path.ids); print(p.words) }
    let person = try Person(on: "2023-04-10", managed: amsterdam.managed, links: FakeLinks(opened: ["snssdk1233"]))
    await person.session.start()
    for label in ["Next", "Next", "Begin", "Look for yourself if TikTok is here"] { await person.presses(label); show(person, label) }
    await person.presses("Ask my phone"); show(person, "ask"); print(person.links.questions)
    await person.presses("The app is here"); show(person, "here"); print(person.centre.plan, person.feedback.dictionary as Any)
    await person.presses("Start the steps"); show(person, "steps")
    await person.presses("The app is not here"); show(person, "gone"); print(person.centre.plan, person.feedback.dictionary as Any)

    let p3 = try Person(on: "2023-04-10")
    await p3.session.start()
    for label in ["Next", "Next", "I take part"] { await p3.presses(label); show(p3, label) }
    await p3.types("ABCDE"); show(p3, "typed")
    for (a, t) in amsterdam.files { p3.server.put(a, Data(t.utf8)) }
    await p3.types(amsterdam.code); show(p3, "joined")

    let police = try Organisation.named("police")
    let p5 = try Person(on: "2023-06-01")
    for (a, t) in police.files { p5.server.put(a, Data(t.utf8)) }
    await p5.session.start()
    for label in ["Next", "Next", "I take part"] { await p5.presses(label) }
    await p5.types(police.code); show(p5, "joined")

    let an = try Organisation.named("announced")
    let p6 = try Person(on: "2026-01-10")
    for (a, t) in an.files { p6.server.put(a, Data(t.utf8)) }
    await p6.session.start()
    for label in ["Next", "Next", "I take part"] { await p6.presses(label) }
    await p6.types(an.code); show(p6, "joined")
  }
}
