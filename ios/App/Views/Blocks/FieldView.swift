import AppwijzerKit
import SwiftUI

/// A text that the employee types or pastes. What was typed stays when it cannot be used.
struct FieldView: View {
  @State private var field: FieldModel
  let given: FieldModel
  let press: Press

  init(field: FieldModel, press: @escaping Press) {
    _field = State(initialValue: field)
    given = field
    self.press = press
  }

  var body: some View {
    Section {
      VStack(alignment: .leading, spacing: Space.small) {
        Text(verbatim: field.label).font(.headline).accessibilityHidden(true)
        if let hint = field.hint {
          Text(verbatim: hint).font(.subheadline).foregroundStyle(Color(Palette.quiet))
        }
        if let error = field.error { ErrorLine(text: error) }
        TextField(text: text, axis: field.long ? .vertical : .horizontal) { Text(verbatim: "") }
          .font(.body.monospaced())
          .autocorrectionDisabled()
          .textInputAutocapitalization(.characters)
          .frame(minHeight: Space.target)
          .accessibilityLabel(Text(verbatim: field.label))
          .accessibilityHint(Text(verbatim: field.hint ?? ""))
      }
      .foregroundStyle(Color(Palette.text))
      .cardRow()
      ActionButton(action: field.submit) { press(field.submit, field.inputs) }.plainRow()
    }
    .onChange(of: given) { _, new in field = new }
  }

  private var text: Binding<String> {
    Binding(get: { field.text }, set: { field.type($0) })
  }
}
