"""What a screen reader gets: every question by its text, and answers set through it alone."""

import pyatspi
from gi.repository import GLib

from window import FIELDS, Window, text, wait_for

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
        window.go_on("Weiter")
    raise AssertionError(f"no page asks: {question}")


def refuses(question, role, letters, sentence):
    """Types what makes no answer. The field is invalid then, described, related to the sentence, and that is announced."""
    announced = []

    def listen(event):
        announced.append(event.any_data)

    field = wait_for(question, lambda: window.find(question, (role,)))
    pyatspi.Registry.registerEventListener(listen, "object:announcement")
    field.queryComponent().grabFocus()
    wait_for("the focus on the field", lambda: field.getState().contains(pyatspi.STATE_FOCUSED))
    window.type(letters)
    window.key("Tab")

    def is_invalid():
        field.clear_cache()
        return field.getState().contains(pyatspi.STATE_INVALID_ENTRY) and field.description.startswith(sentence)

    wait_for("the invalid entry", is_invalid)
    related = [one for one in field.getRelationSet() if one.getRelationType() == pyatspi.RELATION_ERROR_MESSAGE]
    assert related and related[0].getTarget(0).name == field.description, "no relation to the sentence"

    def is_announced():
        while GLib.MainContext.default().iteration(False):
            pass
        return field.description in announced

    wait_for("the announcement", is_announced)
    pyatspi.Registry.deregisterEventListener(listen, "object:announcement")


page("Was hat Sie heute dieses Buch aufschlagen lassen?")
field = wait_for("the field", lambda: next((n for n in window.nodes() if n.getRoleName() in FIELDS and "aufschlagen" in n.name), None))
field.queryEditableText().setTextContents("Über den Bildschirmleser geschrieben")
window.holds("occasion", {"text": "Über den Bildschirmleser geschrieben"})

page("Wenn Sie an Social Media denken: Wie viel Müssen ist dabei?")


def scale():
    """The page's scale, as it is now: the client keeps what an object can do until it is told to forget."""
    found = window.get_role("slider")
    found.clear_cache()
    return found


# an unanswered scale has no value, not even zero; a digit gives it one, and then it can be set as a value too
assert "Value" not in scale().get_interfaces(), "an unanswered scale claims a value"
scale().queryComponent().grabFocus()
wait_for("the focus on the scale", lambda: scale().getState().contains(pyatspi.STATE_FOCUSED))
window.key("8")
window.holds("must_start", {"scale": 8})
wait_for("the scale's value", lambda: "Value" in scale().get_interfaces() and scale().queryValue().currentValue == 8)
scale().queryValue().currentValue = 7
window.holds("must_start", {"scale": 7})

page("Wann ist Ihr Gespräch?")
refuses("Wann ist Ihr Gespräch?", "date editor", "xyz", text("walk-date-unread"))

page("Beschäftigt Sie diese Frage?")
window.press("oft")
window.holds("musts", {"choice": "often"}, "time", "occupies")

page("Alle Erwartungen einmal beiseite: Hätten Sie Lust auf Social Media?")
window.press("teils, teils")
window.holds("decisive", {"choice": "partly"})

hours = "Wie viele Stunden in der Woche möchten Sie all dem zusammen geben, Treffen eingerechnet?"
page(hours)
refuses(hours, "entry", "ca. 3", text("walk-number-unread-steps"))

while not window.find("Fertig"):
    read_page()
    window.go_on("Weiter")
assert not unnamed, f"inputs without a name: {unnamed[:10]}"
print("screen reader: every question found, four answers set, two refused aloud, no input without a name")
window.quit()
window.remove()
