import AppwijzerKit
import SwiftUI

struct DetailsView: View {
  let details: DetailsModel

  var body: some View {
    DisclosureGroup {
      ForEach(Array(details.paragraphs.enumerated()), id: \.offset) { _, paragraph in
        Text(verbatim: paragraph).font(.body).foregroundStyle(Color(Palette.text))
      }
    } label: {
      Text(verbatim: details.summary).font(.body).foregroundStyle(Color(Palette.link))
    }
    .cardRow()
  }
}
