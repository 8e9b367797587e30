#!/usr/bin/env bash
# Google's lint over the app's Kotlin, resources and manifest: any finding fails. And it must find a planted one.
#
#   android/lint.sh      after android/build.sh has compiled the app
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/android
app=$PWD/android/app
work=$out/lint
mkdir -p "$work"
[ "$out/lint-classpath" -nt android/lint.pom.xml ] ||
  mvn -B -q -f android/lint.pom.xml dependency:build-classpath -Dmdep.outputFile="$out/lint-classpath"
repository=$(cat "$out/repository")
version() { sed -n "s/.*<$1>\(.*\)<\/$1>.*/\1/p" android/pom.xml; }

# project FILE NAME SOURCE...: what lint looks at. A folder of sources is passed over without a word: each file by its name.
project() {
  local to=$1 name=$2
  shift 2
  {
    echo '<project incomplete="false">'
    printf '<root dir="%s" />\n' "$app"
    printf '<module name="%s" android="true" library="false" compile-sdk-version="android-35">\n' "$name"
    printf '<manifest file="%s" />\n' "$out/app/manifests/managed/AndroidManifest.xml"
    find "$app/src/main/res" -name '*.xml' -printf '<resource file="%p" />\n' | sort
    printf '<src file="%s" />\n' "$@"
    for jar in "$out/tools/android-all.jar" "$work/bindings.jar" "$work/generated.jar" \
      "$repository/org/jetbrains/kotlin/kotlin-stdlib/$(version kotlin.version)/kotlin-stdlib-$(version kotlin.version).jar" \
      "$repository/org/jetbrains/kotlinx/kotlinx-coroutines-core-jvm/$(version coroutines.version)/kotlinx-coroutines-core-jvm-$(version coroutines.version).jar" \
      "$repository/net/java/dev/jna/jna/$(version jna.version)/jna-$(version jna.version).jar"; do
      printf '<classpath jar="%s" />\n' "$jar"
    done
    echo '</module></project>'
  } >"$to"
}

# look PROJECT REPORT: exits with an error if anything is found, a warning too.
look() {
  local jdk
  jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  java -Xmx1g -cp "$(cat "$out/lint-classpath")" com.android.tools.lint.Main --quiet --exitcode \
    --config "$PWD/android/lint.xml" --project "$1" --text "$2" --nolines --client-id cli --jdk-home "$jdk" || return 1
  # Its own exit code counts errors only.
  ! grep -qE ': (Warning|Error): ' "$2"
}

jar cf "$work/bindings.jar" -C "$out/bindings/classes" .
jar cf "$work/generated.jar" -C "$out/app/classes" nl/appwijzer/android/R.class
mapfile -t sources < <(find "$app/src/main/kotlin" -name '*.kt' | sort)
project "$work/project.xml" app "${sources[@]}"
look "$work/project.xml" "$work/report.txt" || { cat "$work/report.txt" >&2 && exit 1; }

# That it sees: a tag that is too long for the system's log.
mkdir -p "$work/planted/nl/appwijzer/android"
cat >"$work/planted/nl/appwijzer/android/Planted.kt" <<'K'
package nl.appwijzer.android

import android.content.Context
import android.util.Log

class Planted(private val context: Context) {
    fun say() = Log.i("a tag that is far too long for the system's own log", context.getString(R.string.app_name))
}
K
project "$work/planted.xml" planted "$work/planted/nl/appwijzer/android/Planted.kt"
if look "$work/planted.xml" "$work/planted.txt"; then
  echo "lint passes a planted fault: it looks at nothing" >&2
  exit 1
fi
grep -q LongLogTag "$work/planted.txt"
echo "lint: ${#sources[@]} files without a finding, and the planted one is found"
