"""A library that is replaced, deleted or moved under the open window: what is typed afterwards is not called saved
unless it is in the file of that name. And a backup that is put over a killed library opens."""

import os
import shutil
import time

from window import FIELDS, Window, text, wait_for

QUESTION = "Was hat Sie heute dieses Buch aufschlagen lassen?"
FIRST, SECOND = "eins", " zwei"


def typing(window):
    """A session with a first word, stored."""
    window.start()
    window.press("Beginnen")
    wait_for("the walk", lambda: window.find("Weiter"))
    window.go_on()
    window.tab_to(QUESTION, FIELDS)
    window.type(FIRST)
    stored = "SELECT 1 FROM answer WHERE question = 'occasion' AND text = ?"
    wait_for("the first word in the library", lambda: window.asked(stored, FIRST))
    wait_for("the bar to say that it is saved", window.says_saved)
    window.log_is_folded_in()


def told(window, what):
    """Types on: the bar says that it isn't saved, and a notice says why."""
    before = set(window.names())
    window.type(SECOND)
    wait_for(f"the bar to say that it isn't saved ({what})", window.says_not_saved, 10)
    end = time.time() + 4
    while time.time() < end:
        assert not window.says_saved(), f"called saved, although the library is {what}"
        time.sleep(0.2)
    new = [name for name in set(window.names()) - before if "Bibliothek" in name or "Datei" in name]
    assert new, f"no notice says that the library is {what}"
    print(f"library {what}:", max(new, key=len))


def replaced():
    """A copy takes the library's place, as a sync program does."""
    window = Window()
    typing(window)
    copy = window.library + ".copy"
    shutil.copyfile(window.library, copy)
    os.replace(copy, window.library)
    told(window, "replaced")
    window.remove()


def overwritten():
    """Another library is copied into the very file; it stays as it was copied, whatever the window still writes."""
    window = Window()
    own, other = window.library, os.path.join(window.folder, "other.funkenbuch")
    window.library = other
    window.run("new")
    others = window.run("list", "--json")
    window.library = own
    typing(window)
    shutil.copyfile(other, window.library)
    told(window, "overwritten")
    window.kill()
    held = window.run("list", "--json")
    assert held == others, held
    window.run("check")
    window.remove()


def deleted():
    """The file is gone; a new one of that name is not made behind its back."""
    window = Window()
    typing(window)
    os.remove(window.library)
    told(window, "deleted")
    window.remove()


def moved():
    """The file has another name. The words stay with it, or they are not called saved."""
    window = Window()
    typing(window)
    elsewhere = os.path.join(window.folder, "moved.funkenbuch")
    os.rename(window.library, elsewhere)
    told(window, "moved")
    window.kill()
    window.library = elsewhere
    held = window.run("show", window.run("list").split()[0])
    assert FIRST in held, held
    window.remove()


def backup_over_a_killed_library():
    """The log that a killed program left belongs to the file before, not to the backup."""
    window = Window()
    window.run("new")
    backup = os.path.join(window.folder, "backup")
    shutil.copyfile(window.library, backup)
    before = window.run("list", "--json")
    window.run("sample", "30")
    typing(window)
    window.type(SECOND)
    time.sleep(0.6)
    window.kill()
    assert os.path.getsize(window.library + "-wal") > 0, "nothing was left in the log"
    left = set(os.listdir(window.folder))
    shutil.copyfile(backup, window.library)
    assert window.run("list", "--json") == before, "not the backup's sessions"
    window.run("check")
    window.run("new")
    aside = [name for name in set(os.listdir(window.folder)) - left if os.path.getsize(os.path.join(window.folder, name)) > 0]
    assert aside, f"the other log was not put aside: {os.listdir(window.folder)}"
    window.start()
    wait_for("the start page", lambda: window.find("Beginnen"))
    window.quit()
    window.remove()
    print("a backup over a killed library opens; its log lies aside as", aside)


def opened_by_argument():
    """A library as the only argument, as a path and as a URL, and a session beside one."""
    window = Window()
    window.run("new")
    for argument in (window.library, "file://" + window.library):
        window.start([argument])
        wait_for("the session", lambda: window.find("Weitermachen"))
        window.quit()
    document = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests", "documents", "whole.json")
    window.start(["--library", window.library, document])
    wait_for("the form of the import", lambda: window.find(text("transfer-import")))
    window.quit()
    window.remove()
    print("opened by a path, by a URL, and with a session")


for check in (replaced, overwritten, deleted, moved, backup_over_a_killed_library, opened_by_argument):
    check()
print("replaced: ok")
