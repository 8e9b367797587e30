#!/usr/bin/env bash
# Compiles the resources and links them with the manifest of each flavour. Maven calls it for the build for everybody,
# android/build.sh for an organisation's.
#
#   android/resources.sh LOCAL_MAVEN_REPOSITORY BUILD_FOLDER
#   android/resources.sh --organisation DESCRIPTION BUILD_FOLDER    after the other one: into BUILD_FOLDER/organisation
set -euo pipefail
organisation=
[ "$1" = --organisation ] && organisation=$(realpath "$2") && shift
build=$(realpath -m "$2")
cd "$(dirname "$0")/app"
shared=$(cd ../.. && pwd)/target/android
aapt2=$shared/tools/prebuilt/linux/aapt2
framework=$shared/tools/android-all.jar
chmod +x "$aapt2"
version_code=$(sed -n 's/.*versionCode = \([0-9]*\).*/\1/p' build.gradle.kts)
version_name=$(sed -n 's/.*versionName = "\(.*\)".*/\1/p' build.gradle.kts)

# link FLAVOUR TARGET APPLICATION_ID OPTION... -- MANIFEST...
link() {
  local flavour=$1 to=$2 id=$3 options=() manifest=$2/manifests/$1/AndroidManifest.xml
  shift 3
  while [ "$1" != -- ]; do options+=("$1") && shift; done
  shift
  mkdir -p "${manifest%/*}"
  python3 ../merge_manifest.py "$manifest" src/main/AndroidManifest.xml "src/$flavour/AndroidManifest.xml" "$@"
  "$aapt2" link -I "$framework" --manifest "$manifest" --min-sdk-version 26 --target-sdk-version 35 \
    --version-code "$version_code" --version-name "$version_name" --rename-manifest-package "$id" \
    -o "$to/resources-$flavour.apk" "${options[@]}" "$build/resources.zip"
}

if [ -n "$organisation" ]; then
  own=$build/organisation
  mkdir -p "$own"
  id=$(python3 ../organisation.py "$organisation" --id)
  python3 ../organisation.py "$organisation" "$own/res" "$own/links.xml"
  "$aapt2" compile --dir "$own/res" -o "$own/resources.zip"
  # The compiled code knows every resource by the number that it has in the build for everybody.
  laid=(--stable-ids "$build/ids.txt" --auto-add-overlay -R "$own/resources.zip")
  link byod "$own" "$id" "${laid[@]}" -- "$own/links.xml"
  link managed "$own" "$id.managed" "${laid[@]}" -- "$own/links.xml"
  exit
fi

mkdir -p "$build/generated" "$build/test-classes/com/android/tools"
# For what comes after Maven.
printf '%s' "$1" >"$shared/repository"
"$aapt2" compile --dir src/main/res -o "$build/resources.zip"
link byod "$build" nl.appwijzer.android --java "$build/generated" --emit-ids "$build/ids.txt" --
link managed "$build" nl.appwijzer.android.managed --
cat >"$build/test-classes/com/android/tools/test_config.properties" <<P
android_merged_manifest=$build/manifests/byod/AndroidManifest.xml
android_resource_apk=$build/resources-byod.apk
android_custom_package=nl.appwijzer.android
P
