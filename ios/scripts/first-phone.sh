#!/usr/bin/env bash
# One hour with an iPhone on the cable, from a Mac: asks you to do what only a person can do, and prints a report
# (docs/first-phone.md). The Mac installs and starts the app; an iPhone tells little else over the cable.
#
#   ios/scripts/first-phone.sh DEVICE APP     DEVICE: name or identifier of `xcrun devicectl list devices`;
#                                             APP: Appwijzer.app, built and signed in Xcode
#   ios/scripts/first-phone.sh --list         the steps, without a phone
set -uo pipefail
report=()
list=no
step() {
  local name=$1 todo=$2 answer
  shift 2
  if [ $list = yes ]; then
    printf '%-22s %s\n' "$name" "$todo"
    return
  fi
  printf '\n== %s\n%s\n[Enter: done, s: pass over] ' "$name" "$todo"
  read -r answer </dev/tty || answer=s
  if [ "$answer" = s ]; then
    report+=("$(printf '%-22s passed over' "$name")")
    return
  fi
  answer=$("$@" 2>&1 | tr -s '\n\t ' ' ' | cut -c1-160)
  printf '   seen: %s\n' "$answer"
  report+=("$(printf '%-22s %s' "$name" "${answer:-nothing}")")
}
eyes() {
  local answer
  printf '%s (y/n, or words) ' "$1" >/dev/tty
  read -r answer </dev/tty
  printf 'person: %s' "$answer"
}
id=${BUNDLE:-nl.appwijzer.app}
control() { xcrun devicectl device "$@" --device "$device"; }
running() { control info processes | grep -c Appwijzer.app | sed 's/^0$/PROCESS IS NOT THERE/; s/^[1-9].*/process lives/'; }
crashes() { control info files --domain-type systemCrashLogs 2>/dev/null | grep -c Appwijzer | sed 's/^0$/no crash log/; s/^[1-9].*/& CRASH LOGS/'; }

steps() {
  step "installed" "Nothing to do: the app is installed." control install app "$app"
  step "first start" "Nothing to do: the app is started." control process launch "$id"
  step "lives" "Wait until the first screen is there." running
  step "first screens" "Read the first screens." eyes "Is every sentence true for an iPhone, and nothing cut off?"
  step "camera" "Close the app. Scan a join code's QR code with the camera." eyes "Did the app open, and was the code in its field after the first screens?"
  step "joined" "Take part, and go to home." running
  step "app store" "Open the look at one app and the App Store from it." eyes "Did the App Store show the app itself, with Open or Get?"
  step "place kept" "Come back to the app." eyes "Does the screen stand where it stood?"
  step "links" "Press 'Ask my phone'." eyes "Is the hint right, with TikTok there and not there?"
  step "hidden app" "Hide an app on the list (iOS 18) and press it again." eyes "What does the hint say now?"
  step "privacy report" "Switch the App Privacy Report on, save it, share it into the app." eyes "Was it read and named?"
  step "remind me" "Press 'Remind me' and refuse." eyes "Does the app say that there are no reminders?"
  step "settings" "Press it once more." eyes "Did the settings of its notifications open, and was the answer said afterwards?"
  step "notification" "Set the clock to the reminder's day. Press the notification while the app is closed." eyes "Did the finding open?"
  step "locked" "Lock the phone. In Xcode: Debug, Simulate Background Fetch. Unlock, open the app." eyes "Is everything still there?"
  step "restart" "Restart the phone; open the app from the Lock Screen's notification before the first unlock." eyes "What does it say?"
  step "voiceover" "Switch VoiceOver on. Go from home to a finding and back." eyes "Was every row read once, with its state, and is the focus on the title?"
  step "largest text" "Set the largest accessibility size, dark, and increased contrast." eyes "Is anything cut off?"
  step "siri" "Say 'Open my task in Appwijzer'." eyes "Did the task open, and only after unlocking?"
  step "configuration" "Give the managed configuration by your MDM, once with a mistyped ownership." eyes "What does the MDM show: invalid, with the key's name?"
  step "no crash" "Nothing to do." crashes
}

if [ "${1:-}" = --list ]; then
  list=yes app=
  steps
  exit
fi
device=${1:?a device, or --list} app=${2:?the app that Xcode built}
head=$(control info details | grep -E 'marketingName|osVersionNumber' | tr -s '\n ' ' ')
steps
printf '\n%s\n%s\n' "$head" "$(date -u +%Y-%m-%d)"
printf '  %s\n' "${report[@]}"
