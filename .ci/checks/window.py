"""The real window, driven by its keyboard and read through the accessibility bus."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

import pyatspi
from gi.repository import GLib

BINARY = os.environ["FUNKENBUCH"]
WORK = os.environ["WORK"]
FIELDS = ("entry", "text")
TEXTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "assets", "texts")


def wait_for(what, probe, seconds=20):
    """Waits until a probe gives something, and gives it back. A node that went while it was read is no answer yet."""
    end, gone = time.time() + seconds, None
    while time.time() < end:
        try:
            found = probe()
            if found:
                return found
        except GLib.GError as error:
            gone = error
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}" + (f", and last was told: {gone}" if gone else ""))


def text(name, language="de"):
    """The beginning of a text of the interface, up to its first argument."""
    folder = os.path.join(TEXTS, language)
    for file in sorted(os.listdir(folder)):
        with open(os.path.join(folder, file), encoding="utf-8") as lines:
            for line in lines:
                found = re.match(rf"{name} = ([^{{\n]+)", line)
                if found:
                    return found[1].strip()
    raise AssertionError(f"there is no text {name}")


class Window:
    """One run of the program on a library of its own, or on one that was left by an earlier run."""

    def __init__(self, language="de", folder=None):
        self.folder = folder or tempfile.mkdtemp(dir=WORK)
        self.library = os.path.join(self.folder, "library.funkenbuch")
        self.language = language
        self.process = None
        self.known = None

    def environment(self):
        """The environment: settings and data stay in the folder, and a file dialog answers by itself."""
        given = dict(os.environ)
        given.update(HOME=self.folder, XDG_CONFIG_HOME=self.folder, XDG_DATA_HOME=self.folder)
        # a locale that is there: without one the window system hands on no umlauts
        given.update(FUNKENBUCH_HOME=self.folder, LC_ALL="C.UTF-8")
        given["PATH"] = self.folder + ":" + given["PATH"]
        return given

    def answer_dialogs_with(self, path):
        """A stand-in for zenity that names a path."""
        stand_in = os.path.join(self.folder, "zenity")
        with open(stand_in, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nsleep 1\nprintf '%s\\n' '{path}'\n")
        os.chmod(stand_in, 0o755)

    def start(self, arguments=None):
        """Opens the window, on the library or with other arguments, and waits until it can be read."""
        command = [BINARY, *(arguments or ["--library", self.library, "--language", self.language])]
        self.known = None
        self.process = subprocess.Popen(command, env=self.environment())
        self.id = wait_for("the window", self.find_window)
        subprocess.run(["xdotool", "windowactivate", "--sync", self.id], check=False)
        wait_for("the tree", self.application)
        return self

    def find_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return found.stdout.split()[0] if found.stdout.split() else None

    def application(self):
        """The program on the accessibility bus."""
        for application in pyatspi.Registry.getDesktop(0):
            try:
                if application and application.get_process_id() == self.process.pid:
                    return application
            except Exception:  # applications come and go while the list is read
                continue
        return None

    def nodes(self):
        """All nodes, in reading order."""
        def walk(node):
            yield node
            for child in node:
                if child is not None:
                    yield from walk(child)

        try:
            if self.known is None:
                self.known = self.application()
            return list(walk(self.known)) if self.known else []
        except Exception:  # the tree changed while it was read
            self.known = None
            return []

    def names(self):
        """The names of all nodes, in reading order."""
        found = []
        for node in self.nodes():
            try:
                found.append(node.name or "")
            except Exception:  # it went while it was read
                continue
        return found

    def says_saved(self):
        """Whether the bar says that everything is saved."""
        return any(name.startswith(text("top-saved", self.language)) for name in self.names())

    def says_not_saved(self):
        """Whether the bar says that something isn't."""
        return any(name.startswith(text("top-not-saved", self.language)) for name in self.names())

    def find(self, name, roles=None, part=False):
        """The first node of a name, in one of some roles."""
        for node in self.nodes():
            try:
                fits = name in node.name if part else node.name == name
                if fits and (roles is None or node.getRoleName() in roles):
                    return node
            except Exception:
                continue
        return None

    def get(self, name, roles=None, part=False):
        """The same, waited for."""
        try:
            return wait_for(name, lambda: self.find(name, roles, part), 10)
        except AssertionError:
            for node in self.nodes():
                print("   ", node.getRoleName(), repr(node.name))
            raise

    def press(self, name, roles=None):
        """Does a node's own action."""
        node = self.get(name, roles)
        assert node.queryAction().doAction(0), f"{name} can't be pressed"

    def page(self):
        """What tells one page of the walk from another: its headings and where it says it is."""
        names = []
        for node in self.nodes():
            try:
                if node.getRoleName() == "heading" or node.name.startswith("Station "):
                    names.append(node.name)
            except Exception:
                continue
        return names

    def go_on(self, button=None):
        """To the next page: by the button of a name, or by the keys."""
        before = wait_for("the page", self.page)
        if button:
            self.press(button)
        else:
            self.key("ctrl+Return")
        wait_for("the next page", lambda: self.page() not in ([], before))

    def get_role(self, role):
        """The first node of a role."""
        return wait_for(role, lambda: next((node for node in self.nodes() if node.getRoleName() == role), None))

    def key(self, *keys):
        """Presses keys."""
        for one in keys:
            subprocess.run(["xdotool", "key", "--delay", "30", one], check=True)
            time.sleep(0.12)

    def type(self, text, delay=12):
        """Types text."""
        subprocess.run(["xdotool", "type", "--delay", str(delay), "--", text], check=True)

    def focused(self):
        """The name of what has the keyboard."""
        for node in self.nodes():
            try:
                if node.getState().contains(pyatspi.STATE_FOCUSED):
                    return node
            except Exception:
                continue
        return None

    def focused_in(self, *roles):
        """Whether what has the keyboard is in one of some roles."""
        node = self.focused()
        return node is not None and node.getRoleName() in roles

    def tab_to(self, name, roles=None, most=60):
        """Walks with the Tab key until something of that name, in one of some roles, has the keyboard."""
        passed = []
        for _ in range(most):
            node = self.focused()
            here = (node.getRoleName(), node.name) if node is not None else None
            if here and here[1] == name and (roles is None or here[0] in roles):
                return node
            passed.append(here)
            self.key("Tab")
        raise AssertionError(f"Tab never reaches {name}, only {passed}")

    def kill(self):
        """Ends the program without warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """Ends it as a person would."""
        self.key("ctrl+q")
        assert self.process.wait(timeout=15) == 0

    def run(self, *arguments):
        """What the program says without a window."""
        command = [BINARY, "--library", self.library, *arguments]
        return subprocess.run(command, env=self.environment(), capture_output=True, text=True, check=True).stdout

    def asked(self, sql, *values):
        """What the library's file holds, read by another program than the one that wrote it."""
        library = sqlite3.connect(f"file:{self.library}?mode=ro", uri=True, timeout=5)
        try:
            return library.execute(sql, values).fetchall()
        finally:
            library.close()

    def log_is_folded_in(self):
        """Waits until all that was written stands in the library's file itself."""
        log = self.library + "-wal"
        wait_for("the log to be folded in", lambda: not os.path.exists(log) or os.path.getsize(log) == 0, 30)

    def answer(self, question, row="", column=""):
        """What the library's file holds in a cell, read by another program than the one that wrote it."""
        sql = """SELECT kind, text, number FROM answer JOIN session ON session.key = answer.session
            WHERE session.replaced_at IS NULL AND question = ? AND "row" = ? AND "column" = ?"""
        found = self.asked(sql, question, row, column)
        assert len(found) <= 1, found
        return {found[0][0]: found[0][1] if found[0][2] is None else found[0][2]} if found else None

    def holds(self, question, value, row="", column=""):
        """Waits until the library holds a value in a cell."""
        try:
            wait_for(f"{value} in the library", lambda: self.answer(question, row, column) == value)
        except AssertionError as error:
            raise AssertionError(f"{error}; it holds {self.answer(question, row, column)}") from None

    def remove(self):
        """Clears away."""
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
