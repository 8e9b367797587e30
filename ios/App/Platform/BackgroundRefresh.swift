import AppwijzerKit
import BackgroundTasks
import Foundation

/// A look in the background. The system runs it when it likes, or never: reminders do not depend on it.
enum BackgroundRefresh {
  static let identifier = "nl.appwijzer.refresh"

  static func schedule(after interval: TimeInterval) {
    let request = BGAppRefreshTaskRequest(identifier: identifier)
    request.earliestBeginDate = Date(timeIntervalSinceNow: interval)
    // Refused where the employee switched background refresh off.
    try? BGTaskScheduler.shared.submit(request)
  }

  static func run(_ session: CompanionSession) async {
    await schedule(after: session.backgroundInterval())
    await withTaskCancellationHandler {
      _ = await session.runInBackground()
    } onCancel: {
      Task { await session.cancelBackground() }
    }
  }
}
