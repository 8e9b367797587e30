import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

@Suite struct ScreenPathTests {
  private static let key = CaseKey(app: "a", area: Area(part: .wholeDevice, space: .main, user: 0))
  private let finding = ScreenId.finding(key)
  private let steps = ScreenId.steps(key)
  private let done = ScreenId.done(key)
  private let why = ScreenId.why(key)

  @Test func whatLiesUnderAScreenIsWhereBackLeads() {
    var path = ScreenPath()
    path.place(finding, back: .home)
    path.place(steps, back: finding)
    #expect(path.ids == [.home, finding, steps] && path.above == [finding, steps])
    path.place(done, back: .home)
    #expect(path.ids == [.home, done])
    path.place(.home, back: nil)
    #expect(path.ids == [.home])
  }

  @Test func aScreenFromANotificationHasItsWayBack() {
    var path = ScreenPath(root: .home)
    path.place(why, back: finding)
    #expect(path.ids == [.home, finding, why])
    #expect(path.cut(above: 1) == finding)
    path.place(finding, back: .home)
    #expect(path.ids == [.home, finding])
  }

  @Test func aScreenDrawnAgainStaysWhereItIs() {
    var path = ScreenPath()
    path.place(.about, back: .home)
    path.place(.about, back: .home)
    #expect(path.ids == [.home, .about])
    path.place(.employer, back: .employer)
    #expect(path.ids == [.employer])
  }

  @Test(arguments: [-1, 0, 1, 7])
  func goingBackToWhereOneIsDoesNothing(_ count: Int) {
    var path = ScreenPath()
    #expect(path.cut(above: count) == nil && path.ids == [.home])
  }
}

@Suite struct ParagraphModelTests {
  @Test func aLinkThatStandsAloneIsAButtonAndOneInASentenceIsNot() {
    let page = TextRun(text: "TikTok in the App Store", link: "https://apps.apple.com/app/id835599320")
    let words = TextRun(text: "See ", link: nil)
    let made = { ParagraphModel(runs: $0, tone: .lead).destination }
    #expect(made([page])?.absoluteString == page.link)
    #expect(made([words, page]) == nil && made([words]) == nil && made([]) == nil)
    #expect(made([TextRun(text: "x", link: "tiktok://open")]) == nil)
  }
}

@Suite struct ChoiceModelTests {
  private func choice(many: Bool) -> ChoiceModel {
    let option = { (value: String, alone: Bool) in
      ChoiceOption(value: value, label: value, sub: nil, chosen: false, alone: alone)
    }
    let submit = Action(label: "", look: .primary, target: .act(event: .check))
    return ChoiceModel(
      Choice(
        name: "n", question: "q", hint: nil, many: many,
        options: [option("a", false), option("b", false), option("none", true)], error: nil, submit: submit, skip: nil))
  }

  @Test func ofOneAnswerTheLastCounts() {
    var one = choice(many: false)
    one.press("a")
    one.press("b")
    #expect(one.inputs == ["b"] && one.symbol("b") == "largecircle.fill.circle")
  }

  @Test func severalAnswersAreHandedBackInTheOrderOfTheQuestion() {
    var several = choice(many: true)
    several.press("b")
    several.press("a")
    #expect(several.inputs == ["a", "b"])
    several.press("b")
    #expect(several.inputs == ["a"])
  }

  @Test func noneOfTheseExcludesTheOthers() {
    var several = choice(many: true)
    several.press("a")
    several.press("none")
    #expect(several.inputs == ["none"])
    several.press("b")
    #expect(several.inputs == ["b"])
    several.press("nothing of the kind")
    #expect(several.inputs == ["b"])
  }
}

@Suite struct TextTests {
  @Test func linksCanBePressedAndUnsafeOnesAreText() {
    let text = RichText([
      TextRun(text: "Call ", link: nil), TextRun(text: "070", link: "tel:070"),
      TextRun(text: "!", link: "javascript:x"),
    ])
    #expect(text.plain == "Call 070!")
    #expect(text.attributed.runs.compactMap(\.link) == [URL(string: "tel:070")!])
  }

  @Test func sentencesAreReadWithAPauseBetween() {
    #expect(sentences("Cannot tell", "An iPhone shows no list.") == "Cannot tell. An iPhone shows no list.")
    #expect(sentences("Look.", nil, "", "Here") == "Look. Here")
  }

  @Test func aFieldIsCutWhereItIsTyped() {
    let submit = Action(label: "", look: .primary, target: .act(event: .join))
    var field = FieldModel(
      Field(name: "code", label: "l", hint: nil, value: "", long: true, error: nil, submit: submit))
    field.type(String(repeating: "A", count: 1_000_000))
    #expect(field.inputs[0].count == FieldModel.longest)
  }
}

/// WCAG 2.2: text 4.5 to 1, graphics 3 to 1, on every surface that it stands on, light and dark.
@Suite struct PaletteTests {
  private func luminance(_ rgb: UInt32) -> Double {
    let part = { (shift: UInt32) -> Double in
      let value = Double(rgb >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private func holds(_ ink: Tint, on paper: Tint, _ least: Double, _ what: String) {
    #expect(contrast(ink.light, paper.light) >= least, "\(what), light")
    #expect(contrast(ink.dark, paper.dark) >= least, "\(what), dark")
  }

  @Test func everythingCanBeRead() {
    for surface in [Palette.background, Palette.card] {
      holds(Palette.text, on: surface, 7, "text")
      holds(Palette.quiet, on: surface, 4.5, "quiet text")
      holds(Palette.link, on: surface, 4.5, "link")
      holds(Palette.outline, on: surface, 3, "outline")
      for style in [NoticeStyle.info, .warning, .error] { holds(Palette.ink(style), on: surface, 4.5, "notice") }
    }
    holds(Palette.onBrand, on: Palette.brand, 4.5, "button")
    for kind in StatusKind.allCases {
      holds(Palette.ink(kind), on: Palette.paper(kind), 4.5, "\(kind) on its tag")
      holds(Palette.ink(kind), on: Palette.card, 4.5, "\(kind) on a card")
    }
  }

  @Test func theFiveStatesHaveFiveOutlines() {
    #expect(Set(StatusKind.allCases.map(\.symbol)).count == 5)
  }
}
