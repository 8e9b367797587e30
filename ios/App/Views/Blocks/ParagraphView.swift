import AppwijzerKit
import SwiftUI

struct ParagraphView: View {
  let paragraph: ParagraphModel

  var body: some View {
    Text(paragraph.text.attributed)
      .font(font)
      .foregroundStyle(Color(paragraph.style == .small ? Palette.quiet : Palette.text))
      .plainRow()
  }

  private var font: Font {
    switch paragraph.style {
    case .lead: .title3
    case .body: .body
    case .small: .subheadline
    }
  }
}
