import AppwijzerKit
import SwiftUI

struct PointsView: View {
  let points: PointsModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(points.items) { item in
        HStack(alignment: .firstTextBaseline, spacing: Space.small) {
          Text(verbatim: item.marker).accessibilityHidden(true)
          Text(item.text.attributed)
        }
        .font(.body)
        .foregroundStyle(Color(Palette.text))
        .accessibilityElement(children: .combine)
        .accessibilityLabel(Text(verbatim: item.spoken))
      }
    }
    .plainRow()
  }
}
