#!/usr/bin/env bash
# Says how fast an App Privacy Report of 10,000 lines is read through the bindings, in a release build.
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo build --quiet --locked --release -p appwijzer-bindings
library=$PWD/target/release
cd ios/AppwijzerKit
swift build -c release --product ReportBenchmark --scratch-path ../../target/swift-release \
  -Xlinker "-L$library" -Xlinker -rpath -Xlinker "$library" >/dev/null
../../target/swift-release/release/ReportBenchmark
