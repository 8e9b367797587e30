#!/usr/bin/env bash
# Builds the core's library for arm64, or for x86-64, without Google's NDK: Rust brings its own library for the target, zig from PyPI
# compiles the C (ring, SQLite, the unwinder). For checking code and linking, not for handing out: docs/android.md.
#
#   android/arm64/build.sh           target/android/arm64: packed.so as it would be handed out, and libappwijzer.so, the
#                                    same code as musl can read it; both stripped
#   android/arm64/build.sh x86_64    the same under target/android/x86_64
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/target/android
here=$PWD/android/arm64
arch=${1:-aarch64}
case $arch in
  aarch64) work=$out/arm64 cpu=generic ;;
  x86_64) work=$out/x86_64 cpu=x86_64 ;;
  *) echo "aarch64 or x86_64, not $arch" >&2 && exit 2 ;;
esac
target=$arch-linux-android
mkdir -p "$work/stubs"
[ -x "$out/python/bin/python" ] || python3 -m venv "$out/python"
zig=$out/zig/ziglang/zig
[ -x "$zig" ] || "$out/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --target "$out/zig" 'ziglang==0.14.1'
rustup target list --installed | grep -qx "$target" || rustup target add "$target"

# zig's musl headers with bionic's differences before them.
libc=$out/zig/ziglang/lib/libc/include
include="-nostdlibinc -I $here/include -isystem $libc/$arch-linux-musl -isystem $libc/generic-musl
  -isystem $libc/$arch-linux-any -isystem $libc/any-linux-any"
flags=$(tr -s '\n ' '  ' <<<"-target $arch-linux-musl -mcpu=$cpu -fno-sanitize=undefined -fPIC -g0 -fno-builtin-bcmp -D__ANDROID__=1
  $include -include $here/include/bionic.h")

tool() {
  printf '#!/bin/sh\nexec %s\n' "$2" >"$work/$1"
  chmod +x "$work/$1"
}
# The target that cargo's crates name is ours already.
cat >"$work/cc-android" <<CC
#!/bin/bash
keep=()
for one in "\$@"; do case "\$one" in --target=*) ;; *) keep+=("\$one") ;; esac; done
exec $zig cc $flags "\${keep[@]}"
CC
chmod +x "$work/cc-android"
tool ar "$zig ar \"\$@\""

# The unwinder that a phone's libraries bring themselves.
unwind=$out/zig/ziglang/lib/libunwind
if [ ! -f "$work/stubs/libunwind.a" ]; then
  for source in "$unwind"/src/*.c "$unwind"/src/*.S; do
    "$work/cc-android" -c -O2 -I"$unwind/include" -D_LIBUNWIND_IS_NATIVE_ONLY -D_LIBUNWIND_USE_DLADDR=0 -fvisibility=hidden \
      -funwind-tables "$source" -o "$work/stubs/$(basename "$source").o"
  done
  # Several options.
  # shellcheck disable=SC2086
  "$zig" c++ ${flags} -c -O2 -std=c++17 -fno-exceptions -fno-rtti -nostdinc++ -I"$unwind/include" -D_LIBUNWIND_IS_NATIVE_ONLY \
    -D_LIBUNWIND_USE_DLADDR=0 -D__errno_location=__errno -fvisibility=hidden -funwind-tables "$unwind/src/libunwind.cpp" -o "$work/stubs/libunwind.cpp.o"
  "$zig" ar rcs "$work/stubs/libunwind.a" "$work"/stubs/*.o
fi

# What the phone's own libraries offer to this one, by name: a link fails on any other.
for library in c dl m log; do
  sed -n "s/^$library \([a-zA-Z_0-9]*\)$/void \1(void) {}/p" "$here/imports.txt" >"$work/stubs/$library.c"
  "$zig" cc -target "$arch-linux-musl" -shared -nostdlib -fno-builtin -w -Wl,-soname,"lib$library.so" \
    -o "$work/stubs/lib$library.so" "$work/stubs/$library.c"
done

# Rust's own linker. The four libraries are the phone's, whatever of them is used; pages of 16 KB as Android 15 wants them.
# What describes the boundary for the generator is not for phones (UNIFFI_META). Linked once more with the addresses to
# mend packed, as Android reads them since 6.0 and musl does not: the same code, and what counts as its size.
cat >"$work/ld.lld" <<LINK
#!/bin/bash
set -e
lld=$(rustc --print sysroot)/lib/rustlib/$(rustc --print host-tuple)/bin/rust-lld
keep=() made=
while [ \$# -gt 0 ]; do
  case "\$1" in
    --as-needed | --fix-cortex-a53-843419 | -lgcc) ;;
    -o) made=\$2 && shift ;;
    --version-script=*)
      grep -v UNIFFI_META "\${1#*=}" >$work/exported
      keep+=("--version-script=$work/exported") ;;
    *) keep+=("\$1") ;;
  esac
  shift
done
\$lld -flavor gnu -L$work/stubs -z max-page-size=16384 "\${keep[@]}" -o "\$made"
\$lld -flavor gnu -L$work/stubs -z max-page-size=16384 "\${keep[@]}" --pack-dyn-relocs=android -o $work/linked.so
LINK
chmod +x "$work/ld.lld"

# Without the parts of SQLite that the journal has no use for.
LIBSQLITE3_FLAGS=$(paste -sd' ' "$PWD/android/sqlite.flags")
export LIBSQLITE3_FLAGS
# No panic passes through C: what SQLite calls back catches its own, and ring calls nothing back.
export "CFLAGS_${arch}_linux_android=-fno-unwind-tables -fno-asynchronous-unwind-tables"
export "CC_${arch}_linux_android=$work/cc-android" "AR_${arch}_linux_android=$work/ar"
export "CARGO_TARGET_${arch^^}_LINUX_ANDROID_LINKER=$work/ld.lld"
# Linked anew where the second link is not there.
[ -f "$work/packed.so" ] || rm -f "target/$target/ship/libappwijzer.so" "target/$target/ship/deps/libappwijzer.so"
cargo build --quiet --locked --profile ship --target "$target" -p appwijzer-bindings --lib
sysroot=$(rustc --print sysroot)
strip() { LD_LIBRARY_PATH=$sysroot/lib "$sysroot/lib/rustlib/$(rustc --print host-tuple)/bin/rust-objcopy" --strip-all "$@"; }
strip "target/$target/ship/libappwijzer.so" "$work/libappwijzer.so"
# Cargo links only when something changed.
[ ! -f "$work/linked.so" ] || strip "$work/linked.so" "$work/packed.so"
rm -f "$work/linked.so"
