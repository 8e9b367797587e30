#!/usr/bin/env bash
# Loads the arm64 library under qemu and compares what it answers with what this machine's own answers, byte for byte.
# Debian's musl for arm64 stands in for bionic. So this shows that the code for arm64 is right, links, relocates, and
# answers across the boundary. It shows nothing of bionic, of ART or of a phone.
#
#   android/arm64/play.sh      after android/arm64/build.sh; the host's library is target/debug/libappwijzer.so
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/target/android
work=$out/arm64
zig=$out/zig/ziglang/zig
library=$work/libappwijzer.so
most=3000000

# Only what a phone offers, at pages of 16 KB, and not too large.
llvm-readelf --dyn-syms "$library" | awk '$7 == "UND" && $8 { sub(/@.*/, "", $8); print $8 }' | sort >"$work/imports"
sed -n 's/^[a-z]* \([a-zA-Z_0-9]*\)$/\1/p' android/arm64/imports.txt | sort >"$work/offered"
if comm -23 "$work/imports" "$work/offered" | grep .; then
  echo "^ not among the names of android/arm64/imports.txt: look each up in bionic's lists, from API 26 on" >&2
  exit 1
fi
pages=$(llvm-readelf -lW "$library" | awk '$1 == "LOAD" { print $NF }' | sort -u)
[ "$pages" = 0x4000 ] || { echo "segments are aligned to $pages" >&2; exit 1; }
size=$(stat -c %s "$library")
echo "arm64 library: $size bytes stripped, $(wc -l <"$work/imports") names of the phone's libraries"
[ "$size" -le $most ] || echo "more than the $most bytes that it should take" >&2

musl=$work/musl
if [ ! -f "$musl/lib/ld-musl-aarch64.so.1" ]; then
  mkdir -p "$musl"
  curl -sSfo "$musl/musl.deb" http://deb.debian.org/debian/pool/main/m/musl/musl_1.2.3-1_arm64.deb
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
cc -O1 -o "$work/calls-here" android/arm64/calls.c -ldl
report=tests/corpus/lists/privacy-report.ndjson
"$work/calls-here" target/debug/libappwijzer.so "$report" >"$work/here.txt"
qemu-aarch64 "$musl/lib/aarch64-linux-musl/libc.so" --library-path "$work/root" --preload "$work/bionic.so" "$work/calls" "$library" "$report" >"$work/there.txt"
cmp "$work/here.txt" "$work/there.txt"
echo "$(grep -c 'bytes:' "$work/there.txt") answers under qemu-aarch64, the same as here: $(sha256sum <"$work/there.txt" | cut -c1-12)"
