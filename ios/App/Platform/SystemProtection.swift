import AppwijzerKit
import UIKit

/// Whether the app's files can be read: not on a device that was not unlocked since it started.
final class SystemProtection: Protection {
  var isAvailable: Bool {
    get async {
      // Later locks leave the files readable, though the system then says "not available": the file decides.
      if await UIApplication.shared.isProtectedDataAvailable { return true }
      return AppFiles.canBeRead
    }
  }
}
