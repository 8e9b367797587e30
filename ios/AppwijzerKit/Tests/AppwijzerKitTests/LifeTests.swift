import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// What makes up the life of an iPhone: it is locked, the process ends or is used again, and the app is
/// started by its icon, a link, a notification or the scheduler.
@MainActor
@Suite struct LifeTests {
  /// Somebody who found TikTok and asked to be reminded.
  private func reminded() async throws -> FakePhone {
    let phone = try FakePhone(on: "2023-04-10", managed: try Organisation.named("amsterdam").managed)
    await phone.person.readsTheFirstScreens()
    await phone.person.presses("Check whether TikTok is on your phone")
    await phone.person.presses("Open or update it")
    await phone.person.presses("Remind me")
    #expect(!phone.person.centre.plan.isEmpty)
    return phone
  }

  @Test(arguments: ["files", "restart"])
  func aLockedPhoneForgetsNobodyAndReportsNothing(_ how: String) async throws {
    let phone = try await reminded()
    let person = phone.person
    let (plan, said) = (person.centre.plan, person.feedback.dictionary)
    if how == "files" { person.ends() } else { phone.restarts() }
    try phone.hidesItsFiles()
    for day in ["2023-04-12", "2023-04-13"] {
      person.clock.set(noon(day))
      #expect(await person.session.runInBackground() == false)
      #expect(person.centre.plan == plan, "reminders disappeared")
      #expect(person.feedback.dictionary == said, "something was reported that was not looked at")
    }
    // The same process, and the phone is unlocked.
    try phone.unlocks()
    await person.session.cameToFront()
    person.seesNot("This is Appwijzer")
    person.seesNot("Your phone cannot save anything now")
    person.sees("TikTok")
    #expect(!person.centre.plan.isEmpty)
  }

  @Test func aPhoneThatWasNotUnlockedSaysSoInFront() async throws {
    let phone = try await reminded()
    phone.restarts()
    await phone.person.session.start()
    phone.person.sees("Your phone is still locked.")
    try phone.unlocks()
    await phone.person.presses("Try again")
    phone.person.sees("TikTok")
  }

  @Test(arguments: [0, 1, 2, 3])
  func aJoinLinkAtTheFirstLaunchIsNeverLost(_ order: Int) async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10")
    person.serves(city.files)
    let link = try #require(IncomingLink(URL(string: city.link)!))
    let session = person.session
    await atOnce(
      [{ await session.start() }, { await session.open(link) }, { await session.cameToFront() }], turned: order)
    if !person.words.contains(city.link) {
      for label in ["Next", "Next", "I will take part"] where !person.words.contains(city.link) {
        await person.presses(label)
      }
    }
    person.sees(city.link)
  }

  @Test(arguments: [0, 1, 2, 3])
  func aPressedNotificationLeadsToItsScreen(_ order: Int) async throws {
    let phone = try await reminded()
    let person = phone.person
    let screen = try #require(person.centre.plan.first?.screen)
    await person.session.open(screen: .home)
    person.ends()
    let session = person.session
    await atOnce(
      [{ await session.start() }, { await session.open(screenNamed: screen) }, { await session.cameToFront() }],
      turned: order)
    #expect(person.screen.id.description == screen)
  }

  @Test func manyWhoAskAtOnceOpenOneCompanion() async throws {
    let person = try Person(on: "2023-04-10", managed: try Organisation.named("amsterdam").managed)
    let session = person.session
    var seen: [ObjectIdentifier] = []
    let tasks = (0..<5).map { _ in
      Task { @MainActor in
        _ = await session.open()
        if let companion = session.companion { seen.append(ObjectIdentifier(companion)) }
      }
    }
    for task in tasks { await task.value }
    #expect(Set(seen).count == 1 && seen.count == 5)
  }

  @Test func awayAndBackKeepsThePlace() async throws {
    let phone = try await reminded()
    let person = phone.person
    await person.session.cameToFront()
    let before = (person.session.drawings, person.screen)
    await person.session.cameToFront()
    #expect(person.session.drawings == before.0, "an unchanged screen began anew")
    #expect(person.screen == before.1)
  }

  @Test func whatALinkFilledInStaysWhenOneGoesAwayAndBack() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10")
    await person.session.start()
    await person.session.open(try #require(IncomingLink(URL(string: city.link)!)))
    await person.session.cameToFront()
    person.sees(city.link)
  }

  @Test func aPhoneThatBecamePrivateTakesBackWhatManagementReads() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    _ = await person.session.runInBackground()
    let before = try #require(person.feedback.dictionary?["status"])
    person.management.say(city.managed.merging(["ownership": "private", "enrolled": "false"]) { _, new in new })
    await person.session.cameToFront()
    #expect(person.feedback.dictionary?["status"] != before, "the old status stays for the management")
  }

  @Test func whoRefusedOnceIsLedToTheSettingsAndToldWhatTheyChoseThere() async throws {
    let person = try Person(on: "2023-04-10", managed: try Organisation.named("amsterdam").managed)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    person.centre.chooses(.refused)
    await person.presses("Remind me")
    person.sees("You get no reminders.")
    #expect(person.session.request == nil)
    // The system asks no more.
    await person.presses("Remind me")
    #expect(person.session.request == .notificationSettings)
    person.session.requestDone()
    person.centre.chooses(.given)
    await person.session.cameToFront()
    person.sees("We will send you reminders.")
    // Said once, and not at every return.
    person.clock.set(noon("2023-04-11"))
    await person.session.cameToFront()
    person.seesNot("We will send you reminders.")
  }

  @Test func openMyTaskLeadsToTheTaskAndWithoutOneHome() async throws {
    let phone = try await reminded()
    let person = phone.person
    person.ends()
    await person.session.openTask()
    #expect(person.screen.id.description.hasPrefix("finding/"))
    let fresh = try Person(on: "2023-04-10")
    await fresh.session.openTask()
    fresh.sees("This is Appwijzer")
  }

  private func atOnce(_ work: [@MainActor () async -> Void], turned: Int) async {
    let order = turned < work.count ? Array(work[turned...] + work[..<turned]) : work.reversed()
    let tasks = order.map { one in Task { @MainActor in await one() } }
    for task in tasks { await task.value }
  }
}
