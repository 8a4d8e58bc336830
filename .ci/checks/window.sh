#!/usr/bin/env bash
# Runs the checks in a real window: a virtual display with a window manager and a German keyboard, a
# session bus, and the accessibility bus a screen reader would use.
set -euo pipefail
binary=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
export XDG_RUNTIME_DIR="$work/run" LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0 XDG_SESSION_TYPE=x11 DISPLAY=:97
mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY
Xvfb :97 -screen 0 1280x800x24 +extension GLX >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
sleep 1
openbox >/dev/null 2>&1 &
setxkbmap de
export FUNKENBUCH="$binary" WORK="$work"
for check in journey screen_reader idle kill; do
  [ -f "$here/$check.py" ] || continue
  echo "-- $check"
  timeout 900 dbus-run-session -- bash -c "
    /usr/libexec/at-spi-bus-launcher --launch-immediately & sleep 1
    for flag in IsEnabled ScreenReaderEnabled; do
      dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus \
        org.freedesktop.DBus.Properties.Set string:org.a11y.Status string:\$flag variant:boolean:true >/dev/null
    done
    /usr/bin/python3 '$here/$check.py'"
done
