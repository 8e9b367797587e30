// TEST SUPPORT ONLY: names of SwiftUI, without any behaviour. See README.md.
@_exported import Foundation
@_exported import Observation
@_exported import UIKit

public typealias CGFloat = Foundation.CGFloat

// MARK: Views

@MainActor public protocol View {
  associatedtype Body: View
  @ViewBuilder var body: Body { get }
}
extension Optional: View where Wrapped: View {
  public var body: Never { return fatalError() }
}
extension Never: View { public var body: Never { return fatalError() } }

@resultBuilder public struct ViewBuilder {
  public static func buildBlock() -> EmptyView { return EmptyView() }
  public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView {
    TupleView()
  }
  public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
  public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
  public static func buildEither<Content: View>(first: Content) -> TupleView { TupleView() }
  public static func buildEither<Content: View>(second: Content) -> TupleView { TupleView() }
}

public struct EmptyView: View {
  public var body: Never { return fatalError() }
  nonisolated public init() {}
}
public struct TupleView: View {
  public var body: Never { return fatalError() }
  nonisolated public init() {}
}
public struct Modified: View {
  public var body: Never { return fatalError() }
  nonisolated public init() {}
}

public struct Text: View {
  public var body: Never { return fatalError() }
  public init(verbatim: String) {}
  public init(_ text: AttributedString) {}
}
public struct Image: View {
  public var body: Never { return fatalError() }
  public init(systemName: String) {}
  public init(_ name: String) {}
  public func resizable() -> Image { self }
}
public struct ProgressView: View {
  public var body: Never { return fatalError() }
  public init() {}
}
public struct Link<Label: View>: View {
  public var body: Never { return fatalError() }
  public init(destination: URL, @ViewBuilder label: () -> Label) {}
}
public struct Button<Label: View>: View {
  public var body: Never { return fatalError() }
  public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}
public struct TextField<Label: View>: View {
  public var body: Never { return fatalError() }
  public init(text: Binding<String>, axis: Axis, @ViewBuilder label: () -> Label) {}
}
public enum Axis: Sendable { case horizontal, vertical }
public struct DisclosureGroup<Label: View, Content: View>: View {
  public var body: Never { return fatalError() }
  public init(@ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label) {}
}

// MARK: Containers

public struct VStack<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct HStack<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct List<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(@ViewBuilder content: () -> Content) {}
}
public struct Section<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(@ViewBuilder content: () -> Content) {}
}
public struct ForEach<Content: View>: View {
  public var body: Never { return fatalError() }
  public init<Data: RandomAccessCollection>(
    _ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content
  ) where Data.Element: Identifiable {}
  public init<Data: RandomAccessCollection, ID: Hashable>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content
  ) {}
}
public struct NavigationStack<Root: View>: View {
  public var body: Never { return fatalError() }
  public init<Element: Hashable>(path: Binding<[Element]>, @ViewBuilder root: () -> Root) {}
}
public struct ScrollViewReader<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) {}
}
public struct ScrollViewProxy { public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) {} }
public struct UnitPoint: Sendable { public static let top = UnitPoint() }

public protocol Layout {}
public struct VStackLayout: Layout {
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil) {}
}
public struct HStackLayout: Layout {
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil) {}
}
public struct AnyLayout: Layout {
  public init(_ layout: some Layout) {}
  @MainActor public func callAsFunction<Content: View>(@ViewBuilder _ content: () -> Content) -> Modified { Modified() }
}
public struct HorizontalAlignment: Sendable {
  public static let leading = HorizontalAlignment(), center = HorizontalAlignment()
}
public struct VerticalAlignment: Sendable {
  public static let center = VerticalAlignment(), firstTextBaseline = VerticalAlignment()
}
public struct Alignment: Sendable {
  public static let leading = Alignment(), center = Alignment(), bottom = Alignment()
}

public struct ToolbarItem<Content: View>: View {
  public var body: Never { return fatalError() }
  public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {}
}
public struct ToolbarItemPlacement: Sendable { public static let principal = ToolbarItemPlacement() }

// MARK: Looks

public protocol ShapeStyle: Sendable {}
public protocol Shape: Sendable {}
public struct Color: View, ShapeStyle {
  public var body: Never { return fatalError() }
  nonisolated public init(uiColor: UIColor) {}
  nonisolated init() {}
  public static let clear = Color()
}
public struct Rectangle: Shape { public init() {} }
public struct RoundedRectangle: Shape {
  public init(cornerRadius: CGFloat) {}
  @MainActor public func strokeBorder(_ content: some ShapeStyle) -> Modified { Modified() }
}
public struct Font: Sendable {
  public static let title = Font(), title3 = Font(), headline = Font(), body = Font(), subheadline = Font()
  public enum Weight: Sendable { case regular, semibold }
  public func weight(_ weight: Weight) -> Font { self }
  public func monospaced() -> Font { self }
}
public enum TextAlignment: Sendable { case leading, center }
public struct Edge: Sendable {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
  }
}
public enum Visibility: Sendable { case hidden, visible }
public enum TitleDisplayMode: Sendable { case inline, large }
public struct InsetGroupedListStyle: Sendable {}
extension InsetGroupedListStyle { public static var insetGrouped: InsetGroupedListStyle { InsetGroupedListStyle() } }
public struct EnabledTextSelectability: Sendable {
  public static var enabled: EnabledTextSelectability { EnabledTextSelectability() }
}
public struct TextInputAutocapitalization: Sendable { public static var characters: Self { Self() } }
public struct Animation: Sendable { public static func easeInOut(duration: TimeInterval) -> Animation { Animation() } }
@MainActor public func withAnimation(_ animation: Animation?, _ body: () -> Void) { body() }

@MainActor public protocol ButtonStyle {
  associatedtype Body: View
  typealias Configuration = ButtonStyleConfiguration
  @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
public struct ButtonStyleConfiguration {
  public struct Label: View { public var body: Never { return fatalError() } }
  public var label: Label { Label() }
  public var isPressed: Bool { false }
}
public struct PlainButtonStyle: ButtonStyle {
  public func makeBody(configuration: Configuration) -> EmptyView { return EmptyView() }
}
extension ButtonStyle where Self == PlainButtonStyle {
  public static var plain: PlainButtonStyle { PlainButtonStyle() }
}

// MARK: Accessibility

public struct AccessibilityTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let isHeader = Self(rawValue: 1), isButton = Self(rawValue: 2), isSelected = Self(rawValue: 4),
    isLink = Self(rawValue: 8)
}
public struct AccessibilityChildBehavior: Sendable {
  public static let ignore = Self(), combine = Self(), contain = Self()
}
public enum AccessibilityHeadingLevel: Sendable { case h1, h2, h3 }
public enum AccessibilityNotification {
  public struct Announcement {
    public init(_ words: String) {}
    public func post() {}
  }
}
@propertyWrapper @MainActor public struct AccessibilityFocusState<Value: Hashable> {
  @MainActor public struct Binding {}
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public var projectedValue: Binding { Binding() }
  nonisolated public init<Wrapped: Hashable>() where Value == Wrapped? {}
}

// MARK: State

@propertyWrapper @MainActor public struct State<Value> {
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public var projectedValue: Binding<Value> { fatalError() }
  nonisolated public init(wrappedValue: Value) {}
  nonisolated public init(initialValue: Value) {}
}
@propertyWrapper @MainActor public struct Binding<Value> {
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public init(get: @escaping @MainActor () -> Value, set: @escaping @MainActor (Value) -> Void) {}
}
@propertyWrapper @MainActor public struct Environment<Value> {
  public var wrappedValue: Value { fatalError() }
  nonisolated public init(_ path: KeyPath<EnvironmentValues, Value>) {}
}
public struct EnvironmentValues {
  public var scenePhase: ScenePhase { .active }
  public var isEnabled: Bool { true }
  public var openURL: OpenURLAction { fatalError() }
  public var accessibilityReduceMotion: Bool { false }
  public var dynamicTypeSize: DynamicTypeSize { .large }
  public var locale: Locale {
    get { Locale.current }
    set {}
  }
}
@MainActor public struct OpenURLAction: Sendable {
  public func callAsFunction(_ url: URL) {}
}
public enum ScenePhase: Sendable { case background, inactive, active }
public enum DynamicTypeSize: Sendable {
  case large, accessibility5
  public var isAccessibilitySize: Bool { self == .accessibility5 }
}

// MARK: App

@MainActor public protocol App {
  associatedtype Body: Scene
  @SceneBuilder var body: Body { get }
  init()
}
extension App { public static func main() {} }
@MainActor public protocol Scene {}
@resultBuilder public struct SceneBuilder {
  public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}
public struct WindowGroup<Content: View>: Scene { public init(@ViewBuilder content: @escaping () -> Content) {} }
public struct ModifiedScene: Scene {}
public struct BackgroundTask: Sendable {
  public static func appRefresh(_ identifier: String) -> BackgroundTask { Self() }
}
extension Scene {
  public func onChange<Value: Equatable>(of value: Value, _ action: @escaping (Value, Value) -> Void) -> ModifiedScene {
    ModifiedScene()
  }
  public func backgroundTask(_ task: BackgroundTask, action: @escaping @Sendable () async -> Void) -> ModifiedScene {
    ModifiedScene()
  }
}
@propertyWrapper @MainActor public struct UIApplicationDelegateAdaptor<Delegate: UIApplicationDelegate> {
  public var wrappedValue: Delegate { fatalError() }
  public init(_ type: Delegate.Type = Delegate.self) {}
}

@MainActor public protocol UIViewControllerRepresentable: View where Body == Never {
  associatedtype Controller
  typealias Context = RepresentableContext
  func makeUIViewController(context: Context) -> Controller
  func updateUIViewController(_ controller: Controller, context: Context)
}
extension UIViewControllerRepresentable { public var body: Never { return fatalError() } }
public struct RepresentableContext {}

// MARK: Modifiers

extension View {
  public func font(_ font: Font?) -> Modified { Modified() }
  public func underline() -> Modified { Modified() }
  public func foregroundStyle(_ style: some ShapeStyle) -> Modified { Modified() }
  public func background(_ style: some ShapeStyle) -> Modified { Modified() }
  public func background(_ style: some ShapeStyle, in shape: some Shape) -> Modified { Modified() }
  public func overlay(_ view: some View) -> Modified { Modified() }
  public func overlay(alignment: Alignment, @ViewBuilder content: () -> some View) -> Modified { Modified() }
  public func scaledToFit() -> Modified { Modified() }
  public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> Modified {
    Modified()
  }
  public func opacity(_ amount: Double) -> Modified { Modified() }
  public func padding(_ length: CGFloat) -> Modified { Modified() }
  public func padding(_ edges: Edge.Set, _ length: CGFloat) -> Modified { Modified() }
  public func frame(
    minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, alignment: Alignment = .center
  ) -> Modified { Modified() }
  public func contentShape(_ shape: some Shape) -> Modified { Modified() }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> Modified { Modified() }
  public func buttonStyle(_ style: some ButtonStyle) -> Modified { Modified() }
  public func disabled(_ disabled: Bool) -> Modified { Modified() }
  public func tint(_ colour: Color?) -> Modified { Modified() }
  public func id(_ id: some Hashable) -> Modified { Modified() }
  public func listStyle(_ style: InsetGroupedListStyle) -> Modified { Modified() }
  public func listRowBackground(_ view: some View) -> Modified { Modified() }
  public func listRowSeparator(_ visibility: Visibility) -> Modified { Modified() }
  public func scrollContentBackground(_ visibility: Visibility) -> Modified { Modified() }
  public func textSelection(_ selectability: EnabledTextSelectability) -> Modified { Modified() }
  public func autocorrectionDisabled(_ disable: Bool = true) -> Modified { Modified() }
  public func textInputAutocapitalization(_ kind: TextInputAutocapitalization?) -> Modified { Modified() }
  public func navigationTitle(_ title: String) -> Modified { Modified() }
  public func navigationBarTitleDisplayMode(_ mode: TitleDisplayMode) -> Modified { Modified() }
  public func navigationDestination<Value: Hashable, Content: View>(
    for type: Value.Type, @ViewBuilder destination: @escaping (Value) -> Content
  ) -> Modified { Modified() }
  public func toolbar(@ViewBuilder content: () -> some View) -> Modified { Modified() }
  public func environment<Value>(_ path: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> Modified {
    Modified()
  }
  public func onChange<Value: Equatable>(of value: Value, _ action: @escaping (Value, Value) -> Void) -> Modified {
    Modified()
  }
  public func onOpenURL(perform action: @escaping (URL) -> Void) -> Modified { Modified() }
  public func task(id: some Equatable, _ action: @escaping @Sendable @MainActor () async -> Void) -> Modified {
    Modified()
  }
  public func task(_ action: @escaping @Sendable @MainActor () async -> Void) -> Modified { Modified() }
  public func sheet(isPresented: Binding<Bool>, @ViewBuilder content: @escaping () -> some View) -> Modified {
    Modified()
  }
  public func fileImporter(
    isPresented: Binding<Bool>, allowedContentTypes: [UTType], onCompletion: @escaping (Result<URL, any Error>) -> Void
  ) -> Modified { Modified() }
  public func accessibilityHidden(_ hidden: Bool) -> Modified { Modified() }
  public func accessibilityLabel(_ text: Text) -> Modified { Modified() }
  public func accessibilityValue(_ text: Text) -> Modified { Modified() }
  public func accessibilityHint(_ text: Text) -> Modified { Modified() }
  public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> Modified { Modified() }
  public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> Modified { Modified() }
  public func accessibilityHeading(_ level: AccessibilityHeadingLevel) -> Modified { Modified() }
  public func accessibilityAction(_ action: @escaping () -> Void) -> Modified { Modified() }
  public func accessibilityFocused<Value: Hashable>(
    _ state: AccessibilityFocusState<Value>.Binding, equals value: Value
  ) -> Modified { Modified() }
}
