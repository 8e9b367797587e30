import AppwijzerKit
import Foundation
import UniformTypeIdentifiers

/// What another app, the camera, the share sheet or the file picker hands over.
enum Handover {
  /// What an App Privacy Report may be called.
  static let types: [UTType] = [UTType(filenameExtension: "ndjson"), .json, .plainText].compactMap { $0 }

  @MainActor static func take(_ url: URL, session: CompanionSession) async {
    switch IncomingLink(url) {
    case .report(let file):
      let scoped = file.startAccessingSecurityScopedResource()
      await session.read(report: file.path)
      if scoped { file.stopAccessingSecurityScopedResource() }
      ReportCopies.remove(file)
    case .some(let link): await session.open(link)
    case nil: break
    }
  }
}
