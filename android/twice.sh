#!/usr/bin/env bash
# Builds the APKs once more, in another folder, in another time zone, for another language and user mask, and compares
# them before they are signed: byte for byte the same.
#
#   android/twice.sh [LIBRARY]      after android/build.sh apk [LIBRARY]
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
library=${1:+$(realpath "$1")}
other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
mkdir -p "$other/a folder/target/android"
cd "$other/a folder"
cp -r "$here/android" "$here/organisation" .
# What is fetched or generated from the library; everything that is compiled is compiled anew.
for part in tools aar frameworks uniffi python try.p12; do ln -s "$here/target/android/$part" "target/android/$part"; done
export TZ=Asia/Tokyo LC_ALL=C SOURCE_DATE_EPOCH=1
umask 077
# Not into the local repository that the first build uses; no tests, which take the compiler longest.
mvn -B -q -f android/pom.xml package -Dmaven.test.skip=true
android/apk.sh "$library" >/dev/null
for flavour in byod managed; do
  cmp "target/android/apk/unsigned/appwijzer-$flavour.apk" "$here/target/android/apk/unsigned/appwijzer-$flavour.apk"
  echo "$flavour: the same $(stat -c %s "target/android/apk/unsigned/appwijzer-$flavour.apk") bytes twice before signing"
done
