"""Hands the laptop over and presses everything: no word of anybody else is ever seen, and a kill changes nothing.

STORM_SECONDS says how long everything is pressed; half a minute without it.
"""

import json
import os
import random
import subprocess
import time

from window import FIELDS, Window, text, wait_for

SECONDS = int(os.environ.get("STORM_SECONDS", "30"))
CODE = "271828"
CANARIES = ("Zaunkönig", "Zwetschgenmus", "Heunadel", "Kornblume")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
KEYS = [*LETTERS, *(f"F{number}" for number in range(1, 13)), "Escape", "Tab", "Return", "space", "Menu", "BackSpace",
        "Delete", "Home", "End", "Prior", "Next", "Left", "Right", "Up", "Down", "comma", "plus", "minus"]
MODIFIERS = ["", "ctrl+", "shift+", "ctrl+shift+", "alt+", "ctrl+alt+", "alt+shift+"]
# what closes the window or takes it away is tried apart
LEFT_OUT = {"ctrl+q", "alt+F4", "ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F3", "ctrl+alt+F4", "ctrl+alt+F5",
            "ctrl+alt+F6", "ctrl+alt+F7", "ctrl+alt+F8", "ctrl+alt+F9", "ctrl+alt+F10", "ctrl+alt+F11",
            "ctrl+alt+F12", "ctrl+alt+BackSpace", "alt+F9", "ctrl+alt+d", "alt+space", "alt+Tab", "alt+Escape"}
random.seed(7)


def others(window):
    """Sessions of other people, with canaries in their names, answers and notes."""
    window.run("sample", "3", "--seed", "5")
    for number, canary in enumerate(CANARIES):
        window.run("new")
    ids = [row["id"] for row in json.loads(window.run("list", "--json"))]
    folder = os.path.join(window.folder, "in")
    window.run("export", "--all", "--to", folder, "--as", "json")
    files = [os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".json")]
    for number, path in enumerate(sorted(files)):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        canary = CANARIES[number % len(CANARIES)]
        if document["workbook"]["id"] != "networking":
            continue
        document["answers"] = [answer for answer in document["answers"] if answer["question"] not in ("name", "occasion")]
        for question in ("name", "occasion"):
            document["answers"].append({"question": question, "value": {"text": f"{canary} {question}"}})
        document["session"]["revision"] = document["session"].get("revision", 0) + 1
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
    window.run("import", "--replace", *files)
    for one in ids:
        window.run("notes", one, "--add", random.choice(CANARIES))
    return ids


def seen(window):
    """All names, descriptions and texts in the accessibility tree."""
    found = []
    for node in window.nodes():
        try:
            found += [node.name or "", node.description or ""]
            if node.getRoleName() in FIELDS:
                found.append(node.queryText().getText(0, -1))
        except Exception:  # it went while it was read
            continue
    return found


def check(window, after):
    for words in seen(window):
        assert not any(canary in words for canary in CANARIES), f"{words!r} is seen after {after}"


def hide_and_show(window):
    """Hides the session by key and shows it again: meanwhile nothing of it is to be had, nor a way out."""
    window.key("ctrl+l")
    window.get(text("lock-title"))
    wait_for("an empty window", lambda: not window.find(text("walk-next")))
    for key in ("F1", "ctrl+z", "ctrl+p", "ctrl+Return", "alt+Left", "Escape"):
        window.key(key)
    check(window, "hiding the session")
    assert not window.find(text("walk-next")), "the session is hidden"
    window.press(text("handover-back"))
    window.get(text("handover-back-yes"))
    window.key("Escape")
    window.press(text("lock-unlock"))
    window.get(text("walk-next"))
    assert window.find(text("handover-back")), "it is still handed over"


def press_everything(window):
    """Does one action of something that is shown, or presses one combination of keys. Returns what was done."""
    if random.random() < 0.35:
        nodes = window.nodes()
        random.shuffle(nodes)
        for node in nodes:
            try:
                actions = node.queryAction()
                if actions.nActions:
                    name = node.name
                    actions.doAction(random.randrange(actions.nActions))
                    return f"pressing {name!r}", True
            except Exception:
                continue
    keys = random.choice(MODIFIERS) + random.choice(KEYS)
    if keys in LEFT_OUT:
        return keys, False
    subprocess.run(["xdotool", "key", keys], check=False)
    return keys, False


window = Window()
others(window)
window.run("new")
with open(os.path.join(window.folder, "settings.json"), "w", encoding="utf-8") as file:
    json.dump({"language": "de", "folder": os.path.join(window.folder, "client"), "protection_answered": True}, file)
os.makedirs(os.path.join(window.folder, "client"), exist_ok=True)
window.start()
window.press(text("start-list"))
window.get(text("sessions-arrange"))
window.key("Home", "Down", "Home")
assert any(canary in words for words in seen(window) for canary in CANARIES), "before, the others are seen"
window.press(text("sessions-arrange"))
window.press(text("handover-menu"))
window.get(text("handover-yes"))
time.sleep(1)
window.type(CODE)
window.key("Tab")
window.type(CODE)
window.press(text("handover-yes"))
window.get(text("handover-back"))
window.get(text("walk-next"))
time.sleep(1)
check(window, "handing over")
hide_and_show(window)
end = time.time() + SECONDS
presses, actions, kills, starts = 0, 0, 0, 0
while time.time() < end:
    if window.process.poll() is not None:
        # closing is allowed; it comes up in the hand-over
        starts += 1
        window.start(["--language", "de"])
        wait_for("the hand-over", lambda: window.find(text("handover-back")))
    done, was_action = press_everything(window)
    presses += not was_action
    actions += was_action
    if (presses + actions) % 3 == 0 or was_action:
        check(window, done)
    if random.random() < 0.01:
        kills += 1
        window.kill()
        window.start(["--language", "de"])
        wait_for("the hand-over", lambda: window.find(text("handover-back")))
        check(window, "a kill")
if window.process.poll() is None:
    window.kill()
window.start(["--language", "de"])
wait_for("the hand-over after the last kill", lambda: window.find(text("handover-back")))
check(window, "the last kill")
assert window.asked("SELECT count(*) FROM hand_over") == [(1,)], "it is still handed over"
assert not window.find(text("start-list")), "no way to the list"
written = os.path.join(window.folder, "client")
files = os.listdir(written)
for name in files:
    with open(os.path.join(written, name), "rb") as file:
        content = file.read()
    for canary in CANARIES:
        assert canary.encode() not in content and canary.encode("utf-16-le") not in content, f"{canary} in {name}"
window.kill()
window.remove()
print(f"{SECONDS} s of storm: {presses} combinations of keys, {actions} actions, {starts} closed windows, "
      f"{kills + 1} kills; {len(files)} files; no canary was seen")
