import AppwijzerKit
import SwiftUI
import UIKit

/// Distances, in points.
enum Space {
  static let tight: CGFloat = 4
  static let small: CGFloat = 8
  static let medium: CGFloat = 12
  static let large: CGFloat = 16
  /// The least height and width of what can be pressed.
  static let target: CGFloat = 48
  /// The widest line of text.
  static let column: CGFloat = 560
}

extension Color {
  /// A colour of the design; dark follows the system.
  init(_ tint: Tint) {
    self.init(uiColor: UIColor { $0.userInterfaceStyle == .dark ? UIColor(tint.dark) : UIColor(tint.light) })
  }
}

extension UIColor {
  fileprivate convenience init(_ rgb: UInt32) {
    let part = { (shift: UInt32) in CGFloat(rgb >> shift & 0xFF) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0), alpha: 1)
  }
}

extension View {
  /// A row without a card behind it.
  func plainRow() -> some View {
    frame(maxWidth: Space.column, alignment: .leading)
      .listRowBackground(Color.clear)
      .listRowSeparator(.hidden)
  }

  /// A row on a card.
  func cardRow() -> some View {
    frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
      .listRowBackground(Color(Palette.card))
  }
}

/// The filled button: at most one per screen.
struct PrimaryButtonStyle: ButtonStyle {
  @Environment(\.isEnabled) private var isEnabled

  func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .font(.headline)
      .foregroundStyle(Color(Palette.onBrand))
      .multilineTextAlignment(.center)
      .padding(Space.medium)
      .frame(maxWidth: .infinity, minHeight: Space.target)
      .background(Color(Palette.brand), in: RoundedRectangle(cornerRadius: Space.medium))
      .opacity(strength(isPressed: configuration.isPressed, isEnabled: isEnabled))
  }
}

/// The outlined button.
struct SecondaryButtonStyle: ButtonStyle {
  @Environment(\.isEnabled) private var isEnabled

  func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .font(.headline)
      .foregroundStyle(Color(Palette.link))
      .multilineTextAlignment(.center)
      .padding(Space.medium)
      .frame(maxWidth: .infinity, minHeight: Space.target)
      .background(Color(Palette.card), in: RoundedRectangle(cornerRadius: Space.medium))
      .overlay(RoundedRectangle(cornerRadius: Space.medium).strokeBorder(Color(Palette.outline)))
      .opacity(strength(isPressed: configuration.isPressed, isEnabled: isEnabled))
  }
}

/// A text that can be pressed.
struct LinkButtonStyle: ButtonStyle {
  @Environment(\.isEnabled) private var isEnabled

  func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .font(.body)
      .underline()
      .foregroundStyle(Color(Palette.link))
      .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
      .opacity(strength(isPressed: configuration.isPressed, isEnabled: isEnabled))
  }
}

/// A button that waits is paler than one that is pressed.
private func strength(isPressed: Bool, isEnabled: Bool) -> Double {
  switch (isEnabled, isPressed) {
  case (false, _): 0.5
  case (true, true): 0.8
  case (true, false): 1
  }
}
