// TEST SUPPORT ONLY: names of Foundation that only Apple's has. See README.md.
import Foundation

extension URL {
  func startAccessingSecurityScopedResource() -> Bool { false }
  func stopAccessingSecurityScopedResource() {}
}
