#!/usr/bin/env bash
# Without a display the program says what to install and which commands work, and exits with 1.
set -euo pipefail
binary=$1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
for language in de en; do
  set +e
  said=$(env -u DISPLAY -u WAYLAND_DISPLAY HOME="$home" XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" \
    "$binary" --language $language 2>&1)
  code=$?
  set -e
  echo "$said"
  [ $code -eq 1 ] || { echo "exit code $code instead of 1"; exit 1; }
  grep -q libxkbcommon-x11-0 <<<"$said" && grep -q 'funkenbuch' <<<"$said" || { echo "no packages named"; exit 1; }
  ! grep -qi panicked <<<"$said" || { echo "panic text"; exit 1; }
done
