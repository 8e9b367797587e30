import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// The journeys, walked as a person would, through the real library with fake services.
@MainActor
@Suite struct JourneyTests {
  @Test func j1WorkPhoneThatManagementSetUp() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)

    // Silently, before anybody opened the app.
    #expect(await person.session.runInBackground())
    #expect(person.feedback.dictionary?["status"] == #"{"policy":"amsterdam/1","schema":2}"#)

    await person.session.start()
    person.sees("The City of Amsterdam has a rule about some apps.")
    person.sees("An iPhone does not show us your apps. So you look yourself.")
    await person.presses("Next")
    person.sees("We only know what you tell us, or give us yourself.")
    await person.presses("Next")
    person.sees("That depends on your answers.")
    await person.presses("Begin")
    person.sees("We cannot tell whether TikTok is on this phone")
    person.seesNot("not set up")

    await person.presses("Check whether TikTok is on your phone")
    person.sees("Can you only download it there?")
    await person.presses("Open or update it")
    person.sees("TikTok is not allowed on your work phone")
    person.sees("By Tuesday 9 May 2023.")
    person.sees("On Monday 10 April 2023 you told us TikTok is on your phone.")

    // Reminders: now and around the deadline; none names the app.
    await person.presses("Remind me")
    #expect(person.centre.timesAsked == 1)
    let plan = person.centre.plan
    #expect(plan.count >= 3 && plan.allSatisfy { !($0.title + $0.body + $0.publicTitle).contains("TikTok") })
    #expect(plan.contains { $0.at == noon("2023-05-09") - 3 * 3_600 }, "nothing on the day itself: \(plan)")

    await person.presses("Start the steps")
    person.sees("Step 2 of 3. How to remove the app")
    person.sees("Removing it from the Home Screen is not enough.")
    await person.presses("The app is gone")
    person.sees("Done. You told us TikTok is gone")
    #expect(person.session.announcement != nil)
    #expect(person.centre.plan.isEmpty, "a closed case reminds of nothing")

    // After a month it is asked again.
    await person.returns(on: "2023-05-11")
    await person.session.goBack(above: 0)?.value
    person.sees("We cannot tell whether TikTok is on this phone")
  }

  @Test func j3PrivatePhoneJoinsByTypingAndTakesTheWorkDataOff() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10")
    person.serves(city.files)

    await person.session.start()
    _ = await person.session.runInBackground()
    #expect(person.server.requests.isEmpty && person.centre.plan.isEmpty, "something happened before they agreed")
    await person.presses("Next")
    await person.presses("Next")
    person.sees("Nothing. Through this app, nothing goes to your work.")
    await person.presses("I will take part")

    // A typing error is named by its group, and what was typed stays.
    await person.types("ABCDE")
    person.sees("Group 1 is not right.")
    person.sees("ABCDE")
    #expect(person.session.announcement?.contains("Group 1") == true)
    #expect(person.session.current?.firstError != nil)
    await person.types(city.code)
    // Whose rules these are is shown before anything changes.
    person.sees("Is this right?")
    await person.presses("I will take part")
    person.sees("A message from the City of Amsterdam")
    for request in person.server.requests {
      #expect(request.address.hasPrefix("https://rules.example.org/apps/") && !request.address.contains("?"))
    }

    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    person.sees("TikTok is on this phone. We have a question first.")
    await person.presses("1 question for you")
    await person.chooses("My own")
    person.sees("Is there no work data on it? Then there is no request.")
    await person.chooses("WhatsApp")
    // Whose messages must be kept deletes nothing: that is asked before a second road is offered.
    await person.chooses("None of these")

    // A request, never an order.
    await person.presses("Request: keep TikTok and your work separate")
    person.sees("It is your phone, so it is up to you.")
    person.seesNot("must")
    person.seesNot("not allowed")
    await person.presses("See what you can do")
    await person.chooses("I will remove my work data")
    await person.presses("Work data in WhatsApp")
    person.sees("Step 1 of")
    await person.presses("Back")
    await person.presses("My work data is gone")
    person.sees("Done")
    person.sees("TikTok may stay.")
    #expect(person.feedback.dictionary == nil, "something was reported about a private phone")

    // Leaving forgets it all, on this phone and in its files.
    await person.presses("Back")
    await person.presses("About this rule")
    await person.presses("Stop taking part")
    await person.presses("Stop and forget everything")
    person.sees("This is Appwijzer")
  }

  @Test func j3ALinkWaitsForAPressAndForTheFirstScreens() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10")
    person.serves(city.files)
    await person.session.start()
    await person.session.open(try #require(IncomingLink(URL(string: city.link)!)))
    person.sees(city.link)
    #expect(person.server.requests.isEmpty, "a link that anybody can send fetched something by itself")
    await person.presses("Take part")
    person.sees("This is Appwijzer")
    await person.presses("Next")
    await person.presses("Next")
    await person.presses("I will take part")
    person.sees("Is this right?")
    await person.presses("I will take part")
    person.sees("A message from the City of Amsterdam")

    // The link of another organisation changes nothing by itself.
    let other = try Organisation.named("police")
    await person.session.open(try #require(IncomingLink(URL(string: other.link)!)))
    person.sees(other.link)
    await person.session.goBack(above: 0)?.value
    person.sees("A message from the City of Amsterdam")
  }

  @Test func j4IPhoneIsAskedAboutLinksOnATapOnly() async throws {
    let city = try Organisation.named("amsterdam")
    let links = FakeLinks(opened: ["snssdk1233"])
    let person = try Person(on: "2023-04-10", managed: city.managed, links: links)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    #expect(links.questions.isEmpty, "the system was asked without a tap")
    await person.presses("Ask my phone")
    #expect(links.questions == ["snssdk1233", "snssdk1180", "tiktokopensdk"])
    person.sees("An app on this phone opens TikTok links. That is often TikTok, but not always.")
    person.sees("Cannot tell")

    // Away to look in the settings and back: the hint is still there.
    person.clock.set(noon("2023-04-10") + 300)
    await person.session.cameToFront()
    person.sees("An app on this phone opens TikTok links.")

    // Another day it is gone.
    await person.returns(on: "2023-04-11")
    person.seesNot("An app on this phone opens TikTok links.")
    #expect(person.session.inventory.isEmpty)
  }

  /// Where nobody looked, nothing is called looked at, checked or absent.
  @Test func j4NothingIsCalledLookedAt() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    let untrue = ["hecked", "e looked", "e look ", "ertainly", "Found", "Check again", "e saw", "forget", "forgotten"]
    func seesNothingUntrue() { for words in untrue { person.seesNot(words) } }
    await person.session.start()
    for label in ["Next", "Next", "Begin"] {
      seesNothingUntrue()
      await person.presses(label)
    }
    seesNothingUntrue()
    await person.session.open(screenNamed: "looked/whole-device")
    person.sees("What do we know about this phone?")
    seesNothingUntrue()
    await person.session.open(screen: .home)
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Only download it")
    seesNothingUntrue()
    await person.session.open(screenNamed: "looked/whole-device")
    person.sees("Not here (reported by you)")
    seesNothingUntrue()
    await person.session.open(screen: .home)
    person.sees("You told us TikTok is not on your phone.")
    person.sees("You answered on Monday 10 April 2023.")
    seesNothingUntrue()
  }

  @Test func j4OtherPlacesAreOnlyForWhoCannotTellByTheAppStore() async throws {
    let person = try Person(on: "2023-04-10", managed: try Organisation.named("amsterdam").managed)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    person.sees("TikTok in the App Store")
    person.seesNot("App Library")
    await person.presses("I cannot tell")
    person.sees("App Library")
    person.seesNot("TikTok in the App Store")
    await person.presses("I cannot find it")
    person.sees("We cannot tell whether TikTok is on this phone")
  }

  @Test func j4TheAppIsCompleteWithoutAskingAboutLinks() async throws {
    let city = try Organisation.named("amsterdam")
    let links = FakeLinks(isAvailable: false)
    let person = try Person(on: "2023-04-10", managed: city.managed, links: links)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    person.seesNot("Ask my phone")
    await person.presses("Open or update it")
    person.sees("TikTok is not allowed on your work phone")
  }

  @Test func j4IPadSaysTablet() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed, isTablet: true, language: "nl-NL")
    await person.readsTheFirstScreens(["Verder", "Verder", "Begin"])
    person.sees("tablet")
    person.seesNot("telefoon")
    #expect(person.session.current?.language == "nl")
  }

  @Test func j5OfficerWithAnExemption() async throws {
    let police = try Organisation.named("police")
    let person = try Person(on: "2023-06-01", managed: police.managed)
    await person.readsTheFirstScreens()
    await person.presses("About this rule")
    await person.presses("Show the code of this phone")
    await person.presses("Share the code")
    guard case .share(let code) = person.session.request else {
      Issue.record("nothing is shared")
      return
    }
    person.sees(code)
    person.session.requestDone()

    await person.types("no exemption at all")
    #expect(person.session.current?.firstError != nil)
    await person.types(try #require(police.grant))
    person.sees("The exception was added.")
    await person.presses("You may keep TikTok")
    person.sees("Until Saturday 30 September 2023.")
    person.sees("Use TikTok on the special phone only.")
    let plan = person.centre.plan
    #expect(plan.contains { $0.title.contains("exception") }, "its end is not told: \(plan)")

    // On the last day it holds, on the next the ban applies again.
    await person.returns(on: "2023-09-30")
    person.sees("You may keep TikTok")
    await person.returns(on: "2023-10-01")
    await person.session.open(screen: .home)
    person.sees("We cannot tell whether TikTok is on this phone")
  }

  @Test func j6NewPolicySaysWhatChangesForThisPhone() async throws {
    let city = try Organisation.named("announced")
    let person = try Person(on: "2026-02-03")
    person.serves(city.files)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    await person.types(city.code)
    // Whose rules these are is shown before anything changes.
    person.sees("Is this right?")
    await person.presses("I will take part")
    await person.presses("1 question for you")
    await person.chooses("From my work")
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    person.sees("By Sunday 15 March 2026.")

    // The same day again: nothing is fetched.
    let asked = person.server.requests.count
    await person.session.cameToFront()
    #expect(person.server.requests.count == asked)

    person.serves(try #require(city.next))
    let read = person.session.path.top
    await person.returns(on: "2026-02-10")
    // Whoever reads is left there: home has the news.
    #expect(person.session.path.top == read, "the screen changed without a press")
    await person.session.goBack(above: 0)?.value
    person.sees("The rule has changed for 2 apps")
    await person.presses("The rule has changed for 2 apps")
    person.sees("CapCut")
    person.sees("Sunday 1 March 2026")
    await person.presses("I have read it")
    person.seesNot("The rule has changed")

    // A policy that was tampered with changes nothing.
    let (sound, changed) = ("payload\":\"ey", "payload\":\"ez")
    person.serves(try #require(city.next).mapValues { $0.replacingOccurrences(of: sound, with: changed) })
    await person.returns(on: "2026-02-12")
    person.seesNot("The rule has changed")
    person.sees("We could not check for a new rule.")
  }

  @Test func whatWasShownIsShownAgainAfterTheProcessEnded() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.startsAgain()
    person.sees("Is TikTok on this phone?")
    #expect(person.session.path.ids == ["home", "self-check/tiktok@whole-device"].map { screenNamed(text: $0) })
    await person.session.goBack(above: 0)?.value
    person.sees("Work phone of the City of Amsterdam")
  }

  @Test func managementMayChangeTheConfigurationWhileTheAppIsAway() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    person.sees("Work phone of the City of Amsterdam")
    person.management.say(city.managed.merging(["ownership": "private", "enrolled": "false"]) { _, new in new })
    await person.session.cameToFront()
    person.seesNot("Work phone")
  }
}
