import AppwijzerKit
import SwiftUI

/// Keys with their values: beside each other, and under each other at the large text sizes.
struct FactsView: View {
  let facts: [FactModel]

  var body: some View {
    Section {
      ForEach(facts) { fact in
        VStack(alignment: .leading, spacing: Space.tight) {
          Text(verbatim: fact.key).font(.subheadline.weight(.semibold)).foregroundStyle(Color(Palette.quiet))
          Text(verbatim: fact.value).font(.body).foregroundStyle(Color(Palette.text))
        }
        .cardRow()
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: fact.key))
        .accessibilityValue(Text(verbatim: fact.value))
      }
    }
  }
}
