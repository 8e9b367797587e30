/// The colours of the design, light and dark. Status colours are always next to an icon and a word.
public struct Tint: Equatable, Sendable {
  /// 0xRRGGBB.
  public let light: UInt32
  public let dark: UInt32
}

public enum Palette {
  public static let text = Tint(light: 0x16222B, dark: 0xEDF2F5)
  public static let quiet = Tint(light: 0x4A5A66, dark: 0xB5C1CA)
  public static let background = Tint(light: 0xF5F7F8, dark: 0x0F161B)
  public static let card = Tint(light: 0xFFFFFF, dark: 0x1A232B)
  public static let outline = Tint(light: 0x75848F, dark: 0x83929D)
  public static let brand = Tint(light: 0x0B4F6C, dark: 0x8FD0EA)
  public static let onBrand = Tint(light: 0xFFFFFF, dark: 0x06222E)
  public static let link = Tint(light: 0x0A5A8A, dark: 0x8FD0EA)

  /// The colour of a state's icon and word.
  public static func ink(_ kind: StatusKind) -> Tint {
    switch kind {
    case .action: Tint(light: 0x7D1007, dark: 0xF97F75)
    case .asked: Tint(light: 0x8A5300, dark: 0xFCDF92)
    case .unknown: Tint(light: 0x6A2DA5, dark: 0xC491E3)
    case .done: Tint(light: 0x1B7059, dark: 0xB5FCE1)
    case .exempt: Tint(light: 0x2B343B, dark: 0xA1ADB7)
    }
  }

  /// The colour behind it.
  public static func paper(_ kind: StatusKind) -> Tint {
    switch kind {
    case .action: Tint(light: 0xFDEBE8, dark: 0x43150F)
    case .asked: Tint(light: 0xFFF2DC, dark: 0x3F2B05)
    case .unknown: Tint(light: 0xF3ECFB, dark: 0x311D44)
    case .done: Tint(light: 0xE4F5EF, dark: 0x0C352A)
    case .exempt: Tint(light: 0xE9EDF0, dark: 0x27323A)
    }
  }

  /// The colour of a notice's icon.
  public static func ink(_ style: NoticeStyle) -> Tint {
    switch style {
    case .info: brand
    case .warning: ink(.asked)
    case .error: ink(.action)
    }
  }
}
