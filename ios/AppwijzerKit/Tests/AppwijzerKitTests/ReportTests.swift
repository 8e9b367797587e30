import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// An App Privacy Report, as iOS exports it: version 4, lines of both kinds, thousands of them.
enum SampleReport {
  /// Words that only the report holds: none may be found anywhere afterwards.
  static let markers = ["marker-domain.example", "org.example.marker", "ABCDE12345", "marker-contact"]

  static func lines(_ count: Int, banned: Bool = true) -> String {
    var text = ""
    text.reserveCapacity(count * 330)
    for i in 0..<count {
      let isBanned = banned && i == count / 2
      let app = "ABCDE12345." + (isBanned ? "com.zhiliaoapp.musically" : "org.example.marker\(i % 400)")
      let hour = String(format: "%02d", i % 24)
      if i % 3 == 0 {
        text +=
          #"{"accessor":{"identifier":"\#(app)","identifierType":"bundleID"},"broadcaster":{"identifier":"marker-contact","identifierType":"bundleID"},"category":"contacts","identifier":"9D3E7A10-\#(i)","kind":"intervalBegin","timeStamp":"2023-04-08T\#(hour):15:00.250+02:00","type":"access"}"#
      } else {
        text +=
          #"{"domain":"marker-domain.example","firstTimeStamp":"2023-04-03T10:00:00Z","context":"","timeStamp":"2023-04-08T\#(hour):30:00Z","domainType":2,"initiatedType":"AppInitiated","hits":\#(i % 90),"type":"networkActivity","domainOwner":"","bundleID":"\#(app)"}"#
      }
      text += "\n"
    }
    return text
  }
}

@MainActor
@Suite struct ReportTests {
  private func written(_ text: String, _ folder: TemporaryFolder) throws -> String {
    let path = folder.path("App_Privacy_Report_v4_2023-04-10T12_00_00.ndjson")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func theReportIsUsedForOneLookAndNothingOfItStays() async throws {
    let city = try Organisation.named("amsterdam")
    let (person, elsewhere) = (try Person(on: "2023-04-10", managed: city.managed), try TemporaryFolder())
    await person.readsTheFirstScreens()
    await person.presses("Check whether TikTok is on your phone")
    await person.presses("I have an App Privacy Report")
    #expect(person.session.request == .pickReport)
    person.session.requestDone()

    await person.session.read(report: try written(SampleReport.lines(6_000), elsewhere))
    person.sees("TikTok was active here. We cannot tell whether it is still here.")
    person.sees("TikTok was last active on 8 April 2023")
    person.seesNot("marker")
    #expect(person.session.inventory.isEmpty, "the report is still in memory")

    let kept = try person.everythingKept()
    #expect(kept.count > 10_000)
    for marker in SampleReport.markers + ["com.zhiliaoapp.musically"] {
      #expect(kept.range(of: Data(marker.utf8)) == nil, "'\(marker)' of the report was kept")
    }
    #expect(person.feedback.dictionary?.values.contains { $0.contains("tiktok") || $0.contains("marker") } != true)

    // The next look knows nothing of it.
    await person.presses("Back")
    await person.presses("Check again")
    await person.presses("Check whether TikTok is on your phone")
    person.sees("An iPhone does not show us your other apps.")
    person.seesNot("was last active")
  }

  @Test func aReportWithoutTheAppIsNoProofThatItIsGone() async throws {
    let city = try Organisation.named("amsterdam")
    let (person, elsewhere) = (try Person(on: "2023-04-10", managed: city.managed), try TemporaryFolder())
    await person.readsTheFirstScreens()
    await person.session.read(report: try written(SampleReport.lines(300, banned: false), elsewhere))
    person.sees("We cannot tell whether TikTok is on this phone")
    person.sees("We have seen which apps were active recently.")
  }

  @Test func aFileThatIsNoReportIsSaidAndLeavesEverythingAsItWas() async throws {
    let city = try Organisation.named("amsterdam")
    let (person, elsewhere) = (try Person(on: "2023-04-10", managed: city.managed), try TemporaryFolder())
    await person.readsTheFirstScreens()
    for text in ["", "no report", "{}", "[1,2,3]\n[4]"] {
      await person.session.read(report: try written(text, elsewhere))
      #expect(person.session.path.top == .problem)
      person.sees("This file is not an App Privacy Report.")
      await person.presses("Try again")
      person.sees("We cannot tell whether TikTok is on this phone")
    }
    await person.session.read(report: "/no/such/file")
    #expect(person.session.path.top == .problem)
  }

  @Test func onlyTheAppsOwnCopyIsRemoved() throws {
    let (inbox, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    let copy = URL(fileURLWithPath: try written("x", inbox))
    let own = URL(fileURLWithPath: try written("x", elsewhere))
    #expect(ReportCopies.remove(copy, folders: [inbox.url]))
    #expect(!ReportCopies.remove(own, folders: [inbox.url]))
    #expect(!FileManager.default.fileExists(atPath: copy.path) && FileManager.default.fileExists(atPath: own.path))
  }
}
