import AppwijzerKit
import SwiftUI

/// One screen: its title, and a view for each block.
struct ScreenView: View {
  let session: CompanionSession
  let id: ScreenPath.ID
  @AccessibilityFocusState private var focus: Int?
  @Environment(\.accessibilityReduceMotion) private var reduceMotion

  /// The title's place among the blocks, for VoiceOver.
  private static let title = -1

  init(session: CompanionSession, id: ScreenPath.ID) {
    self.session = session
    self.id = id
  }

  var body: some View {
    ScrollViewReader { scroll in
      List {
        if let screen = session.screens[id] {
          heading(screen)
          ForEach(screen.blocks) { block in
            BlockView(block: block, press: press)
              .accessibilityFocused($focus, equals: block.id)
              .id(block.id)
          }
        } else {
          ProgressView()
        }
      }
      .listStyle(.insetGrouped)
      .scrollContentBackground(.hidden)
      .background(Color(Palette.background))
      .onChange(of: session.drawings) { _, _ in shown(scroll) }
    }
    .disabled(session.busy)
    .navigationTitle(session.screens[id]?.title ?? "")
    .navigationBarTitleDisplayMode(.inline)
    .toolbar {
      // The whole title stands in the screen: a bar would cut it off.
      ToolbarItem(placement: .principal) { Text(verbatim: "").accessibilityHidden(true) }
    }
    .environment(\.locale, Locale(identifier: session.screens[id]?.language ?? "en"))
  }

  private func heading(_ screen: ScreenModel) -> some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if screen.back == nil, session.organisation.isKnown { OrganisationView(name: session.organisation.name) }
      Text(verbatim: screen.title)
        .font(.title.weight(.semibold))
        .foregroundStyle(Color(Palette.text))
        .accessibilityAddTraits(.isHeader)
        .accessibilityHeading(.h1)
        .accessibilityFocused($focus, equals: Self.title)
      if let subtitle = screen.subtitle {
        Text(verbatim: subtitle).font(.subheadline).foregroundStyle(Color(Palette.quiet))
      }
      if let label = session.readAloudLabel(screen) {
        Button(action: { session.readAloud(screen) }) { Text(verbatim: label) }.buttonStyle(LinkButtonStyle())
      }
    }
    .plainRow()
    .id(Self.title)
  }

  private func press(_ action: ActionModel, _ inputs: [String]) {
    Task { await session.press(action, inputs: inputs) }
  }

  /// After drawing: to the answer that cannot be used, else to the title.
  private func shown(_ scroll: ScrollViewProxy) {
    guard session.path.top == id else { return }
    let place = session.screens[id]?.firstError ?? Self.title
    if reduceMotion {
      scroll.scrollTo(place, anchor: .top)
    } else {
      withAnimation(.easeInOut(duration: 0.2)) { scroll.scrollTo(place, anchor: .top) }
    }
    focus = place
  }
}
