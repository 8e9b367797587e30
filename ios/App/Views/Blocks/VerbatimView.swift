import AppwijzerKit
import SwiftUI

/// Text to be read exactly as it is; it can be copied.
struct VerbatimView: View {
  let verbatim: VerbatimModel

  var body: some View {
    VStack(alignment: .leading, spacing: Space.tight) {
      Text(verbatim: verbatim.label).font(.subheadline.weight(.semibold)).foregroundStyle(Color(Palette.quiet))
      Text(verbatim: verbatim.text)
        .font(.body.monospaced())
        .foregroundStyle(Color(Palette.text))
        .textSelection(.enabled)
    }
    .cardRow()
  }
}
