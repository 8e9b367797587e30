#!/usr/bin/env bash
# One hour with a phone on the cable: asks you to do what only a person can do, reads from the phone what happened, and
# prints a report (docs/first-phone.md). It changes nothing but the app itself and an app that you may miss.
#
#   android/first-phone.sh APK [VICTIM]      VICTIM: package of an app on the policy's list that may be removed
#   android/first-phone.sh --list            the steps, without a phone
#
# Needs adb (Android's platform tools). Every step can be passed over; what was passed over is in the report too.
set -uo pipefail
report=()
package=${PACKAGE:-nl.appwijzer.android}
victim=${2:-com.zhiliaoapp.musically}

# step NAME WHAT-TO-DO CHECK...: the answer of the check stands in the report.
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
# What only eyes can tell.
eyes() {
  local answer
  printf '%s (y/n, or words) ' "$1" >/dev/tty
  read -r answer </dev/tty
  printf 'person: %s' "$answer"
}
phone() { adb shell "$@" </dev/null; }
alive() { phone pidof "$package" >/dev/null && echo "process lives" || echo "PROCESS IS NOT THERE"; }
crashes() { phone logcat -d -b crash | grep -c "$package" | sed 's/^0$/no crash in the log/; s/^[1-9].*/& LINES OF A CRASH/'; }
library() { phone run-as "$package" true 2>/dev/null; phone dumpsys package "$package" | grep -m1 -o 'primaryCpuAbi=[^ ]*'; phone getconf PAGE_SIZE; }
screen() { phone dumpsys activity top | grep -o "$package/[A-Za-z.]*" | tail -n 1; }
jobs_planned() { phone dumpsys jobscheduler | grep -c "$package" | sed 's/$/ lines about its jobs/'; }
stopped() { phone dumpsys package "$package" | grep -m1 -o 'stopped=[a-z]*'; }
here() { phone pm path "$1" >/dev/null 2>&1 && echo "$1 is there" || echo "$1 is gone"; }
profiles() { phone pm list users; }
notifications() { phone dumpsys notification --noredact | grep -c "pkg=$package" | sed 's/$/ notifications of it/'; }
links() { phone pm get-app-links "$package" 2>/dev/null | grep -A3 -i 'domain verification' ; echo; phone pm query-activities -a android.intent.action.VIEW -d 'appwijzer://join#X' | grep -c "$package"; }
memory() { phone dumpsys meminfo "$package" | grep -m1 'TOTAL PSS'; }
started() { phone am force-stop "$package"; phone am start -W -n "$package/nl.appwijzer.android.MainActivity" | grep -o 'TotalTime: [0-9]*'; }

steps() {
  step "installed" "Nothing to do: the APK is installed." adb install -r "$apk"
  step "never opened" "Do not open the app yet." stopped
  step "first start" "Open the app. Wait until it shows its first screen." alive
  step "library" "Nothing to do." library
  step "no crash" "Nothing to do." crashes
  step "first screens" "Read the first screens up to the code or the first task." eyes "Did every word fit, in light and in dark?"
  step "camera" "Scan a join code's QR code with the phone's own camera." eyes "Did the app open with the code in its field?"
  step "joined" "Join, and go to home." screen
  step "found" "Put $victim on the phone and come back to the app." eyes "Does home name it?"
  step "removal" "Start the steps and remove the app with the button. Wait for the system." here "$victim"
  step "done" "Look at the app again." eyes "Does it say Klaar, without ever saying that the app is still there?"
  step "remind me" "Put it there again; press 'Remind me'; allow notifications." notifications
  step "refused" "Switch notifications off in the settings; press 'Remind me' once more." eyes "Did the settings open, and was the answer said afterwards?"
  step "work profile" "If there is a work profile: look at home in both parts." profiles
  step "other copy" "If the app is in both parts: press the button that opens the other copy." eyes "Did the other copy open?"
  step "secure folder" "On a Galaxy: make a Secure Folder, put the app in it, open it there." eyes "Is it called Secure Folder, and asked before anything is looked at?"
  step "dual messenger" "On a Galaxy: switch Dual Messenger on for WhatsApp. Look at home." eyes "Is the second copy named as a second copy?"
  step "talkback" "Switch TalkBack on. Go from home to a finding and back." eyes "Was every row read once, with its state?"
  step "200 percent" "Set the largest text and display size." eyes "Is anything cut off?"
  step "back" "Use the back gesture slowly from a finding." eyes "Does the system show where it leads?"
  step "rotation and split" "Turn the phone; put the app in a split screen while you type a code." eyes "Is what you typed still there?"
  step "restart" "Restart the phone, unlock it, wait a minute. Do not open the app." jobs_planned
  step "keystore" "Open the app." alive
  step "links" "Nothing to do." links
  step "start" "Nothing to do." started
  step "memory" "Nothing to do." memory
  step "no crash at the end" "Nothing to do." crashes
}

if [ "${1:-}" = --list ]; then
  list=yes apk=
  steps
  exit
fi
apk=${1:?an APK, or --list}
adb get-state >/dev/null || exit 2
head=$(printf '%s %s, Android %s (API %s), %s, app %s' "$(phone getprop ro.product.manufacturer)" "$(phone getprop ro.product.model)" \
  "$(phone getprop ro.build.version.release)" "$(phone getprop ro.build.version.sdk)" "$(phone getprop ro.product.cpu.abi)" \
  "$(sha256sum "$apk" | cut -c1-12)")
phone logcat -b crash -c
steps
printf '\n%s\n%s\n' "$head" "$(date -u +%Y-%m-%d)"
printf '  %s\n' "${report[@]}"
