import AppwijzerKit
import SwiftUI

/// Whose app this is, in a build for one organisation. The name says it; the logo beside it is no news to VoiceOver.
struct OrganisationView: View {
  let name: String

  var body: some View {
    HStack(spacing: Space.small) {
      Image(OwnOrganisation.logo)
        .resizable()
        .scaledToFit()
        .frame(width: Space.target, height: Space.target)
        .accessibilityHidden(true)
      Text(verbatim: name).font(.headline).foregroundStyle(Color(Palette.brand))
    }
    .padding(.vertical, Space.small)
  }
}
