"""What a screen reader gets: every question by its text, and answers set through it alone."""

import time

import pyatspi

from window import Window, wait_for

FIELDS = ("entry", "text", "editbar", "password text")

window = Window().start()
window.press("Beginnen")
wait_for("the walk", lambda: window.find("Weiter"))
unnamed = []


def read_page():
    """Collects inputs without a name."""
    for node in window.nodes():
        try:
            if node.getState().contains(pyatspi.STATE_FOCUSABLE) and not node.name.strip():
                unnamed.append((node.getRoleName(), node.parent.name if node.parent else ""))
        except Exception:
            continue


def page(question):
    """Goes on until a question is on the page."""
    for _ in range(80):
        read_page()
        found = window.find(question)
        if found:
            return found
        window.press("Weiter")
    raise AssertionError(f"no page asks: {question}")


page("Was hat Sie heute dieses Buch aufschlagen lassen?")
field = wait_for("the field", lambda: next((n for n in window.nodes() if n.getRoleName() in FIELDS and "aufschlagen" in n.name), None))
field.queryEditableText().setTextContents("Über den Bildschirmleser geschrieben")
wait_for("the text in the library", lambda: window.answer("occasion") == {"text": "Über den Bildschirmleser geschrieben"})

page("Wenn Sie an Social Media denken: Wie viel Müssen ist dabei?")
scale = next(n for n in window.nodes() if n.getRoleName() == "slider")
scale.queryValue().currentValue = 7
wait_for("the scale in the library", lambda: window.answer("must_start") == {"scale": 7})

page("Beschäftigt Sie diese Frage?")
window.press("oft")
wait_for("the table cell in the library", lambda: window.answer("musts", "time", "occupies") == {"choice": "often"})

page("Alle Erwartungen einmal beiseite: Hätten Sie Lust auf Social Media?")
window.press("teils, teils")
wait_for("the choice in the library", lambda: window.answer("decisive") == {"choice": "partly"})

while not window.find("Fertig"):
    read_page()
    window.press("Weiter")
    time.sleep(0.1)
assert not unnamed, f"inputs without a name: {unnamed[:10]}"
print("screen reader: every question found, four answers set, no input without a name")
window.quit()
window.remove()
