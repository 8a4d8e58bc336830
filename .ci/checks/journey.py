"""A person walks all stations by keyboard alone, is interrupted mid-word, goes on, and prints."""

import os
import subprocess

from window import FIELDS, Window, wait_for

WORDS = {
    "de": dict(begin="Beginnen", question="Was hat Sie heute dieses Buch aufschlagen lassen?", go_on="Weitermachen", said="Ich muss das nicht alles allein machen, übrigens: Straße, Größe, Äpfel"),
    "en": dict(begin="Begin", question="What made you open this workbook today?", go_on="Continue", said="I have to be everywhere, says my boss, and I want less of it"),
}


def walk(language):
    """The whole way in one language."""
    words = WORDS[language]
    window = Window(language).start()
    pdf = os.path.join(window.folder, "sheet.pdf")
    window.answer_dialogs_with(pdf)
    window.tab_to(words["begin"])
    window.key("Return")
    wait_for("the session", lambda: window.find("Weiter" if language == "de" else "Next"))
    window.go_on()
    window.tab_to(words["question"], FIELDS)
    window.type(words["said"])
    window.holds("occasion", {"text": words["said"]})
    window.type(" und ein hal" if language == "de" else " and hal")
    window.quit()
    left = words["said"] + (" und ein hal" if language == "de" else " and hal")
    assert window.answer("occasion") == {"text": left}, window.answer("occasion")

    window = Window(language, window.folder).start()
    window.tab_to(words["go_on"])
    window.key("Return")
    wait_for("the page it was left at", lambda: text_of(window, left))
    seen = []
    for _ in range(80):
        heading = heading_of(window)
        if not seen or seen[-1] != heading:
            seen.append(heading)
        if window.find("Fertig" if language == "de" else "Done"):
            break
        window.go_on()
    print(f"{language}: {len(seen)} pages:", " | ".join(seen))
    assert len(seen) >= 15, seen
    window.key("ctrl+p")
    window.tab_to("Als PDF speichern …" if language == "de" else "Save as PDF …")
    window.key("Return")
    wait_for("the sheet", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 0)
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert words["said"].split(",")[0] in " ".join(text.split()), text
    window.quit()
    window.remove()


def heading_of(window):
    """The page's heading."""
    headings = [node.name for node in window.nodes() if node.getRoleName() == "heading"]
    return headings[0] if headings else ""


def text_of(window, text):
    """Whether a field holds a text."""
    for node in window.nodes():
        try:
            if "Text" in node.get_interfaces() and node.queryText().getText(0, -1) == text:
                return True
        except Exception:
            continue
    return False


for each in ("de", "en"):
    walk(each)
print("journey: ok")
