#!/usr/bin/env bash
# Type-checks the app's own Swift on Linux against the stand-ins of Apple's frameworks (ios/StandIn).
#
#   ios/scripts/typecheck.sh MODULES      MODULES: folder of the built package's modules
set -euo pipefail
cd "$(dirname "$0")/.."
modules=${1:?usage: typecheck.sh MODULES}
out=../target/stand-in
mkdir -p "$out"

# In this order: each may use those before it.
for module in UniformTypeIdentifiers UIKit UserNotifications BackgroundTasks Security AVFAudio ManagedApp AppIntents SwiftUI; do
  if [ ! -f "$out/$module.swiftmodule" ] || [ "StandIn/$module.swift" -nt "$out/$module.swiftmodule" ]; then
    swiftc -swift-version 6 -emit-module -parse-as-library -module-name "$module" -I "$out" \
      -o "$out/$module.swiftmodule" "StandIn/$module.swift"
  fi
done

mapfile -t sources < <(find App -name '*.swift' | sort)
swiftc -swift-version 6 -warnings-as-errors -parse-as-library -typecheck -module-name Appwijzer -I "$out" -I "$modules" \
  -Xcc "-fmodule-map-file=AppwijzerKit/Sources/appwijzerFFI/include/module.modulemap" \
  -Xcc "-fmodule-map-file=AppwijzerKit/Sources/appwijzer_coreFFI/include/module.modulemap" \
  StandIn/FoundationExtras.swift "${sources[@]}"
echo "${#sources[@]} files type-check against the stand-ins"
