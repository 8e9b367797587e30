#!/usr/bin/env bash
# A log that grows over several tiles, cosigned by two witnesses, verified by an independent implementation (main.go); and
# one that was cut, which it must refuse. Needs cargo and Go 1.24.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
appwijzer=$PWD/target/debug/appwijzer
cargo build --quiet --locked -p appwijzer-desk
(cd "$here" && go build -o "$OLDPWD/target/verify-log" .)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp desk/tests/fixtures/keys/{anna,bob,cas}.key{,.pub} "$folder"
cp -r desk/tests/fixtures/source/base "$folder/source"
cp -r desk/tests/fixtures/source/catalogue "$folder"
cd "$folder"
chmod 600 ./*.key
(umask 077 && echo "correct horse battery staple" >passphrase)
export APPWIJZER_PASSPHRASE_FILE=$folder/passphrase
quietly() { "$appwijzer" "$@" >said 2>&1 || { cat said; return 1; }; }

quietly root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2199-12-31 --out root-1.json
quietly root sign root-1.json --key anna.key
quietly policy sign source --key anna.key --out policy.json --root root-1.json
quietly publish www --policy policy.json --roots root-1.json --log-key cas.key --log-origin dorp.example/log
cp www/log/checkpoint before
for version in 4 5 6; do
  sed -i "s/^version = .*/version = $version/" source/policy.toml
  quietly policy sign source --key anna.key --out "policy-$version.json" --root root-1.json --previous www/policy.json
  quietly publish www --policy "policy-$version.json" --log-key cas.key
done
log=$("$appwijzer" log key cas.key.pub --name dorp.example/log)
witnesses=()
for name in anna bob; do
  quietly log cosign www --log "$log" --name "$name.example/w" --key "$name.key" --seen "$name.seen"
  witnesses+=("$("$appwijzer" log key "$name.key.pub" --name "$name.example/w" --witness)")
done
verify=$OLDPWD/target/verify-log
"$verify" www/log before "$log" "${witnesses[@]}"
# A comparison that cannot fail proves nothing.
for broken in tile/0/000.p/5 tile/entries/000.p/5 since/0 checkpoint; do
  cp -r www/log broken
  truncate -s -1 "broken/$broken"
  if "$verify" broken before "$log" "${witnesses[@]}" 2>/dev/null; then
    echo "it believes a log whose $broken was cut"
    exit 1
  fi
  rm -r broken
done
if "$verify" www/log before "$log" "${witnesses[@]}" "$("$appwijzer" log key cas.key.pub --name cas.example/w --witness)" 2>/dev/null; then
  echo "it counts a witness that did not sign"
  exit 1
fi
echo "6 passed"
