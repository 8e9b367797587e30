import AppwijzerKit
import SwiftUI

/// Things that can be opened. The whole row is the target; its state is VoiceOver's value.
struct RowsView: View {
  let rows: [RowModel]
  let press: Press

  var body: some View {
    Section {
      ForEach(rows) { row in
        if let action = row.action {
          Button {
            press(action, [])
          } label: {
            RowLabel(row: row)
          }
          .buttonStyle(.plain)
          .cardRow()
          .accessibilityElement(children: .ignore)
          .accessibilityLabel(Text(verbatim: row.spoken))
          .accessibilityValue(Text(verbatim: row.status?.word ?? ""))
          .accessibilityAddTraits(.isButton)
          .accessibilityAction { press(action, []) }
        } else {
          RowLabel(row: row)
            .cardRow()
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: row.spoken))
            .accessibilityValue(Text(verbatim: row.status?.word ?? ""))
        }
      }
    }
  }
}

/// At the large text sizes the state stands under the title.
private struct RowLabel: View {
  let row: RowModel
  @Environment(\.dynamicTypeSize) private var size

  var body: some View {
    HStack(spacing: Space.small) {
      layout {
        VStack(alignment: .leading, spacing: Space.tight) {
          Text(verbatim: row.title).font(.body).foregroundStyle(Color(Palette.text))
          if let sub = row.sub {
            Text(verbatim: sub).font(.subheadline).foregroundStyle(Color(Palette.quiet))
          }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        if let status = row.status { StatusTag(badge: status) }
      }
      if row.action != nil {
        Image(systemName: "chevron.forward").foregroundStyle(Color(Palette.outline))
      }
    }
    .contentShape(Rectangle())
  }

  private var layout: AnyLayout {
    size.isAccessibilitySize
      ? AnyLayout(VStackLayout(alignment: .leading, spacing: Space.small))
      : AnyLayout(HStackLayout(alignment: .center, spacing: Space.small))
  }
}
