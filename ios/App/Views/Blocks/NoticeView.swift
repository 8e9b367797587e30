import AppwijzerKit
import SwiftUI

struct NoticeView: View {
  let notice: NoticeModel

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: Space.medium) {
      Image(systemName: notice.kind.symbol)
        .foregroundStyle(Color(Palette.ink(notice.kind)))
        .accessibilityHidden(true)
      Text(verbatim: notice.text)
        .font(notice.kind == .info ? .body : .body.weight(.semibold))
        .foregroundStyle(Color(Palette.text))
    }
    .cardRow()
    .accessibilityElement(children: .combine)
  }
}
