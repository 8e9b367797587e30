import Foundation
import Testing

@testable import AppwijzerKit

/// A build for one organisation. What its project holds, `ios/scripts/organisation.py` reads back itself.
@MainActor
@Suite struct OwnOrganisationTests {
  private let name = "Gemeente Voorbeeldstad"

  @Test func theBuildForEverybodyNamesNobody() {
    #expect(OwnOrganisation(info: [:]) == OwnOrganisation())
    #expect(!OwnOrganisation(info: ["AppwijzerOrganisation": "nonsense"]).isKnown)
    let known = OwnOrganisation(info: ["AppwijzerOrganisation": ["Name": name, "Code": "appwijzer://join#1"]])
    #expect(known.name == name && known.code == "appwijzer://join#1" && known.root.isEmpty)
  }

  @Test func itsCodeIsAtHandAndTheEmployeePresses() async throws {
    let city = try Organisation.named("amsterdam")
    let person = try Person(on: "2023-04-10", organisation: OwnOrganisation(name: name, code: city.link))
    person.serves(city.files)
    await person.readsTheFirstScreens(["Next", "Next", "I will take part"])
    person.sees(city.link)
    #expect(person.server.requests.isEmpty, "something was fetched before the press")
  }

  @Test func aCodeThatSomebodyScannedIsNotReplaced() async throws {
    let own = OwnOrganisation(name: name, code: try Organisation.named("amsterdam").link)
    let person = try Person(on: "2023-04-10", organisation: own)
    await person.session.start()
    let other = try Organisation.named("police").link
    await person.session.open(try #require(IncomingLink(URL(string: other)!)))
    person.sees(other)
    person.seesNot(own.code)
  }

  @Test func onlyAManagementThatIsThereIsCompleted() {
    let own = OwnOrganisation(name: name, root: "cm9vdA==", policyAddress: "https://rules.example.org/policy.json")
    #expect(own.complete(ManagedConfiguration()).isEmpty)
    let filled = own.complete(ManagedConfiguration(values: ["ownership": "work"]))
    #expect(filled.values.count == 3 && filled.values["policy_address"] == own.policyAddress)
    let given = ManagedConfiguration(values: ["root": "other"])
    #expect(own.complete(given) == given, "another root takes another address")
  }
}
