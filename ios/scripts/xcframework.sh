#!/usr/bin/env bash
# On a Mac: builds the core for devices and simulators and packs it as Appwijzer.xcframework for the
# package AppwijzerKit, with the Swift side beside it. Needs Xcode and Rust.
#
#   ios/scripts/xcframework.sh
#
# Not run where this project is tested (docs/ios.md).
set -euo pipefail
[ "$(uname -s)" = Darwin ] || { echo "this needs a Mac with Xcode; on Linux, tests/run.sh ios tests the logic" >&2; exit 1; }
cd "$(dirname "$0")/../.."

export IPHONEOS_DEPLOYMENT_TARGET=17.0 MACOSX_DEPLOYMENT_TARGET=14.0
# SQLite asks for the kind of file system only to choose a kind of lock; without, the app uses no API that
# Apple wants a reason for beyond those in PrivacyInfo.xcprivacy.
export LIBSQLITE3_FLAGS="-DSQLITE_ENABLE_LOCKING_STYLE=0"
device=aarch64-apple-ios
simulators=(aarch64-apple-ios-sim x86_64-apple-ios)
# For `swift test` on the Mac itself.
macs=(aarch64-apple-darwin x86_64-apple-darwin)

rustup target add "$device" "${simulators[@]}" "${macs[@]}"
for target in "$device" "${simulators[@]}" "${macs[@]}"; do
  cargo build --locked --profile ship -p appwijzer-bindings --target "$target"
done

work=target/xcframework
rm -rf "$work"
mkdir -p "$work/simulator" "$work/mac"
joined() { # joined OUT TARGET...
  local out=$1 && shift
  lipo -create -output "$out" "${@/#/target/}"
}
joined "$work/simulator/libappwijzer.a" "${simulators[@]/%//ship/libappwijzer.a}"
joined "$work/mac/libappwijzer.a" "${macs[@]/%//ship/libappwijzer.a}"

# The headers are in the package's own C targets: the framework holds the library alone.
out=ios/AppwijzerKit/Frameworks/Appwijzer.xcframework
rm -rf "$out"
mkdir -p "$(dirname "$out")"
xcodebuild -create-xcframework \
  -library "target/$device/ship/libappwijzer.a" \
  -library "$work/simulator/libappwijzer.a" \
  -library "$work/mac/libappwijzer.a" \
  -output "$out"
ios/scripts/bindings.sh
echo "made $out ($(du -sh "$out" | cut -f1))"
