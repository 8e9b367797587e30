import AppwijzerKit
import SwiftUI

struct SourcesView: View {
  let sources: [SourceModel]

  var body: some View {
    Section {
      ForEach(sources) { source in
        if let link = source.link {
          Link(destination: link) { label(source) }.cardRow()
        } else {
          label(source).cardRow()
        }
      }
    }
  }

  private func label(_ source: SourceModel) -> some View {
    VStack(alignment: .leading, spacing: Space.tight) {
      Text(verbatim: source.title).font(.body)
      if let detail = source.detail {
        Text(verbatim: detail).font(.subheadline).foregroundStyle(Color(Palette.quiet))
      }
    }
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(Text(verbatim: source.spoken))
  }
}
