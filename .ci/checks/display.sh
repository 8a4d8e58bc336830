# Sourced by the checks that need a window: a virtual display of its own in $work, gone when the check ends.
work=$(mktemp -d)
export LIBGL_ALWAYS_SOFTWARE=1 XDG_SESSION_TYPE=x11 XDG_RUNTIME_DIR="$work/run"
export LC_ALL=C.UTF-8 # without UTF-8 no umlaut is typed
mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# without -noreset the keyboard is forgotten when the first program disconnects
Xvfb -noreset -displayfd 3 -screen 0 1280x800x24 +extension GLX 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; wait $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
