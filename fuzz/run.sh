#!/usr/bin/env bash
# Runs a target with libFuzzer, on the project's own toolchain: no nightly, and no sanitizer beyond the checks for
# overflow that Rust has itself.
#
#   fuzz/run.sh policy                          until it is stopped
#   fuzz/run.sh policy -max_total_time=600      with libFuzzer's own options
set -euo pipefail
cd "$(dirname "$0")"
target=${1:-}
if [ ! -f "fuzz_targets/$target.rs" ]; then
  echo "name a target: $(cd fuzz_targets && printf '%s ' *.rs | sed 's/\.rs//g')"
  exit 2
fi
shift
coverage=-sanitizer-coverage
RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=$coverage-level=4 -Cllvm-args=$coverage-inline-8bit-counters \
-Cllvm-args=$coverage-pc-table -Cllvm-args=$coverage-trace-compares -Cdebug-assertions -Coverflow-checks -Ccodegen-units=1" \
  cargo build --release --locked --bin "$target" --target "$(rustc -vV | sed -n 's/host: //p')" --target-dir ../target/fuzz-run
mkdir -p "corpus/$target" "artifacts/$target"
exec ../target/fuzz-run/*/release/"$target" "corpus/$target" -artifact_prefix="artifacts/$target/" -max_len=16384 "$@"
