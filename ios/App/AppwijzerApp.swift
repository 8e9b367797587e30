import AppwijzerKit
import SwiftUI

@main
struct AppwijzerApp: App {
  @Environment(\.scenePhase) private var phase
  @State private var session = CompanionSession.shared
  @UIApplicationDelegateAdaptor private var presses: NotificationPresses

  var body: some Scene {
    WindowGroup {
      RootView(session: session)
        .task {
          presses.session = session
          await session.start()
          await BackgroundRefresh.schedule(after: session.backgroundInterval())
        }
        .onOpenURL { url in Task { await Handover.take(url, session: session) } }
    }
    .onChange(of: phase) { _, now in
      switch now {
      case .background:
        session.stopReading()
        Task { await BackgroundRefresh.schedule(after: session.backgroundInterval()) }
      // The first time too: the system may have started the process in the background, locked.
      case .active:
        Task { await session.cameToFront() }
      default: break
      }
    }
    .backgroundTask(.appRefresh(BackgroundRefresh.identifier)) {
      await BackgroundRefresh.run(session)
    }
  }
}

extension CompanionSession {
  /// The session of this process: the window and the App Intent show the same.
  static let shared = CompanionSession(shell: .apple)
}
