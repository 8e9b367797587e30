import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// A voice that remembers what it was asked, and ends when the test says so.
@MainActor
final class FakeVoice: SystemVoice {
  private let languages: Set<String>
  private(set) var spoken: [String] = []
  private(set) var language: String?
  private(set) var stops = 0
  private var ended: (@MainActor () -> Void)?

  init(_ languages: Set<String>) { self.languages = languages }

  func knows(_ language: String) -> Bool { languages.contains(language) }

  func speak(_ pieces: [String], language: String, ended: @escaping @MainActor () -> Void) {
    (spoken, self.language, self.ended) = (pieces, language, ended)
  }

  func stop() {
    stops += 1
    ended = nil
  }

  func comesToTheEnd() { ended?() }
}

@MainActor
@Suite struct ReadAloudTests {
  private func started(_ voice: FakeVoice?, language: String = "en") async throws -> Person {
    let managed = try Organisation.named("amsterdam").managed
    let person = try Person(on: "2023-04-10", managed: managed, language: language, voice: voice)
    await person.session.start()
    return person
  }

  @Test func aScreenIsReadAndThatEndsByItself() async throws {
    let voice = FakeVoice(["en"])
    let person = try await started(voice)
    #expect(person.session.readAloudLabel(person.screen) == "Read aloud")
    person.session.readAloud(person.screen)
    #expect(voice.spoken == person.screen.aloud && voice.language == "en")
    #expect(voice.spoken.first?.hasPrefix(person.screen.title) == true)
    #expect(person.session.readAloudLabel(person.screen) == "Stop reading")
    voice.comesToTheEnd()
    #expect(person.session.readAloudLabel(person.screen) == "Read aloud")
  }

  @Test func anotherPressStopsIt() async throws {
    let voice = FakeVoice(["en"])
    let person = try await started(voice)
    person.session.readAloud(person.screen)
    person.session.readAloud(person.screen)
    #expect(voice.stops == 1 && person.session.read == nil)
  }

  @Test func itStopsWhenTheScreenChangesAndWhenOneGoesBack() async throws {
    let voice = FakeVoice(["en"])
    let person = try await started(voice)
    person.session.readAloud(person.screen)
    await person.presses("Next")
    #expect(voice.stops == 1 && person.session.read == nil)
    person.session.readAloud(person.screen)
    await person.session.goBack(above: 0)?.value
    #expect(voice.stops == 2 && person.session.read == nil)
  }

  @Test func theVoiceIsThatOfTheText() async throws {
    let voice = FakeVoice(["de"])
    let person = try await started(voice, language: "de")
    #expect(person.session.readAloudLabel(person.screen) == "Vorlesen")
    person.session.readAloud(person.screen)
    #expect(voice.language == "de")
  }

  @Test func thereIsNoButtonWithoutAVoiceForTheLanguage() async throws {
    for voice in [nil, FakeVoice(["de"])] {
      let person = try await started(voice)
      #expect(person.session.readAloudLabel(person.screen) == nil)
      person.session.readAloud(person.screen)
      #expect(person.session.read == nil && voice?.spoken.isEmpty != false)
    }
  }
}
