import AppwijzerKit
import Foundation

/// The app's own files: encrypted until the device is first unlocked after a start, and no part of any backup.
/// Not "complete": the scheduler wakes the app while the device is locked, and a database whose shared memory
/// is locked away under it ends the process.
enum AppFiles {
  /// The companion's journal. Without a folder of its own nothing lasts, which beats a backup of it.
  static var journal: AppwijzerKit.JournalPlace {
    guard let folder = try? folder() else { return .memory }
    return .file(path: folder.appendingPathComponent("journal.sqlite").path)
  }

  /// Which notifications were shown.
  static var notificationMemory: FileStore {
    FileStore(file: (try? folder())?.appendingPathComponent("notifications.json"))
  }

  /// Whether the journal can be read now, or there is none yet.
  static var canBeRead: Bool {
    guard case .file(let path) = journal, FileManager.default.fileExists(atPath: path) else { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    try? file.close()
    return true
  }

  private static func folder() throws -> URL {
    let support = try FileManager.default.url(
      for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
    var folder = support.appendingPathComponent("Appwijzer", isDirectory: true)
    // New files in the folder take its protection over, those that SQLite makes beside the journal too.
    let protection: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
    try FileManager.default.setAttributes(protection, ofItemAtPath: folder.path)
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try folder.setResourceValues(values)
    return folder
  }
}

/// A few bytes in one file.
struct FileStore: SmallStore {
  let file: URL?

  func load() -> Data? { file.flatMap { try? Data(contentsOf: $0) } }

  func save(_ data: Data) throws {
    guard let file else { return }
    try data.write(to: file, options: [.atomic, .completeFileProtectionUntilFirstUserAuthentication])
  }
}
