#!/usr/bin/env bash
# Puts a signed APK together per flavour, after Maven compiled it, and checks what is in it.
#
#   android/apk.sh [--organisation DESCRIPTION] [LIBRARY]
#       LIBRARY: libappwijzer.so for arm64-v8a; without it the APK holds no library of ours
#       DESCRIPTION: a build for one organisation (docs/organisation.md), into target/android/apk-organisation
#
# Signed with a key made here, for trying: a release is signed by the organisation (docs/android.md).
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/android
apks=$out/apk
resources=$out/app
promised=()
if [ "${1:-}" = --organisation ]; then
  promised=(--organisation "$2")
  apks=$out/apk-organisation
  resources=$out/app/organisation
  android/resources.sh --organisation "$2" "$out/app"
  shift 2
fi
library=${1:-}
work=$apks/work
rm -rf "$apks"
mkdir -p "$work/dex" "$apks/unsigned"
# Names stay, since JNA finds fields and callbacks by them.
android/shrink.sh android/app/proguard.pro dex "$work/dex"

key=$out/try.p12
[ -f "$key" ] || keytool -genkeypair -keystore "$key" -storetype PKCS12 -storepass android -alias try -keyalg EC \
  -groupname secp256r1 -dname CN=try -validity 10000 2>/dev/null

for flavour in byod managed; do
  stage=$work/$flavour
  mkdir -p "$stage"
  cp "$work"/dex/classes*.dex "$stage"
  unaligned=$work/$flavour.apk
  cp "$resources/resources-$flavour.apk" "$unaligned"
  (cd "$stage" && zip -q -r -X -D "$unaligned" classes*.dex)
  if [ -n "$library" ]; then
    # Whatever the file is called: the code loads it by this name.
    install -D "$library" "$stage/lib/arm64-v8a/libappwijzer.so"
    cp "$out/shrink/jna/jni/arm64-v8a/libjnidispatch.so" "$stage/lib/arm64-v8a"
    # Not compressed and at whole pages: the system maps libraries from where they are, and writes no copy.
    (cd "$stage" && zip -q -0 -r -X -D "$unaligned" lib)
  fi
  unsigned=$apks/unsigned/appwijzer-$flavour.apk
  python3 android/align.py "$unaligned" "$unsigned"
  apksigner sign --ks "$key" --ks-pass pass:android --min-sdk-version 26 --v1-signing-enabled false \
    --out "$apks/appwijzer-$flavour.apk" "$unsigned"
  apksigner verify --min-sdk-version 26 "$apks/appwijzer-$flavour.apk"
  zipalign -c -p 4 "$apks/appwijzer-$flavour.apk"
done

python=$out/python
[ -x "$python/bin/python" ] || python3 -m venv "$python"
"$python/bin/python" -c 'import androguard' 2>/dev/null || "$python/bin/pip" install --quiet 'androguard==4.1.4'
"$python/bin/python" android/verify_apk.py "${promised[@]}" "$apks" android/app/src/main/res/values/catalogue.xml

# That the check of the structures sees: code without its annotations is refused.
mkdir "$work/lost"
printf -- '-keep class nl.appwijzer.bindings.** { *; }\n-dontobfuscate\n-ignorewarnings\n' >"$work/lost.pro"
java -cp "$out/tools/r8.jar" com.android.tools.r8.R8 --release --min-api 26 --output "$work/lost" \
  --lib "$out/tools/android-all.jar" --lib "$out/shrink/jna.jar" --pg-conf "$work/lost.pro" "$out/shrink/bindings.jar" 2>/dev/null
if "$python/bin/python" android/verify_apk.py --structures "$work/lost/classes.dex" 2>"$work/lost.log"; then
  echo "code that lost its annotations is taken for whole: the check sees nothing" >&2
  exit 1
fi
grep -q 'RustBuffer; lost' "$work/lost.log"
