import AppwijzerKit
import SwiftUI

/// A question with its answers. What is wrong with an answer stands before them, and nothing is disabled.
struct ChoiceView: View {
  @State private var choice: ChoiceModel
  let given: ChoiceModel
  let press: Press

  init(choice: ChoiceModel, press: @escaping Press) {
    _choice = State(initialValue: choice)
    given = choice
    self.press = press
  }

  var body: some View {
    Section {
      VStack(alignment: .leading, spacing: Space.tight) {
        if !choice.question.isEmpty {
          Text(verbatim: choice.question)
            .font(.title3.weight(.semibold))
            .accessibilityAddTraits(.isHeader)
        }
        if let hint = choice.hint {
          Text(verbatim: hint).font(.subheadline).foregroundStyle(Color(Palette.quiet))
        }
        if let error = choice.error { ErrorLine(text: error) }
      }
      .plainRow()
      ForEach(choice.options) { option in
        Button {
          choice.press(option.id)
        } label: {
          OptionLabel(option: option, symbol: choice.symbol(option.id))
        }
        .buttonStyle(.plain)
        .cardRow()
        .accessibilityAddTraits(choice.isChosen(option.id) ? .isSelected : [])
      }
    }
    .onChange(of: given) { _, new in choice = new }
    Section {
      ActionButton(action: choice.submit) { press(choice.submit, choice.inputs) }.plainRow()
      if let skip = choice.skip { ActionButton(action: skip) { press(skip, []) }.plainRow() }
    }
  }
}

private struct OptionLabel: View {
  let option: ChoiceModel.Option
  let symbol: String

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: Space.medium) {
      Image(systemName: symbol).foregroundStyle(Color(Palette.brand)).accessibilityHidden(true)
      VStack(alignment: .leading, spacing: Space.tight) {
        Text(verbatim: option.label).font(.body).foregroundStyle(Color(Palette.text))
        if let sub = option.sub {
          Text(verbatim: sub).font(.subheadline).foregroundStyle(Color(Palette.quiet))
        }
      }
    }
    .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
    .contentShape(Rectangle())
  }
}

/// What is wrong, and how to mend it: icon and words.
struct ErrorLine: View {
  let text: String

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: Space.small) {
      Image(systemName: NoticeStyle.error.symbol).accessibilityHidden(true)
      Text(verbatim: text).font(.body.weight(.semibold))
    }
    .foregroundStyle(Color(Palette.ink(NoticeStyle.error)))
    .accessibilityElement(children: .combine)
  }
}
