#!/usr/bin/env bash
# Runs the checks in a real window: a virtual display with a window manager and a German keyboard, a
# session bus, and the accessibility bus a screen reader would use.
# window.sh BINARY [CHECK…]: all checks, or the named ones.
set -euo pipefail
binary=$(realpath "$1")
shift
checks=("$@")
[ ${#checks[@]} -gt 0 ] || checks=(journey screen_reader idle kill)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
export XDG_RUNTIME_DIR="$work/run" LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0 XDG_SESSION_TYPE=x11
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 # without UTF-8 no umlaut is typed
mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# without -noreset the keyboard is forgotten when the first program disconnects
Xvfb -noreset -displayfd 3 -screen 0 1280x800x24 +extension GLX 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; wait $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
setxkbmap de
export FUNKENBUCH="$binary" WORK="$work"
for check in "${checks[@]}"; do
  echo "-- $check ($(date +%H:%M:%S))"
  timeout 600 dbus-run-session -- "$here/with_screen_reader.sh" /usr/bin/python3 "$here/$check.py" 2> >(
    grep -v -e ^dbus-daemon -e ^SpiRegistry >&2)
done
