"""Consulting in the real window: three clients found, read, noted and prepared by keyboard alone, and
the list as a screen reader gets it, with positions, up to opening the third hit of a search."""

import json

from window import FIELDS, Window, wait_for

SESSIONS = 3000


def items(window):
    """The list's items in view, in their order."""
    try:
        return [node for node in window.nodes() if node.getRoleName() == "list item" and node.name]
    except Exception:  # the list changed while it was read
        return []


def position(node):
    """Where an item stands, and of how many."""
    told = dict(one.split(":", 1) for one in node.getAttributes())
    return int(told["posinset"]), int(told["setsize"])


def first_item(window, name):
    """The first item, once the search has come down to that name."""
    def probe():
        found = items(window)
        return found[0] if found and found[0].name.startswith(name) else None

    return wait_for(f"{name} in the list", probe)


def open_by_search(window, name):
    """Types a name into the search, goes down to the first hit and opens it."""
    window.tab_to("Suchen", FIELDS)
    window.key("ctrl+a")
    window.type(f'"{name}"')
    first_item(window, name)
    window.key("Down")
    wait_for("the list to have the keyboard", lambda: window.focused_in("list item"))
    window.key("Home", "Return")
    wait_for("the session", lambda: window.find("Für das Gespräch", ("heading",)))
    heading = wait_for("its heading", lambda: window.find(name, part=True))
    assert heading is not None


def annotate(window, session, name):
    """A note to the session that is for the meeting, and a point of the agenda."""
    note, point = f"Nachfragen bei {name}: was heißt sichtbar?", f"Termin mit {name} festhalten"
    window.tab_to("+ Notiz zur Sitzung", most=200)
    window.key("Return")
    wait_for("the note's field", lambda: window.focused_in(*FIELDS))
    window.type(note)
    window.tab_to("für das Gespräch")
    window.key("space")
    sql = "SELECT count(*) FROM note JOIN session ON session.key = note.session WHERE session.id = ? AND text = ? AND for_meeting = 1"
    wait_for("the note in the library", lambda: window.asked(sql, session, note) == [(1,)])
    window.tab_to("+ Eigener Punkt", most=200)
    window.key("Return")
    wait_for("the point's field", lambda: window.focused_in(*FIELDS))
    window.type(point)
    window.key("Return")
    sql = "SELECT count(*) FROM agenda JOIN session ON session.key = agenda.session WHERE session.id = ? AND words = ?"
    wait_for("the point in the library", lambda: window.asked(sql, session, point) == [(1,)])


def three_by_keyboard(window, rows):
    """Three named clients, each found, opened, noted and prepared without touching a mouse."""
    for row in rows:
        open_by_search(window, row["name"])
        annotate(window, row["id"], row["name"])
        window.key("alt+Left")
        wait_for("the list again", lambda: items(window))


def ranked(window):
    """The hits in view once all are there: the first ones come at once, and only the newest of them."""
    found = items(window)
    try:
        return found if len(found) > 3 and position(found[2])[1] > 200 and "plan" in found[2].name.lower() else None
    except Exception:  # the list changed while it was read
        return None


def third_hit(window):
    """What a screen reader gets of a search, and what its press on the third hit opens."""
    window.tab_to("Suchen", FIELDS)
    window.key("ctrl+a")
    window.type("plan")
    hits = wait_for("all hits, ranked", lambda: ranked(window))
    places = [position(node) for node in hits[:3]]
    assert [place for place, _ in places] in ([0, 1, 2], [1, 2, 3]), places
    assert places[0][1] > 100, places
    print("the list says:", hits[2].name, "·", places[2])
    name = hits[2].name.split(",")[0].lower()
    assert hits[2].queryAction().doAction(0)
    wait_for("the third hit", lambda: any(node.getRoleName() == "heading" and node.name.lower() == name for node in window.nodes()))


window = Window()
print(window.run("sample", str(SESSIONS)).strip())
known = json.loads(window.run("list", "--json"))
names = [row["name"] for row in known if row["name"]]
chosen = [row for row in known if row["name"] and names.count(row["name"]) == 1 and row["name"].isascii()][:3]
assert len(chosen) == 3, "three clients whose name nobody shares"
window.start()
window.tab_to("Beratung")
window.key("Return")
wait_for("the list", lambda: len(items(window)) > 3)
three_by_keyboard(window, chosen)
third_hit(window)
window.quit()
window.remove()
print("consulting: three clients prepared by keyboard, the third hit opened through the accessibility bus")
