// swift-tools-version:6.0
// The logic of the iOS and iPadOS app. Builds and is tested on Linux too; ios/scripts/bindings.sh makes
// what the first three targets hold.
import PackageDescription

#if os(Linux)
  // The shared library of the workspace; `swift test` is told where it is (tests/run.sh, suite ios).
  let library: [Target] = []
  let linked: [LinkerSetting] = [.linkedLibrary("appwijzer")]
  let onLibrary: [Target.Dependency] = []
#else
  // Made by ios/scripts/xcframework.sh.
  let library: [Target] = [.binaryTarget(name: "AppwijzerLibrary", path: "Frameworks/Appwijzer.xcframework")]
  let linked: [LinkerSetting] = []
  let onLibrary: [Target.Dependency] = ["AppwijzerLibrary"]
#endif

let package = Package(
  name: "AppwijzerKit",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [.library(name: "AppwijzerKit", targets: ["AppwijzerKit"])],
  targets: library + [
    .target(name: "appwijzer_coreFFI"),
    .target(name: "appwijzerFFI", dependencies: onLibrary, linkerSettings: linked),
    .target(
      name: "AppwijzerBindings",
      dependencies: ["appwijzerFFI", "appwijzer_coreFFI"],
      // What the generator writes is not ready for mode 6.
      swiftSettings: [.swiftLanguageMode(.v5)]),
    .target(name: "AppwijzerKit", dependencies: ["AppwijzerBindings"]),
    .executableTarget(name: "ReportBenchmark", dependencies: ["AppwijzerBindings"]),
    .testTarget(
      name: "AppwijzerKitTests", dependencies: ["AppwijzerKit", "AppwijzerBindings"],
      exclude: ["Support/server.py"]),
  ]
)
