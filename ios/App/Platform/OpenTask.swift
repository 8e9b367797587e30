import AppIntents
import AppwijzerKit

/// "Open my task", for Siri, Spotlight and Shortcuts: opens the app at what is asked of this device. It says and
/// hands over nothing: what is on the screen stays in the app.
struct OpenTask: AppIntent {
  static let title: LocalizedStringResource = "Open my task"
  static let openAppWhenRun = true
  /// Not while the device is locked: the task names an app.
  static let authenticationPolicy = IntentAuthenticationPolicy.requiresAuthentication

  @MainActor func perform() async throws -> some IntentResult {
    await CompanionSession.shared.openTask()
    return .result()
  }
}

/// The sentences by which it is called; their Dutch stands in `AppShortcuts.strings`.
struct TaskShortcuts: AppShortcutsProvider {
  static var appShortcuts: [AppShortcut] {
    AppShortcut(
      intent: OpenTask(), phrases: ["Open my task in \(.applicationName)"], shortTitle: "Open my task",
      systemImageName: "checklist")
  }
}
