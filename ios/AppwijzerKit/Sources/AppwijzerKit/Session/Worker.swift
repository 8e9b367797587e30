import Foundation

/// Runs calls that block, one after the other, away from the thread that draws and from Swift's own pool
/// of threads.
final class Worker: Sendable {
  private let queue = DispatchQueue(label: "companion", qos: .userInitiated)

  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
