#!/usr/bin/env bash
# From start to the first frame on screen, the program against an empty window of the same make.
# first_frame.sh PROGRAM EMPTY: prints both medians in milliseconds and their ratio.
set -euo pipefail
. "$(dirname "$0")/display.sh"
export FUNKENBUCH_HOME="$work"
python3 - "$1" "$2" <<'PYTHON'
"""A window is shown when its first frame is painted; until then it is asked for."""
import statistics
import subprocess
import sys
import time


def shown(program):
    """Milliseconds until a program's window is on screen."""
    began = time.perf_counter()
    process = subprocess.Popen([program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ask = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
    while not subprocess.run(ask, capture_output=True, check=False).stdout.strip():
        if time.perf_counter() - began > 30 or process.poll() is not None:
            sys.exit(f"{program} shows no window")
    took = (time.perf_counter() - began) * 1000
    process.kill()
    process.wait()
    return took


program, empty = sys.argv[1:]
for each in (program, empty):
    shown(each)
both = [(shown(program), shown(empty)) for _ in range(11)]
ours, bare = (statistics.median(one) for one in zip(*both))
print(f"first frame: {ours:.0f} ms, an empty window {bare:.0f} ms, ratio {ours / bare:.2f}")
PYTHON
