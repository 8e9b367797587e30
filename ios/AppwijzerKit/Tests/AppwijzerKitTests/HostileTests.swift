import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// Services of the platform that throw, hang, hand over far too much, or what makes no sense. The employee
/// always gets a screen, and afterwards everything works again.
@MainActor
@Suite struct HostileTests {
  /// A store that does what the test says.
  private final class HostileSecrets: SecureStore {
    enum Mood: Sendable { case sound, throwing, hanging, huge, rubbish }
    private let mood: Locked<Mood>
    private let release = DispatchSemaphore(value: 0)
    private let kept = FakeSecrets()

    init(_ mood: Mood) { self.mood = Locked(mood) }
    deinit { release.signal() }

    func become(_ new: Mood) {
      mood.with { $0 = new }
      release.signal()
    }

    func read(_ name: String) throws -> Data? {
      switch mood.with({ $0 }) {
      case .sound: return try kept.read(name)
      case .throwing: throw NSError(domain: "secret of a person", code: 1)
      case .hanging:
        release.wait()
        return nil
      case .huge: return Data(count: 64 << 20)
      case .rubbish: return Data([0xFF, 0x00, 0x13])
      }
    }

    func write(_ name: String, _ value: Data) throws {
      guard case .sound = mood.with({ $0 }) else { throw ServiceFailure("full") }
      try kept.write(name, value)
    }
  }

  @Test(arguments: ["throwing", "huge", "rubbish", "hanging"])
  func secretsThatFailStopNobody(_ kind: String) async throws {
    let moods: [String: HostileSecrets.Mood] = [
      "throwing": .throwing, "huge": .huge, "rubbish": .rubbish, "hanging": .hanging,
    ]
    let secrets = HostileSecrets(try #require(moods[kind]))
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed, secrets: secrets, patience: 500)
    await person.readsTheFirstScreens()
    person.sees("We cannot tell whether TikTok is on this phone")
    secrets.become(.sound)
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    person.sees("TikTok is not allowed on your work phone")
  }

  /// A server that does what the test says, and remembers whether its fetch was given up.
  private final class HostileServer: Transport {
    enum Mood: Sendable { case throwing, hanging, huge, elsewhere, page, rubbish, empty }
    let mood: Mood
    let reached = AsyncStream.makeStream(of: Void.self)

    init(_ mood: Mood) { self.mood = mood }

    func fetch(request: FetchRequest) async throws -> FetchResponse {
      reached.continuation.yield()
      func answer(_ body: Data, address: String? = nil, type: String = "application/json") -> FetchResponse {
        FetchResponse(
          status: 200, address: address ?? request.address, etag: "\"x\"", contentType: type, body: body)
      }
      switch mood {
      case .throwing: throw NSError(domain: "secret of a person", code: 1)
      case .hanging:
        try await Task.sleep(for: .seconds(3_600))
        throw PortError.Failed(reason: "woken")
      case .huge: return answer(Data(count: Int(request.maxBytes) + 1))
      case .elsewhere: return answer(Data("{}".utf8), address: "https://elsewhere.example.org/policy.json")
      case .page: return answer(Data("<html>".utf8), type: "text/html")
      case .rubbish: return answer(Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
      case .empty: return answer(Data())
      }
    }
  }

  @Test(arguments: ["throwing", "huge", "elsewhere", "page", "rubbish", "empty"])
  func serversThatFailSaySoAndMayBeTriedAgain(_ kind: String) async throws {
    let moods: [String: HostileServer.Mood] = [
      "throwing": .throwing, "huge": .huge, "elsewhere": .elsewhere, "page": .page, "rubbish": .rubbish,
      "empty": .empty,
    ]
    let server = HostileServer(try #require(moods[kind]))
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", transport: server)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    await person.types(city.code)
    #expect(person.session.path.top == .joining)
    person.seesNot("secret of a person")
    await person.presses("Try again")
    #expect(person.session.path.top == .joining)
    await person.presses("Type another code")
    person.sees("The code")
  }

  @Test func aServerThatHangsIsGivenUpWhenTheEmployeeGoesBack() async throws {
    let server = HostileServer(.hanging)
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", transport: server)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    let joining = Task { await person.types(city.code) }
    for await _ in server.reached.stream { break }
    #expect(person.session.busy)
    person.session.goBack(above: 0)
    await joining.value
    #expect(!person.session.busy)
    #expect(person.session.current != nil)
  }

  @Test func theSystemEndsTheTimeInTheBackground() async throws {
    let server = HostileServer(.hanging)
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", transport: server)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    let joining = Task { await person.types(city.code) }
    for await _ in server.reached.stream { break }
    person.session.cancelBackground()
    await joining.value
    #expect(!person.session.busy)
    // Nothing was verified, so nothing is kept: the next day there is no rule to fetch.
    person.clock.set(noon("2023-04-11"))
    _ = await person.session.runInBackground()
    #expect(person.centre.plan.isEmpty)
  }

  /// A server that answers until it hangs.
  private final class TiringServer: Transport {
    let sound = FakeServer()
    let hanging = HostileServer(.hanging)
    let tired = Locked(false)

    func fetch(request: FetchRequest) async throws -> FetchResponse {
      if tired.with({ $0 }) { return try await hanging.fetch(request: request) }
      return try await sound.fetch(request: request)
    }
  }

  /// A refresh of a kept rule is due a day after the last, and up to a fifth of a day later: no two devices
  /// ask at the same moment.
  @Test func theSystemEndsARefreshOfAKeptRule() async throws {
    let server = TiringServer()
    let city = try Organisation.named("amsterdam")
    for (address, text) in city.files { server.sound.put(address, Data(text.utf8)) }
    let person = try Person(on: "2023-04-10", transport: server)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    await person.types(city.code)
    await person.presses("I will take part")
    person.sees("A message from the City of Amsterdam")
    server.tired.with { $0 = true }
    person.clock.set(noon("2023-04-12"))
    let running = Task { await person.session.runInBackground() }
    for await _ in server.hanging.reached.stream { break }
    person.session.cancelBackground()
    #expect(await running.value == false)
    await person.session.open(screen: .home)
    person.sees("A message from the City of Amsterdam")
  }

  /// A notification centre that refuses.
  private struct RefusingCentre: NotificationCentre {
    func replace(with plan: [PlannedNotification]) throws { throw ServiceFailure("no") }
    func askPermission() async -> Permission { .refused }
    func mayNotify() async -> Bool { false }
  }

  @Test func refusedNotificationsStopNobody() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed, centre: RefusingCentre())
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Open or update it")
    await person.presses("Remind me")
    person.sees("TikTok is not allowed on your work phone")
  }

  /// Clocks that show nonsense.
  @Test(arguments: [Int64.min, -1, 0, 4_102_444_800, Int64.max])
  func aClockThatIsWrongStopsNobody(_ now: Int64) async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("Ask my phone")
    await person.presses("Back")
    person.clock.set(now)
    await person.session.cameToFront()
    await person.session.open(screen: .home)
    #expect(person.session.path.top == .home)
    person.clock.set(noon("2023-04-10"))
    await person.session.cameToFront()
    person.sees("Work phone of the City of Amsterdam")
  }

  /// A system whose answers about links are all no, all yes, or chance rules nothing out.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func linksThatLieRuleNothingOut(_ seed: UInt64) async throws {
    let city = try Organisation.named("amsterdam")
    let chance = Locked(Chance(seed: seed))
    let links = FakeLinks(lies: { _ in seed == 0 ? false : seed == 1 ? true : chance.with { $0.next() % 2 == 0 } })
    let person = try Person(on: "2023-04-10", managed: city.managed, links: links)
    await person.readsTheFirstScreens()
    for _ in 0..<4 {
      await person.presses("Check whether TikTok is on your phone")
      await person.presses("Ask my phone")
      person.sees("opens TikTok links.")
      await person.presses("Back")
      person.sees("We cannot tell whether TikTok is on this phone")
      person.seesNot("Done")
      await person.session.open(screenNamed: "looked/whole-device")
      person.seesNot("ertainly not here")
      await person.session.open(screen: .home)
    }
    #expect(person.feedback.dictionary?["status"]?.contains("compliant") != true)
  }

  @Test func managementThatTalksNonsenseIsToldWhatIsWrong() async throws {
    let city = try Organisation.named("amsterdam")
    var values = city.managed
    values["policy"] = String(repeating: "x", count: 4 << 20)
    values["ownership"] = "nobody's"
    values["\u{0}strange\u{202E}"] = "x"
    let person = try Person(on: "2023-04-10", managed: values)
    await person.session.start()
    #expect(person.session.current != nil)
    person.management.say(city.managed)
    await person.session.cameToFront()
    await person.session.open(screen: .home)
    #expect(person.session.current?.id != .problem)
  }

  @Test func aJournalThatCannotBeWrittenStopsNobody() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed, journal: "/dev/null/journal.sqlite")
    await person.readsTheFirstScreens()
    person.sees("Work phone of the City of Amsterdam")
  }

  /// An older version of the app was put over a newer one: the employee reads why, and may try again.
  @Test func aJournalOfANewerVersionIsSaidAndLeftAlone() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    person.ends()
    let journal = person.folder.url.appendingPathComponent("journal.sqlite")
    var bytes = try Data(contentsOf: journal)
    // SQLite's file format: the user version stands at byte 60.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x10])
    for name in try FileManager.default.contentsOfDirectory(atPath: person.folder.url.path) {
      try FileManager.default.removeItem(at: person.folder.url.appendingPathComponent(name))
    }
    try bytes.write(to: journal)
    await person.startsAgain()
    #expect(person.session.path.top == .problem)
    #expect(person.screen.blocks.count > 1 && !person.screen.title.isEmpty)
    await person.presses("Try again")
    #expect(person.session.path.top == .problem)
    #expect(try Data(contentsOf: journal) == bytes)
  }

  @Test func aDamagedJournalIsSetAsideAndSaid() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    person.ends()
    try Data(repeating: 0x42, count: 50_000).write(to: person.folder.url.appendingPathComponent("journal.sqlite"))
    await person.startsAgain()
    #expect(person.session.current != nil && person.session.path.top != .problem)
  }

  /// Presses that make no sense (any more), and texts of any size, change nothing and stop nothing.
  @Test func nonsenseIsPressed() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", managed: city.managed)
    await person.readsTheFirstScreens()
    let long = String(repeating: "é\u{202E}\u{0}", count: 50_000)
    let area = Area(part: .wholeDevice, space: .clone, user: .max)
    let (nowhere, nothing) = (CaseKey(app: "tiktok", area: area), CaseKey(app: long, area: area))
    let events: [Event] = [
      .attest(nothing, .gone), .tick(nowhere, long), .begin(nothing), .route(nowhere), .language(long),
      .ask(nowhere, "/", nil),
    ]
    for event in events {
      let action = Action(label: "", look: .link, target: .act(event: event))
      await person.session.press(ActionModel(action), inputs: [long, "", long])
      #expect(person.session.path.top == .home)
    }
    for id in ["", "finding/none@whole-device", "../../etc/passwd", long] {
      await person.session.open(screenNamed: id)
      #expect(person.session.current != nil)
    }
  }

  @Test func pressesWhileAnotherIsUnderWayArePassedOver() async throws {
    let server = HostileServer(.hanging)
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", transport: server)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    let joining = Task { await person.types(city.code) }
    for await _ in server.reached.stream { break }
    await person.presses("Back")
    #expect(person.session.path.top == .join)
    person.session.cancelBackground()
    await joining.value
  }
}
