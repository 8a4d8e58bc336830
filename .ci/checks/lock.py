"""A person protects the library by keyboard, is locked out in the middle of a sentence and comes back to it. While the
window is locked, nothing of the session is to be had from the accessibility tree, and the window rests."""

import os
import time

from window import FIELDS, Window, text, wait_for

PASSPHRASE = "Kranich tropft Laterne beidseitig"
QUESTION = "Was hat Sie heute dieses Buch aufschlagen lassen?"
CANARY = "Zaunkönig"
SECRET = ("password text",)


def ticks(pid):
    """Time used so far, in clock ticks."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def everything(window):
    """All that the accessibility tree says: names, descriptions and texts."""
    said = []
    for node in window.nodes():
        try:
            said += [node.name or "", node.description or ""]
            if "Text" in node.get_interfaces():
                said.append(node.queryText().getText(0, -1))
        except Exception:  # it went while it was read
            continue
    return "\n".join(said)


def protect(window):
    """Answers the offer on the start page with a passphrase."""
    window.tab_to(text("offer-with"))
    window.key("Return")
    window.tab_to(text("protect-new"), SECRET)
    window.type(PASSPHRASE)
    wait_for("the rating", lambda: window.find(text("strength-strong")))
    window.tab_to(text("protect-again"), SECRET)
    window.type(PASSPHRASE)
    window.key("Return")
    window.get(text("protect-done"))
    with open(window.library, "rb") as file:
        assert file.read(15) != b"SQLite format 3", "the file is plain"
    window.key("Escape")


def lock(window):
    """Locks, and sees that nothing is left."""
    window.key("ctrl+l")
    window.get(text("lock-title"))
    time.sleep(1)
    said = everything(window)
    for word in (CANARY, QUESTION, "Station", "Weiter"):
        assert word not in said, f"{word} can be read while locked: {said}"


def unlock(window, passphrase):
    """Gives a passphrase."""
    wait_for("the field", lambda: window.focused_in(*SECRET))
    window.key("ctrl+a")
    window.type(passphrase)
    window.key("Return")


window = Window().start()
protect(window)
window.tab_to("Beginnen")
window.key("Return")
wait_for("the session", lambda: window.find("Weiter"))
window.go_on()
window.tab_to(QUESTION, FIELDS)
window.type(f"Ein {CANARY} und ein hal")
lock(window)
before = ticks(window.process.pid)
time.sleep(4)
used = ticks(window.process.pid) - before
print(f"locked: {used} ticks of {os.sysconf('SC_CLK_TCK')} a second in 4 seconds")
assert used <= 2, "the locked window is not idle"
for key in ("Tab", "F1", "ctrl+z", "alt+Left", "ctrl+comma", "ctrl+o", "ctrl+p", "Escape", "ctrl+f"):
    window.key(key)
    assert CANARY not in everything(window), key
window.get(text("passphrase-name"), SECRET).queryComponent().grabFocus()
unlock(window, "Kranich")
wait_for("the refusal", lambda: text("passphrase-wrong").split(".")[0] in everything(window))
assert CANARY not in everything(window)
unlock(window, PASSPHRASE)
wait_for("the answer", lambda: CANARY in everything(window))
wait_for("the field", lambda: window.focused_in(*FIELDS))
window.type("ber Satz")
wait_for("the whole sentence", lambda: f"Ein {CANARY} und ein halber Satz" in everything(window))
wait_for("everything to be saved", window.says_saved)
window.quit()
for folder, _, files in os.walk(window.folder):
    for name in files:
        with open(os.path.join(folder, name), "rb") as file:
            held = file.read()
        for coded in (CANARY.encode(), CANARY.encode("utf-16-le")):
            assert coded not in held, f"{name} holds {CANARY}"

window = Window(folder=window.folder).start()
window.get(text("passphrase-title"))
unlock(window, PASSPHRASE)
window.tab_to("Weitermachen")
window.key("Return")
wait_for("the answer", lambda: f"Ein {CANARY} und ein halber Satz" in everything(window))
window.quit()
window.remove()
print("lock: ok")
