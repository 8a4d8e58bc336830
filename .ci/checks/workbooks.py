"""Workbooks in the real window: a faulty file says where it is wrong, a sound one is looked at and kept, and the
follow-up is walked from its first page to its sheet."""

import os
import subprocess

from window import FIELDS, Window, wait_for

FAULTY = 'format = 1\nid = "mine"\nversion = 1\nlanguages = ["de"]\ntitle.de = "Meins"\nsurprise = 5\n'
SOUND = """format = 1
id = "mine"
version = 1
languages = ["de"]
title.de = "Mein eigenes"

[[station]]
id = "one"
title.de = "Anfang"
heading.de = "Ein Anfang"

[[station.item]]
id = "first"
form = "prose"
prompt.de = "Was beschäftigt Sie gerade?"
short.de = "Beschäftigung"
"""


def to_workbooks(window):
    """From the start to the workbooks."""
    window.tab_to("Beratung")
    window.key("Return")
    window.press("Mehr")
    window.press("Arbeitsbücher")
    window.get("Arbeitsbuch öffnen …")


def own(window, path):
    """A file of one's own: its fault, then what becomes of it without."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(FAULTY)
    window.press("Arbeitsbuch öffnen …")
    fault = window.get("surprise", part=True)
    assert "6" in fault.name, fault.name
    print("a faulty workbook:", fault.name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(SOUND)
    window.press("Datei noch einmal lesen")
    window.press("Vorschau von „Mein eigenes“")
    window.get("Vorschau. Nichts davon wird gespeichert.")
    window.press("Vorschau verlassen")
    window.press("In die Bibliothek aufnehmen")
    window.get("„Mein eigenes“, Version 1, ist in der Bibliothek.")


def follow_up(window, pdf):
    """The second workbook, from its first page to paper."""
    window.press("Sitzung mit „Was daraus wurde“ beginnen")
    wait_for("the session", lambda: ("follow_up",) in window.asked("SELECT workbook FROM listed"))
    window.get("Weiter")
    question, said, typed = "Was ist seit dem Gespräch geschehen?", "Seit unserem Gespräch ist es ruhiger.", []
    seen = []
    for _ in range(40):
        seen.append(next((node.name for node in window.nodes() if node.getRoleName() == "heading"), ""))
        if window.find("Fertig"):
            break
        if window.find(question, FIELDS) and said not in typed:
            window.tab_to(question, FIELDS)
            window.type(said)
            typed.append(said)
        window.go_on()
    assert typed, seen
    assert window.find("Fertig"), seen
    print("the follow-up:", " | ".join(dict.fromkeys(seen)))
    window.answer_dialogs_with(pdf)
    window.key("ctrl+p")
    window.tab_to("Als PDF speichern …")
    window.key("Return")
    wait_for("the sheet", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 0)
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert said in " ".join(text.split()), text


window = Window()
window.run("sample", "2")
mine = os.path.join(window.folder, "mine.toml")
window.answer_dialogs_with(mine)
window.start()
to_workbooks(window)
own(window, mine)
follow_up(window, os.path.join(window.folder, "sheet.pdf"))
window.quit()
window.remove()
print("workbooks: ok")
