import AppwijzerKit
import SwiftUI

/// One of the five states with what it means here: one element for VoiceOver.
struct StatusView: View {
  let status: StatusModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      StatusTag(badge: status.badge)
      if let text = status.text {
        Text(verbatim: text).font(.body).foregroundStyle(Color(Palette.text))
      }
    }
    .cardRow()
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(Text(verbatim: status.spoken))
  }
}

/// Icon and word on the state's colour.
struct StatusTag: View {
  let badge: StatusBadge

  var body: some View {
    HStack(spacing: Space.small) {
      Image(systemName: badge.kind.symbol).accessibilityHidden(true)
      Text(verbatim: badge.word)
    }
    .font(.subheadline.weight(.semibold))
    .foregroundStyle(Color(Palette.ink(badge.kind)))
    .padding(.horizontal, Space.small)
    .padding(.vertical, Space.tight)
    .background(Color(Palette.paper(badge.kind)), in: RoundedRectangle(cornerRadius: Space.small))
  }
}
