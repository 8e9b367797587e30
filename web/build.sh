#!/usr/bin/env bash
# Builds the page into FOLDER: the core as WebAssembly, its glue, and the files of web/page as they are.
#
#   web/build.sh FOLDER            what ships
#   web/build.sh FOLDER replay     for tests: recordings can be played; not optimised
#
# Needs the target (`rustup target add wasm32-unknown-unknown`), a clang that knows WebAssembly with llvm-ar (Debian's
# clang and llvm, from 14 on), wasm-bindgen of exactly the version in web/Cargo.toml, and `npm ci` in web/.
# tests/run.sh web installs what is missing. `appwijzer publish --web FOLDER` takes what this makes; a build of the
# desk with APPWIJZER_WEB=FOLDER in its environment has it inside.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
feature=${2:-}
target=${CARGO_TARGET_DIR:-$here/../target}
export CC_wasm32_unknown_unknown=${CC_wasm32_unknown_unknown:-clang}
export AR_wasm32_unknown_unknown=${AR_wasm32_unknown_unknown:-llvm-ar}
# SQLite without what the journal does not use.
export SQLITE_WASM_RS_FLAGS="-USQLITE_ENABLE_FTS5 -USQLITE_ENABLE_RTREE -USQLITE_ENABLE_SESSION \
-USQLITE_ENABLE_PREUPDATE_HOOK -USQLITE_ENABLE_MATH_FUNCTIONS -USQLITE_ENABLE_DBSTAT_VTAB -USQLITE_ENABLE_DBPAGE_VTAB \
-USQLITE_ENABLE_BYTECODE_VTAB -USQLITE_ENABLE_STMTVTAB -USQLITE_ENABLE_COLUMN_METADATA \
-USQLITE_ENABLE_UNKNOWN_SQL_FUNCTION -USQLITE_ENABLE_OFFSET_SQL_FUNC -USQLITE_ENABLE_API_ARMOR \
-USQLITE_ENABLE_UNLOCK_NOTIFY SQLITE_OMIT_JSON SQLITE_OMIT_DECLTYPE SQLITE_OMIT_PROGRESS_CALLBACK"

cd "$here/.."
cargo build --locked --package appwijzer-web --profile page --target wasm32-unknown-unknown \
  --target-dir "$target" ${feature:+--features "$feature"}
rm -rf "${out:?}"/*
wasm-bindgen --target web --no-typescript --out-dir "$out" --out-name core \
  "$target/wasm32-unknown-unknown/page/appwijzer_web.wasm"
mv "$out/core_bg.wasm" "$out/core.wasm"
sed -i.bak 's/core_bg\.wasm/core.wasm/g' "$out/core.js" && rm "$out/core.js.bak"
if [ -z "$feature" ]; then
  # The features by name: with --all-features it writes what no browser reads yet.
  "$here/node_modules/.bin/wasm-opt" -Oz --strip-debug --strip-producers --enable-bulk-memory \
    --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types \
    --enable-multivalue "$out/core.wasm" -o "$out/core.wasm"
fi
cp "$here"/page/*.js "$here"/page/app.webmanifest "$here"/../desk/src/preview/assets/mark.svg "$out/"
# The preview's own style, in the preview's own order: one face, one look.
style=$here/../desk/src/preview/assets/style
cat "$style"/base.css "$style"/screen.css "$style"/lists.css "$style"/press.css "$here/page/page.css" >"$out/page.css"
[ -n "$feature" ] || node "$here/pack.mjs" "$out"
