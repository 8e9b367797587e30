#!/usr/bin/env bash
# Takes the README's picture of the terminal: runs the command at a real pseudo-terminal, turns its
# colours into HTML, and lets Chromium draw it.
#
#   docs/pictures/terminal.sh LANGUAGE OUT.png        needs script, python3 and chromium
set -euo pipefail
language=${1:?nl or en}
out=$(realpath -m "${2:?where to write}")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build -q --release --manifest-path "$root/Cargo.toml"
script -qec "stty cols 76; TERM=xterm $root/target/release/appwijzer check --lang $language 2>/dev/null" /dev/null \
  </dev/null >"$work/ansi" || true
python3 - "$work/ansi" "$work/page.html" <<'PY'
import html, re, sys
colours = {"1;31": "color:#f97f75;font-weight:600", "1": "font-weight:600", "33": "color:#fcdf92",
           "35": "color:#c491e3", "32": "color:#b5fce1", "0": ""}
text = html.escape(open(sys.argv[1], encoding="utf-8").read().replace("\r", ""))
text = re.sub("\x1b\\[([0-9;]*)m(.*?)\x1b\\[0m",
              lambda m: f'<span style="{colours.get(m.group(1), "")}">{m.group(2)}</span>', text, flags=re.S)
lines = text.rstrip().split("\n")
open(sys.argv[2], "w", encoding="utf-8").write(
    "<!doctype html><meta charset=utf-8><body style='margin:0;background:#0f161b;color:#edf2f5'>"
    "<pre style='margin:0;padding:24px;font:15px/22px DejaVu Sans Mono,monospace'>"
    f"<span style='color:#8fd0ea'>$ appwijzer check</span>\n\n" + "\n".join(lines) + "</pre>")
print(len(lines))
PY
height=$(( ($(wc -l <"$work/page.html") + 2) * 22 + 50 ))
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
  --window-size="760,$height" --screenshot="$out" "file://$work/page.html" 2>/dev/null
