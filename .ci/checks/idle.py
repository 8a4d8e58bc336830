"""An idle window draws no frames: its process uses no time while nothing has the keyboard."""

import os
import time

from window import Window, wait_for


def ticks(pid):
    """Time used so far, in clock ticks."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


window = Window().start()
window.press("Beginnen")
wait_for("the walk", lambda: window.find("Weiter"))
time.sleep(3)
before = ticks(window.process.pid)
time.sleep(4)
used = ticks(window.process.pid) - before
print(f"idle: {used} ticks of {os.sysconf('SC_CLK_TCK')} a second in 4 seconds")
assert used <= 2, "the idle window is not idle"
window.quit()
window.remove()
