import AppwijzerKit
import SwiftUI

/// What to do, in order: one card per step.
struct StepsView: View {
  let steps: [StepModel]
  let press: Press

  var body: some View {
    ForEach(steps) { step in
      Section {
        VStack(alignment: .leading, spacing: Space.medium) {
          HStack(alignment: .firstTextBaseline, spacing: Space.medium) {
            Text(verbatim: String(step.id)).font(.title3.weight(.semibold))
            Text(verbatim: step.title).font(.headline)
            if step.done == true { Image(systemName: "checkmark") }
          }
          .foregroundStyle(Color(Palette.text))
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: step.spoken))
          .accessibilityAddTraits(step.done == true ? [.isHeader, .isSelected] : .isHeader)
          ForEach(Array(step.lines.enumerated()), id: \.offset) { _, line in
            Text(verbatim: line).font(.body).foregroundStyle(Color(Palette.text))
          }
          ForEach(Array(step.actions.enumerated()), id: \.offset) { _, action in
            ActionButton(action: action) { press(action, []) }
          }
        }
        .cardRow()
      }
    }
  }
}
