"""Kills the program mid-word, fifty times; at most half a second of typing may be gone each time."""

import random
import subprocess
import threading
import time

from window import Window, wait_for

ROUNDS = 50
DELAY = 0.02
random.seed(7)
window = Window().start()
window.press("Beginnen")
wait_for("the walk", lambda: window.find("Weiter"))
window.key("ctrl+Return")
wait_for("the page", lambda: window.find("Was hat Sie heute dieses Buch aufschlagen lassen?"))
whole = ""
worst = 0.0
for round_number in range(ROUNDS):
    window.key("Tab", "ctrl+End")
    typed = []

    def type_on():
        for number in range(60):
            letter = "abcdefghij "[number % 11]
            subprocess.run(["xdotool", "key", "space" if letter == " " else letter], check=False)
            typed.append((time.time(), letter))
            time.sleep(DELAY)

    typist = threading.Thread(target=type_on, daemon=True)
    typist.start()
    time.sleep(random.uniform(0.3, 1.2))
    window.kill()
    killed = time.time()
    typist.join()
    held = (window.answer("occasion") or {"text": ""})["text"]
    due = "".join(letter for at, letter in typed if at < killed - 0.5)
    expected = whole + due
    assert held.startswith(expected), f"round {round_number}: {held!r} lacks some of {expected!r}"
    lost = [at for at, _ in typed if at < killed][len(held) - len(whole):]
    worst = max(worst, killed - lost[0] if lost else 0.0)
    whole = held
    window = Window(folder=window.folder).start()
    window.press("Weitermachen")
    wait_for("the page it was left at", lambda: window.find("Was hat Sie heute dieses Buch aufschlagen lassen?"))
print(f"killed {ROUNDS} times mid-word; at most {worst:.2f} s of typing were gone")
window.quit()
window.remove()
