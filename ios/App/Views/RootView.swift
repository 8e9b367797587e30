import AppwijzerKit
import SwiftUI
import UIKit
import UniformTypeIdentifiers

/// The screens that lie on each other, and what only a view can show: sheets and announcements.
struct RootView: View {
  let session: CompanionSession
  @Environment(\.openURL) private var openURL
  /// Something takes longer than a blink.
  @State private var isSlow = false

  var body: some View {
    NavigationStack(path: path) {
      ScreenView(session: session, id: session.path.root)
        .navigationDestination(for: ScreenPath.ID.self) { id in ScreenView(session: session, id: id) }
    }
    .tint(Color(Palette.link))
    .onChange(of: session.drawings) { _, _ in
      if let words = session.announcement { AccessibilityNotification.Announcement(words).post() }
    }
    .overlay(alignment: .bottom) {
      if isSlow { WorkingView(words: session.waitingWords) }
    }
    .task(id: session.busy) { await watch() }
    .onChange(of: session.request) { _, request in
      guard request == .notificationSettings else { return }
      session.requestDone()
      if let settings = URL(string: UIApplication.openNotificationSettingsURLString) { openURL(settings) }
    }
    .sheet(isPresented: sharing) {
      if case .share(let text) = session.request { ShareSheet(text: text) }
    }
    .fileImporter(isPresented: picking, allowedContentTypes: Handover.types) { result in
      guard case .success(let url) = result else { return }
      Task { await Handover.take(url, session: session) }
    }
  }

  /// Says that a look or a fetch is under way, once it lasts: most are over before anybody could read it.
  private func watch() async {
    isSlow = false
    guard session.busy, (try? await Task.sleep(for: .milliseconds(600))) != nil else { return }
    isSlow = true
    AccessibilityNotification.Announcement(session.waitingWords).post()
  }

  /// The system changes the path only by going back.
  private var path: Binding<[ScreenPath.ID]> {
    Binding(get: { session.path.above }, set: { session.goBack(above: $0.count) })
  }

  private var sharing: Binding<Bool> {
    Binding(
      get: { if case .share = session.request { true } else { false } },
      set: { if !$0 { session.requestDone() } })
  }

  private var picking: Binding<Bool> {
    Binding(get: { session.request == .pickReport }, set: { if !$0 { session.requestDone() } })
  }
}
