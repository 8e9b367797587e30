import AppwijzerKit
import SwiftUI

/// That something is under way: below the screen, which stays readable.
struct WorkingView: View {
  let words: String

  var body: some View {
    HStack(spacing: Space.small) {
      ProgressView()
      Text(verbatim: words).font(.subheadline).foregroundStyle(Color(Palette.text))
    }
    .padding(Space.medium)
    .background(Color(Palette.card), in: RoundedRectangle(cornerRadius: Space.medium))
    .overlay(RoundedRectangle(cornerRadius: Space.medium).strokeBorder(Color(Palette.outline)))
    .padding(Space.large)
    .accessibilityElement(children: .combine)
  }
}
