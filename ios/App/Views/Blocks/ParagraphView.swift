import AppwijzerKit
import SwiftUI

struct ParagraphView: View {
  let paragraph: ParagraphModel

  @Environment(\.openURL) private var open

  var body: some View {
    if let destination = paragraph.destination {
      // A page of the App Store opens in the App Store itself, on this app's page about the other one.
      Button {
        open(destination)
      } label: {
        Text(verbatim: paragraph.text.plain)
      }
      .buttonStyle(SecondaryButtonStyle())
      .accessibilityAddTraits(.isLink)
      .plainRow()
    } else {
      Text(paragraph.text.attributed)
        .font(font)
        .foregroundStyle(Color(paragraph.style == .small ? Palette.quiet : Palette.text))
        .plainRow()
    }
  }

  private var font: Font {
    switch paragraph.style {
    case .lead: .title3
    case .body: .body
    case .small: .subheadline
    }
  }
}
