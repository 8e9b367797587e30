#!/usr/bin/env bash
# Counting beside DuckDB: 20,000 devices with 120 apps each, as Intune's CSV and as the Android Management
# API's devices, one a line. Both answer the same question over the same files, and the answers are compared.
# After it a mixed fleet of as many devices: all three columns of every app, beside DuckDB's count of the same files.
#
#   tests/benches/count.sh [DEVICES] [APPS]
#
# Needs python3 with venv, and the network once for the package duckdb. Data and tools go under target/bench-count.
set -euo pipefail
cd "$(dirname "$0")/../.."
devices=${1:-20000}
apps=${2:-120}
here=target/bench-count
mkdir -p "$here"
[ -x "$here/venv/bin/python" ] || python3 -m venv "$here/venv"
"$here/venv/bin/python" -c 'import duckdb' 2>/dev/null || "$here/venv/bin/pip" install --quiet duckdb
cargo build --release --quiet --locked
target/release/appwijzer policy show nl-rijksoverheid-2023 --json > "$here/policy.json"
"$here/venv/bin/python" tests/benches/count.py target/release/appwijzer "$here" "$devices" "$apps"
"$here/venv/bin/python" tests/benches/fleet.py target/release/appwijzer "$here" "$devices"
