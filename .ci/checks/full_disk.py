"""A full disk under the real window: for every kind of typed words nothing is lost and nothing is called saved, and
closing asks. The library lies on a small file system of its own, which is filled and emptied while it is open."""

import json
import os
import subprocess
import tempfile
import time

from window import FIELDS, WORK, Window, wait_for

SESSION = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests", "documents", "whole.json")
SIZE = "16m"
# what is cached would take room on the small disk, and give it back
os.environ["MESA_SHADER_CACHE_DISABLE"] = "true"
AS_ROOT = [] if os.geteuid() == 0 else ["sudo"]
# seconds that an unsaved state has to last in sight, far longer than a save takes
WATCHED = 4
TRY_AGAIN = "Noch einmal versuchen"
COPY_ELSEWHERE = "Kopie woanders speichern …"
CLOSE_ANYWAY = "Trotzdem schließen"


class SmallDisk:
    """A window whose home, settings and library lie on a file system of their own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(dir=WORK)
        options = f"size={SIZE},uid={os.getuid()},gid={os.getgid()},mode=0700"
        subprocess.run([*AS_ROOT, "mount", "-t", "tmpfs", "-o", options, "tmpfs", self.folder], check=True)
        self.window = Window(folder=self.folder)
        self.fill = os.path.join(self.folder, "fill")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.window.process and self.window.process.poll() is None:
            self.window.kill()
        subprocess.run([*AS_ROOT, "umount", "--lazy", self.folder], check=True)
        os.rmdir(self.folder)

    def fill_up(self):
        """Takes all room, once the log is folded in: pages that the log has already could still be written."""
        self.window.log_is_folded_in()
        with open(self.fill, "wb", buffering=0) as file:
            for block in (65536, 4096):
                try:
                    while True:
                        file.write(b"x" * block)
                except OSError:
                    pass

    def make_room(self):
        """Gives the room back."""
        os.remove(self.fill)


def never_called_saved(window, why="kein Platz"):
    """The bar says that it isn't saved and goes on saying so, and somewhere it says why."""
    wait_for("the bar to say that it isn't saved", window.says_not_saved, 10)
    end = time.time() + WATCHED
    while time.time() < end:
        assert not window.says_saved(), "called saved on a full disk"
        time.sleep(0.2)
    assert any(why in name for name in window.names()), f"nothing says why: {window.names()}"


def kept(disk, kind, typed, stored):
    """Words typed on a full disk: told, kept in view, and stored as soon as there is room."""
    window = disk.window
    disk.fill_up()
    window.type(typed)
    never_called_saved(window)
    assert not stored(), f"{kind}: the disk wasn't full"
    disk.make_room()
    wait_for(f"{kind} in the library", stored, 30)
    wait_for("the bar to say that it is saved", lambda: window.says_saved() and not window.says_not_saved(), 10)
    wait_for("the notice to go", lambda: not any("kein Platz" in name for name in window.names()), 10)
    window.quit()
    assert stored(), f"{kind}: gone after closing"
    print(f"full disk: {kind} kept and stored")


def begin_walk(window):
    """A new session, at its first text, which has the keyboard."""
    window.start()
    window.press("Beginnen")
    wait_for("the walk", lambda: window.find("Weiter"))
    window.go_on()
    window.tab_to("Was hat Sie heute dieses Buch aufschlagen lassen?", FIELDS)


def open_review(window):
    """The only session of the library, as the consultant reads it."""
    window.run("import", SESSION)
    window.start()
    window.press("Beratung")
    item = wait_for("the session in the list", lambda: window.find("Jörg Müßig", ("list item",), part=True))
    assert item.queryAction().doAction(0)
    window.get("Für das Gespräch", ("heading",))


def answer():
    """An answer of the walk."""
    with SmallDisk() as disk:
        begin_walk(disk.window)
        typed = "Worte auf einer vollen Platte"
        kept(disk, "an answer", typed, lambda: disk.window.answer("occasion") == {"text": typed})


def note():
    """A note to a session."""
    with SmallDisk() as disk:
        open_review(disk.window)
        disk.window.press("+ Notiz zur Sitzung")
        wait_for("the note's field", lambda: disk.window.focused_in(*FIELDS))
        typed = "Nachfragen: was heisst sichtbar?"
        kept(disk, "a note", typed, lambda: disk.window.asked("SELECT 1 FROM note WHERE text = ?", typed))


def point():
    """A point of one's own on the agenda."""
    with SmallDisk() as disk:
        open_review(disk.window)
        disk.window.press("+ Eigener Punkt")
        wait_for("the point's field", lambda: disk.window.focused_in(*FIELDS))
        typed = "Termin festhalten"
        kept(disk, "an agenda point", typed, lambda: disk.window.asked("SELECT 1 FROM agenda WHERE words = ?", typed))


def record():
    """The record of a client."""
    with SmallDisk() as disk:
        window = disk.window
        window.run("sample", "40")
        name = window.asked("SELECT name FROM client WHERE name <> '' ORDER BY name LIMIT 1")[0][0]
        window.start()
        window.press("Beratung")
        window.press("Mehr")
        window.press("Klient*innen")
        item = wait_for(name, lambda: window.find(name, ("list item", "push button", "toggle button"), part=True))
        assert item.queryAction().doAction(0)
        window.tab_to("Ihre Notizen zur Person", FIELDS, most=120)
        window.key("ctrl+End")
        typed = "ruft lieber an"
        kept(disk, "a client record", typed, lambda: window.asked("SELECT 1 FROM client WHERE instr(notes, ?)", typed))


def settings():
    """The consultant's name in the settings."""
    with SmallDisk() as disk:
        window = disk.window
        window.start()
        window.key("ctrl+comma")
        window.tab_to("Name der Beraterin oder des Beraters", FIELDS)
        typed = "Dr. Ute Lindner"

        def stored():
            try:
                with open(os.path.join(disk.folder, "settings.json"), encoding="utf-8") as file:
                    return json.load(file).get("consultant") == typed
            except (OSError, ValueError):
                return False

        kept(disk, "the settings", typed, stored)


def unsaved_at_closing(disk, typed):
    """Types on a full disk and asks to close: the window stays, and its dialog offers three ways."""
    window = disk.window
    disk.fill_up()
    window.type(typed)
    wait_for("the bar to say that it isn't saved", window.says_not_saved, 10)
    window.key("ctrl+q")
    for button in (TRY_AGAIN, COPY_ELSEWHERE, CLOSE_ANYWAY):
        window.get(button)
    window.key("ctrl+q")
    time.sleep(1)
    assert window.process.poll() is None, "closed with unsaved words"


def closing():
    """Closing on a full disk: trying again fails without room and closes with it."""
    with SmallDisk() as disk:
        window = disk.window
        begin_walk(window)
        typed = "Erst geht nichts, dann alles"
        unsaved_at_closing(disk, typed)
        window.press(TRY_AGAIN)
        time.sleep(3)
        assert window.process.poll() is None, "closed although nothing could be saved"
        disk.make_room()
        if window.find(TRY_AGAIN):
            window.press(TRY_AGAIN)
        assert window.process.wait(timeout=20) == 0
        assert window.answer("occasion") == {"text": typed}, window.answer("occasion")
        print("full disk: closing waits for the words")


def closing_with_a_copy():
    """Closing on a full disk: a copy goes to another one, and closing anyway closes."""
    with SmallDisk() as disk:
        window = disk.window
        begin_walk(window)
        copy = os.path.join(tempfile.mkdtemp(dir=WORK), "Kopie.json")
        window.answer_dialogs_with(copy)
        typed = "Diese Worte gehen auf den Stick"
        unsaved_at_closing(disk, typed)
        window.press(COPY_ELSEWHERE)
        wait_for("the copy", lambda: os.path.exists(copy) and os.path.getsize(copy) > 0)
        with open(copy, encoding="utf-8") as file:
            assert typed in file.read(), "the copy lacks the words"
        if window.process.poll() is None:
            if not window.find(CLOSE_ANYWAY):
                window.key("ctrl+q")
            window.press(CLOSE_ANYWAY)
        assert window.process.wait(timeout=20) == 0
        print("full disk: a copy elsewhere holds the words, and the window can be closed")


for check in (answer, note, point, record, settings, closing, closing_with_a_copy):
    check()
print("full disk: ok")
