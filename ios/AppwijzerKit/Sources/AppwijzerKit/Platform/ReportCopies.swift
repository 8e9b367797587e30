import Foundation

/// The system puts a copy of a shared file into the app's own folders. It is removed as soon as it was
/// read; the employee's own file, wherever it is, stays untouched.
public enum ReportCopies {
  /// Removes a file if it lies in one of `folders`. Whether it did.
  @discardableResult
  public static func remove(_ file: URL, folders: [URL] = ReportCopies.own) -> Bool {
    let path = file.resolvingSymlinksInPath().path
    let isOwn = folders.contains { path.hasPrefix($0.resolvingSymlinksInPath().path + "/") }
    guard isOwn else { return false }
    return (try? FileManager.default.removeItem(at: file)) != nil
  }

  /// Where the system puts such copies.
  public static var own: [URL] {
    let documents = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)
    return documents.map { $0.appendingPathComponent("Inbox", isDirectory: true) }
      + [FileManager.default.temporaryDirectory]
  }
}
