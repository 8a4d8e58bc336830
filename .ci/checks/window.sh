#!/usr/bin/env bash
# Runs the checks in a real window: a virtual display with a window manager and a German keyboard, a
# session bus, and the accessibility bus a screen reader would use.
# window.sh BINARY [CHECK…]: all checks, or the named ones.
set -euo pipefail
binary=$(realpath "$1")
shift
checks=("$@")
[ ${#checks[@]} -gt 0 ] || checks=(journey sockets screen_reader consulting workbooks handover idle lock replaced full_disk kill)
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
export NO_AT_BRIDGE=0 PYTHONDONTWRITEBYTECODE=1
openbox >/dev/null 2>&1 &
setxkbmap de
export FUNKENBUCH="$binary" WORK="$work"
for check in "${checks[@]}"; do
  echo "-- $check ($(date +%H:%M:%S))"
  timeout 600 dbus-run-session -- "$here/with_screen_reader.sh" /usr/bin/python3 "$here/$check.py" 2> >(
    grep -v -e ^dbus-daemon -e ^SpiRegistry >&2)
done
