#!/usr/bin/env bash
# Takes out of the compiled app what nothing calls, by the rules that ship. Called after Maven.
#
#   android/shrink.sh RULES dex FOLDER        as in the APK
#   android/shrink.sh RULES classfile JAR     the same, for a JVM: the only way to run it without a phone
set -euo pipefail
cd "$(dirname "$0")/.."
rules=$1 form=$2 target=$3
out=$PWD/target/android
repository=$(cat "$out/repository")
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
version() { sed -n "s/.*<$1>\(.*\)<\/$1>.*/\1/p" android/pom.xml; }
jar_of() { printf '%s/%s/%s/%s/%s-%s.jar' "$repository" "$1" "$2" "$3" "$2" "$3"; }

work=$out/shrink
mkdir -p "$work"
jar cf "$work/app.jar" -C "$out/app/classes" .
jar cf "$work/bindings.jar" -C "$out/bindings/classes" .
unzip -qo "$out"/aar/jna-*.aar 'jni/*' classes.jar -d "$work/jna"
cp "$work/jna/classes.jar" "$work/jna.jar"
how=(--min-api 26)
[ "$form" = classfile ] && how=(--classfile)

java -cp "$out/tools/r8.jar" com.android.tools.r8.R8 --release "${how[@]}" --output "$target" \
  --lib "$out/tools/android-all.jar" --lib "$jdk" --pg-conf "$rules" \
  "$work/app.jar" "$work/bindings.jar" "$work/jna.jar" \
  "$(jar_of org/jetbrains/kotlin kotlin-stdlib "$(version kotlin.version)")" \
  "$(jar_of org/jetbrains/kotlinx kotlinx-coroutines-core-jvm "$(version coroutines.version)")" 2>&1 |
  # Every jar has a manifest of its own.
  { grep -v "^Warning: Resource 'META-INF/" || true; } >&2
