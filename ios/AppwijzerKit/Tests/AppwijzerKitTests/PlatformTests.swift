import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

@Suite struct NotificationPlannerTests {
  private func wanted(_ id: String, at: Int64, quiet: Bool = false) -> AppwijzerBindings.Notification {
    .init(
      id: id, at: at, channel: quiet ? .reminders : .tasks, title: "t", text: "x", publicTitle: "p", screen: .home)
  }

  @Test func noMoreThanTheSystemKeepsAreHandedOverTheSoonestFirst() {
    let many = (0..<200).map { wanted("n\($0)", at: 1_000 + Int64(199 - $0)) }
    let (plan, memory) = NotificationPlanner.plan(many, now: 0, memory: NotificationMemory())
    #expect(plan.count == 64)
    #expect(plan.map(\.at) == (1_000..<1_064).map { Optional(Int64($0)) })
    #expect(memory.waiting.count == 64)
  }

  @Test func whatIsDueIsShownNowAndOnce() {
    let all = [wanted("due", at: 90), wanted("later", at: 200, quiet: true)]
    let (first, memory) = NotificationPlanner.plan(all, now: 100, memory: NotificationMemory())
    #expect(first.map(\.at) == [nil, 200] && first.map(\.quiet) == [false, true])
    let (second, _) = NotificationPlanner.plan(all, now: 101, memory: memory)
    #expect(second.map(\.id) == ["later"])
  }

  @Test func whatTheSystemShowedMeanwhileIsNotShownAgain() {
    let (_, memory) = NotificationPlanner.plan([wanted("a", at: 200)], now: 100, memory: NotificationMemory())
    let (plan, after) = NotificationPlanner.plan([wanted("a", at: 200)], now: 300, memory: memory)
    #expect(plan.isEmpty)
    #expect(NotificationPlanner.plan([wanted("a", at: 300)], now: 300, memory: after).plan.isEmpty)
  }

  @Test func whatWasTakenBackBeforeItsHourWasNotShown() {
    let (_, memory) = NotificationPlanner.plan([wanted("a", at: 200)], now: 100, memory: NotificationMemory())
    let (_, emptied) = NotificationPlanner.plan([], now: 150, memory: memory)
    #expect(NotificationPlanner.plan([wanted("a", at: 400)], now: 300, memory: emptied).plan.map(\.at) == [400])
  }

  @Test func oneNameStandsOnceInAPlanAndTheMemoryDoesNotGrow() {
    #expect(
      NotificationPlanner.plan([wanted("a", at: 9), wanted("a", at: 8)], now: 0, memory: NotificationMemory()).plan
        .map(\.at) == [8])
    var memory = NotificationMemory()
    for day in 0..<1_000 {
      let now = Int64(day) * 86_400
      memory = NotificationPlanner.plan([wanted("n\(day)", at: now)], now: now, memory: memory).memory
    }
    #expect(memory.shown.count <= 401)
  }

  @Test func aMemoryThatIsDamagedIsBegunAnew() throws {
    let (centre, store) = (FakeCentre(), FakeStore())
    try store.save(Data("rubbish".utf8))
    let notifier = ReminderNotifier(centre: centre, store: store, clock: FakeClock(100))
    try notifier.plan(notifications: [wanted("a", at: 50)])
    #expect(centre.plan.map(\.id) == ["a"])
    try notifier.plan(notifications: [wanted("a", at: 50)])
    #expect(centre.plan.isEmpty)
  }
}

@Suite struct ManagedConfigurationTests {
  @Test func valuesOfEveryKindBecomeTexts() {
    let read = ManagedConfiguration(defaults: [
      "organisation": "amsterdam", "enrolled": true, "check_hours": 12, "roles": ["officer", "press"],
      "policy": Data("{}".utf8), "nested": ["a": 1], "when": Date(timeIntervalSince1970: 0),
    ])
    #expect(
      read.values == [
        "organisation": "amsterdam", "enrolled": "true", "check_hours": "12", "roles": "officer,press",
        "policy": "e30=",
      ])
  }

  @Test func anUnmanagedDeviceHasNone() {
    #expect(ManagedConfiguration(defaults: nil).isEmpty && ManagedConfiguration(defaults: [:]).isEmpty)
  }

  @Test func aDictionaryWithoutEndIsCutOff() {
    let many = Dictionary(uniqueKeysWithValues: (0..<5_000).map { ("key\($0)", "x") })
    #expect(ManagedConfiguration(defaults: many).values.count == 100)
  }

  /// The declarative way hands the property list to a decoder of the app's own.
  @Test func theDeclarativeWayReadsTheSame() throws {
    let list = try PropertyListSerialization.data(
      fromPropertyList: ["ownership": "work", "enrolled": false, "check_hours": 24], format: .xml, options: 0)
    let read = try PropertyListDecoder().decode(ManagedConfiguration.self, from: list)
    #expect(read.values == ["ownership": "work", "enrolled": "false", "check_hours": "24"])
  }

  @Test func whereBothNameAKeyTheDeclarativeOneCounts() {
    let joined = ManagedConfiguration.joined(
      defaults: ManagedConfiguration(values: ["a": "old", "b": "old"]),
      declared: ManagedConfiguration(values: ["b": "new", "c": "new"]))
    #expect(joined.values == ["a": "old", "b": "new", "c": "new"])
  }

  @Test func everyKeyOfTheCoreIsHandedOn() {
    let all = Dictionary(uniqueKeysWithValues: configurationKeys().map { ($0.key, $0.choices.first ?? "x") })
    #expect(all.count >= 11)
    #expect(ManagedConfiguration(defaults: all).values == all)
  }

  @Test func feedbackHoldsTheStatusAndWhatIsWrong() {
    let feedback = FakeFeedback()
    try? feedback.channel.report(entries: [
      StatusEntry(key: "status", isError: false, message: "See data", data: "{\"schema\":1}"),
      StatusEntry(key: "configuration.root", isError: true, message: "'root' is missing", data: "missing"),
    ])
    #expect(
      feedback.dictionary == ["status": "{\"schema\":1}", "configuration.root": "error: 'root' is missing"])
  }
}

@Suite struct IncomingLinkTests {
  @Test(arguments: [
    ("appwijzer://join#ABCDE-FGHJK", IncomingLink.join("appwijzer://join#ABCDE-FGHJK")),
    ("https://stad.example/app#ABCDE", .join("https://stad.example/app#ABCDE")),
    ("appwijzer://grant#eyJ9", .exemption("appwijzer://grant#eyJ9")),
    ("file:///tmp/x.ndjson", .report(URL(string: "file:///tmp/x.ndjson")!)),
  ])
  func linksAreTold(_ text: String, _ link: IncomingLink) {
    #expect(IncomingLink(URL(string: text)!) == link)
  }

  @Test(arguments: [
    "https://stad.example/app", "appwijzer://join", "appwijzer://leave#x", "http://a.example/#b", "x:y",
  ])
  func anythingElseIsPassedOver(_ text: String) {
    #expect(IncomingLink(URL(string: text)!) == nil)
  }

  @Test func anEndlessLinkIsPassedOver() {
    #expect(IncomingLink(URL(string: "appwijzer://join#" + String(repeating: "A", count: 70_000))!) == nil)
  }
}

@Suite struct DeviceInventoryTests {
  @Test func theSystemShowsNoListAndSaysSo() throws {
    let snapshots = try DeviceInventory(clock: FakeClock(0)).snapshots()
    #expect(snapshots.count == 1)
    #expect(snapshots[0].evidence.scope == .nothing(why: .noList) && snapshots[0].apps.isEmpty)
  }

  @Test func answersAboutLinksCountForHalfAnHour() throws {
    let clock = FakeClock(1_000)
    let inventory = DeviceInventory(clock: clock)
    inventory.take(links: ["b": true, "a": false])
    clock.set(1_000 + 29 * 60)
    #expect(try inventory.snapshots()[0].probes.map(\.scheme) == ["a", "b"])
    clock.set(1_000 + 30 * 60)
    #expect(try inventory.snapshots()[0].probes.isEmpty)
  }

  /// Whatever the system says about links, in any order and at any time: it is no list of apps.
  @Test func answersAboutLinksAreNeverAList() throws {
    var chance = Chance(seed: 11)
    let clock = FakeClock(0)
    let inventory = DeviceInventory(clock: clock)
    for _ in 0..<20_000 {
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: inventory.take(links: [:])
      case 1: inventory.forget()
      case 2: clock.set([Int64.min, -1, 0, 1_681_120_800, Int64.max].randomElement(using: &chance)!)
      default:
        let schemes = ["", "snssdk1233", "x:y", "\u{202E}\u{0}", "temu"].shuffled(using: &chance)
        let answers = schemes.prefix(3).map { ($0, Bool.random(using: &chance)) }
        inventory.take(links: Dictionary(uniqueKeysWithValues: answers))
      }
      let snapshots = try inventory.snapshots()
      #expect(snapshots.count == 1)
      #expect(snapshots[0].evidence.scope == .nothing(why: .noList))
      #expect(snapshots[0].apps.isEmpty && snapshots[0].evidence.read.apps == 0)
    }
  }

  @Test func aReportIsHandedOverOnce() throws {
    let inventory = DeviceInventory(clock: FakeClock(0))
    var report = DeviceInventory.noList
    report.evidence.source.provenance = .privacyReport
    inventory.take(report: report)
    #expect(try inventory.snapshots()[0].evidence.source.provenance == .privacyReport)
    #expect(try inventory.snapshots()[0].evidence.source.provenance == .system)
    #expect(inventory.isEmpty)
  }

  @Test func theAdministratorIsToldWhichKeyIsWrongAndNeverItsValue() {
    #expect(ManagedConfiguration(values: ["ownership": "work", "check_hours": "24"]).problem == nil)
    let wrong = ManagedConfiguration(values: ["ownership": "secret-value"]).problem
    #expect(wrong?.message.contains("'ownership'") == true && wrong?.message.contains("secret-value") == false)
    #expect(ManagedConfiguration(values: ["owner": "work"]).problem?.code == 1)
    let long = ManagedConfiguration(values: ["language": String(repeating: "n", count: 100)]).problem
    #expect(long?.code == 2)
  }
}
