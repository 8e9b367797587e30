#!/usr/bin/env bash
# Plays every scenario through the arm64 library under qemu: the bytes that Kotlin would hand over, and of each screen the
# bytes that Rust alone makes. Debian's musl for arm64 stands in for bionic. So this shows that the code for arm64 is
# right, links, relocates, and that all of it answers across the boundary, its journal in a file, its services behind
# callbacks on threads of their own. It shows nothing of bionic, of ART or of a phone.
#
#   android/arm64/play.sh [SCENARIO]      after android/arm64/build.sh; SCENARIO: the beginning of its name
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/target/android
work=$out/arm64
zig=$out/zig/ziglang/zig
library=$work/libappwijzer.so
tapes=$PWD/target/tapes
journals=$work/journals

cargo build --quiet --locked -p appwijzer-tests --features tape --bin export-tapes
rm -rf "$tapes"
target/debug/export-tapes "$tapes"

# Only what a phone offers, at pages of 16 KB. What is handed out differs in how the addresses to mend are written.
for one in "$library" "$work/packed.so"; do
  llvm-readelf --dyn-syms "$one" | awk '$7 == "UND" && $8 { sub(/@.*/, "", $8); print $8 }' | sort >"$work/imports"
  sed -n 's/^[a-z]* \([a-zA-Z_0-9]*\)$/\1/p' android/arm64/imports.txt | sort >"$work/offered"
  if comm -23 "$work/imports" "$work/offered" | grep .; then
    echo "^ not among the names of android/arm64/imports.txt: look each up in bionic's lists, from API 26 on" >&2
    exit 1
  fi
  pages=$(llvm-readelf -lW "$one" | awk '$1 == "LOAD" { print $NF }' | sort -u)
  [ "$pages" = 0x4000 ] || { echo "segments are aligned to $pages" >&2; exit 1; }
done
echo "arm64 library: $(stat -c %s "$work/packed.so") bytes as it is handed out, $(wc -l <"$work/imports") names of the phone's libraries"

musl=$work/musl
if [ ! -f "$musl/lib/ld-musl-aarch64.so.1" ]; then
  mkdir -p "$musl"
  curl -sSfo "$musl/musl.deb" http://deb.debian.org/debian/pool/main/m/musl/musl_1.2.3-1_arm64.deb
  echo "6ccf2bf0f479b00411cb8e1eeb048e648718170db5d63bbb4bf4a89350b81468  $musl/musl.deb" | sha256sum --check --quiet
  dpkg-deb -x "$musl/musl.deb" "$musl"
fi
for one in calls bionic start; do
  "$zig" cc -target aarch64-linux-musl -O1 -fPIC -fno-sanitize=undefined -c "android/arm64/$one.c" -o "$work/$one.o"
done
sysroot=$(rustc --print sysroot)
link() { "$sysroot/lib/rustlib/$(rustc --print host-tuple)/bin/rust-lld" -flavor gnu "$@" -L "$musl/lib/aarch64-linux-musl" -lc; }
link -pie -dynamic-linker /lib/ld-musl-aarch64.so.1 -o "$work/calls" "$work/start.o" "$work/calls.o"
link -shared -soname liblog.so -o "$work/bionic.so" "$work/bionic.o"
mkdir -p "$work/root"
cp "$work/bionic.so" "$work/root/liblog.so"

play() {
  qemu-aarch64 "$musl/lib/aarch64-linux-musl/libc.so" --library-path "$work/root" --preload "$work/bionic.so" \
    "$work/calls" "$library" "$1" "$2"
}

rm -rf "$journals"
mkdir -p "$journals"
played=0 screens=0
for tape in "$tapes/${1:-}"*.tape; do
  name=$(basename "$tape" .tape)
  shown=$(play "$tape" "$journals/$name.sqlite")
  screens=$((screens + shown))
  played=$((played + 1))
done
[ "$played" -ge 50 ] || [ -n "${1:-}" ] || { echo "only $played scenarios in $tapes" >&2; exit 1; }

# That this sees: one byte of the first screen of a tape is another.
all=("$tapes"/*.tape)
tape=${all[0]}
awk '!done && /^show / { end = substr($3, length($3)); $3 = substr($3, 1, length($3) - 1) (end == "0" ? "1" : "0"); done = 1 } { print }' "$tape" >"$work/changed.tape"
if play "$work/changed.tape" "$journals/changed.sqlite" >/dev/null 2>"$work/changed.log"; then
  echo "a screen of other bytes passes: this check sees nothing" >&2
  exit 1
fi
grep -q "other bytes than Rust's" "$work/changed.log"
rm -rf "$journals"
echo "$played passed: scenarios on arm64 under qemu, $screens screens byte for byte as in Rust"
