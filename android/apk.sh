#!/usr/bin/env bash
# Puts a signed APK together per flavour, after Maven compiled it, and checks what is in it.
#
#   android/apk.sh [LIBRARY]     libappwijzer.so for arm64-v8a; without it the APK holds no library of ours
#
# Signed with a key made here, for trying: a release is signed by the organisation (docs/android.md).
set -euo pipefail
cd "$(dirname "$0")/.."
library=${1:-}
out=$PWD/target/android
work=$out/apk/work
repository=$(cat "$out/repository")
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
version() { sed -n "s/.*<$1>\(.*\)<\/$1>.*/\1/p" android/pom.xml; }
jar_of() { printf '%s/%s/%s/%s/%s-%s.jar' "$repository" "$1" "$2" "$3" "$2" "$3"; }

rm -rf "$out/apk"
mkdir -p "$work/dex"
jar cf "$work/app.jar" -C "$out/app/classes" .
jar cf "$work/bindings.jar" -C "$out/bindings/classes" .
unzip -qo "$out"/aar/jna-*.aar 'jni/*' classes.jar -d "$work/jna"
cp "$work/jna/classes.jar" "$work/jna.jar"

# R8 takes out what nothing calls; names stay, since JNA finds fields and callbacks by them.
java -cp "$out/tools/r8.jar" com.android.tools.r8.R8 --release --min-api 26 --output "$work/dex" \
  --lib "$out/tools/android-all.jar" --lib "$jdk" --pg-conf android/app/proguard.pro \
  "$work/app.jar" "$work/bindings.jar" "$work/jna.jar" \
  "$(jar_of org/jetbrains/kotlin kotlin-stdlib "$(version kotlin.version)")" \
  "$(jar_of org/jetbrains/kotlinx kotlinx-coroutines-core-jvm "$(version coroutines.version)")"

key=$out/try.p12
[ -f "$key" ] || keytool -genkeypair -keystore "$key" -storetype PKCS12 -storepass android -alias try -keyalg EC \
  -groupname secp256r1 -dname CN=try -validity 10000 2>/dev/null

for flavour in byod managed; do
  stage=$work/$flavour
  mkdir -p "$stage"
  cp "$work"/dex/classes*.dex "$stage"
  unaligned=$work/$flavour.apk
  cp "$out/app/resources-$flavour.apk" "$unaligned"
  (cd "$stage" && zip -q -r -X -D "$unaligned" classes*.dex)
  if [ -n "$library" ]; then
    mkdir -p "$stage/lib/arm64-v8a"
    cp "$library" "$work/jna/jni/arm64-v8a/libjnidispatch.so" "$stage/lib/arm64-v8a"
    # Not compressed: the system maps libraries from where they are.
    (cd "$stage" && zip -q -0 -r -X -D "$unaligned" lib)
  fi
  zipalign -f -p 4 "$unaligned" "$work/$flavour-aligned.apk"
  apksigner sign --ks "$key" --ks-pass pass:android --min-sdk-version 26 --v1-signing-enabled false \
    --out "$out/apk/appwijzer-$flavour.apk" "$work/$flavour-aligned.apk"
  apksigner verify --min-sdk-version 26 "$out/apk/appwijzer-$flavour.apk"
  zipalign -c -p 4 "$out/apk/appwijzer-$flavour.apk"
done

python=$out/python
[ -x "$python/bin/python" ] || python3 -m venv "$python"
"$python/bin/python" -c 'import androguard' 2>/dev/null || "$python/bin/pip" install --quiet 'androguard==4.1.4'
"$python/bin/python" android/verify_apk.py "$out/apk" android/app/src/main/res/values/catalogue.xml
