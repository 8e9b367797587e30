import AppwijzerKit
import SwiftUI

struct ActionsView: View {
  let actions: [ActionModel]
  let press: Press

  var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      ForEach(Array(actions.enumerated()), id: \.offset) { _, action in
        ActionButton(action: action) { press(action, []) }
      }
    }
    .plainRow()
  }
}

/// A button as it looks.
struct ActionButton: View {
  let action: ActionModel
  let pressed: @MainActor () -> Void

  var body: some View {
    switch action.style {
    case .primary: button.buttonStyle(PrimaryButtonStyle())
    case .secondary: button.buttonStyle(SecondaryButtonStyle())
    case .link: button.buttonStyle(LinkButtonStyle())
    }
  }

  private var button: some View {
    Button(action: pressed) { Text(verbatim: action.label) }
  }
}
