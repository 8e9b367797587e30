#!/usr/bin/env bash
# Builds the core's library and writes its Swift side into the package AppwijzerKit.
#
#   ios/scripts/bindings.sh [cargo options, such as --release]
set -euo pipefail
cd "$(dirname "$0")/../.."
cargo build --quiet --locked -p appwijzer-bindings --features cli "$@"

profile=debug
case " $* " in *" --release "*) profile=release ;; esac
library=target/$profile/libappwijzer.so
[ -f "$library" ] || library=target/$profile/libappwijzer.dylib
out=target/swift-bindings
rm -rf "$out"
"target/$profile/uniffi-bindgen" generate --no-format --language swift --out-dir "$out" "$library"

# Only what changed is written: an untouched file is not compiled again.
put() { cmp -s "$1" "$2" || { mkdir -p "$(dirname "$2")" && cp "$1" "$2"; }; }
sources=ios/AppwijzerKit/Sources
for crate in appwijzer appwijzer_core; do
  put "$out/$crate.swift" "$sources/AppwijzerBindings/$crate.swift"
  put "$out/${crate}FFI.h" "$sources/${crate}FFI/include/${crate}FFI.h"
  put "$out/${crate}FFI.modulemap" "$sources/${crate}FFI/include/module.modulemap"
  # SwiftPM wants a source file in every C target.
  put /dev/null "$sources/${crate}FFI/empty.c"
done
