import AppwijzerBindings

/// Which screens lie on each other, the lowest first.
///
/// The core says where "back" leads from each screen. What lies under a screen is always that one, so
/// that the system's own gesture and the core's "back" never differ.
public struct ScreenPath: Equatable, Sendable {
  /// What names a screen.
  public typealias ID = ScreenId

  public private(set) var ids: [ID]

  public init(root: ID = .home) { ids = [root] }

  /// The screen that is shown.
  public var top: ID { ids[ids.count - 1] }

  /// The lowest one.
  public var root: ID { ids[0] }

  /// The screens above the lowest: what a navigation stack holds.
  public var above: [ID] { Array(ids.dropFirst()) }

  /// A screen was drawn: puts it where it belongs. `back`: where "back" leads from it.
  public mutating func place(_ id: ID, back: ID?) {
    guard let back, back != id else {
      ids = [id]
      return
    }
    if let under = ids.lastIndex(of: back) {
      ids = Array(ids[...under]) + [id]
    } else {
      // Reached from elsewhere, such as a notification: what lies under it is drawn on the way back.
      ids = (root == id ? [] : [root]) + [back, id]
    }
  }

  /// Goes back until `count` screens lie above the lowest. Returns the screen that is then on top, or
  /// nothing if that would not be back.
  public mutating func cut(above count: Int) -> ID? {
    guard count >= 0, count < ids.count - 1 else { return nil }
    ids = Array(ids.prefix(count + 1))
    return top
  }
}
