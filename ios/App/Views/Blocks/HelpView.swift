import AppwijzerKit
import SwiftUI

/// Where help is: the last block of every screen, in the same place.
struct HelpView: View {
  let help: HelpModel

  var body: some View {
    Section {
      VStack(alignment: .leading, spacing: Space.tight) {
        Text(verbatim: help.title).font(.headline).accessibilityAddTraits(.isHeader)
        ForEach(Array(help.lines.enumerated()), id: \.offset) { _, line in
          Text(line.attributed).font(.body)
        }
      }
      .foregroundStyle(Color(Palette.text))
      .cardRow()
    }
  }
}
