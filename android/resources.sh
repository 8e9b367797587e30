#!/usr/bin/env bash
# Compiles the resources and links them with the manifest of each flavour. Called by Maven.
#
#   android/resources.sh LOCAL_MAVEN_REPOSITORY BUILD_FOLDER
set -euo pipefail
cd "$(dirname "$0")/app"
build=$2
shared=$(cd ../.. && pwd)/target/android
aapt2=$shared/tools/prebuilt/linux/aapt2
framework=$shared/tools/android-all.jar
mkdir -p "$build/generated" "$build/manifests" "$build/test-classes/com/android/tools"
chmod +x "$aapt2"
# For what comes after Maven.
printf '%s' "$1" >"$shared/repository"
version_code=$(sed -n 's/.*versionCode = \([0-9]*\).*/\1/p' build.gradle.kts)
version_name=$(sed -n 's/.*versionName = "\(.*\)".*/\1/p' build.gradle.kts)

"$aapt2" compile --dir src/main/res -o "$build/resources.zip"
for flavour in byod managed; do
  manifest=$build/manifests/$flavour/AndroidManifest.xml
  mkdir -p "${manifest%/*}"
  python3 ../merge_manifest.py src/main/AndroidManifest.xml "src/$flavour/AndroidManifest.xml" "$manifest"
  java=()
  [ "$flavour" = byod ] && java=(--java "$build/generated")
  rename=()
  [ "$flavour" = managed ] && rename=(--rename-manifest-package nl.appwijzer.android.managed)
  "$aapt2" link -I "$framework" --manifest "$manifest" --min-sdk-version 26 --target-sdk-version 35 \
    --version-code "$version_code" --version-name "$version_name" "${java[@]}" "${rename[@]}" \
    -o "$build/resources-$flavour.apk" "$build/resources.zip"
done
cat >"$build/test-classes/com/android/tools/test_config.properties" <<P
android_merged_manifest=$build/manifests/byod/AndroidManifest.xml
android_resource_apk=$build/resources-byod.apk
android_custom_package=nl.appwijzer.android
P
