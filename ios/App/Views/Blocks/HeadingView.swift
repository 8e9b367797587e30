import AppwijzerKit
import SwiftUI

struct HeadingView: View {
  let text: String

  var body: some View {
    Text(verbatim: text)
      .font(.title3.weight(.semibold))
      .foregroundStyle(Color(Palette.text))
      .accessibilityAddTraits(.isHeader)
      .accessibilityHeading(.h2)
      .plainRow()
  }
}
