#!/usr/bin/env bash
# Plays every shared scenario through the code as it ships: shrunk by the APK's own rules, for the JVM. Then shows
# that this would fail: the same without the rule that keeps what JNA reads.
#
#   android/shipped.sh      after android/build.sh has compiled the app and its tests
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/android
work=$out/shipped
repository=$(cat "$out/repository")
version() { sed -n "s/.*<$1>\(.*\)<\/$1>.*/\1/p" android/pom.xml; }
kotlin=$repository/org/jetbrains/kotlin/kotlin-stdlib/$(version kotlin.version)/kotlin-stdlib-$(version kotlin.version).jar
jna=$repository/net/java/dev/jna/jna/$(version jna.version)/jna-$(version jna.version).jar
mkdir -p "$work"
# The only difference: two number types of Kotlin's that the tests hand over stay whole.
handed="-keep class kotlin.UInt { *; }
-keep class kotlin.ULong { *; }"

# The library that JNA itself brings for this machine lies in its own jar; its classes come from what ships.
play() {
  java -cp "$1:$jna:$(find "$repository/junit/junit/4.13.2" "$repository/org/hamcrest/hamcrest-core/1.3" \
    "$repository/com/google/code/gson/gson/2.13.2" -name '*.jar' | paste -sd:)" \
    -Djna.library.path=target/debug -Dscenarios=target/scenarios \
    android/Shipped.java "$out/bindings/test-classes/" "$kotlin" nl.appwijzer.bindings.ScenariosTest
}

(cat android/app/proguard.pro && echo "$handed") >"$work/shipped.pro"
android/shrink.sh "$work/shipped.pro" classfile "$work/shipped.jar"
play "$work/shipped.jar"

grep -v '^-keepattributes' "$work/shipped.pro" >"$work/lost.pro"
android/shrink.sh "$work/lost.pro" classfile "$work/lost.jar"
if play "$work/lost.jar" >"$work/lost.log" 2>&1; then
  echo "code that lost its annotations passes: this check sees nothing" >&2
  exit 1
fi
grep -q getFieldOrder "$work/lost.log"
