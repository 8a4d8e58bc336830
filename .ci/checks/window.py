"""The real window, driven by its keyboard and read through the accessibility bus."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time

import pyatspi

BINARY = os.environ["FUNKENBUCH"]
WORK = os.environ["WORK"]


def wait_for(what, probe, seconds=20):
    """Waits until a probe gives something, and gives it back."""
    end = time.time() + seconds
    while time.time() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


class Window:
    """One run of the program on a library of its own, or on one that was left by an earlier run."""

    def __init__(self, language="de", folder=None):
        self.folder = folder or tempfile.mkdtemp(dir=WORK)
        self.library = os.path.join(self.folder, "library.funkenbuch")
        self.language = language
        self.process = None

    def environment(self):
        """The environment: settings and data stay in the folder, and a file dialog answers by itself."""
        given = dict(os.environ)
        given.update(HOME=self.folder, XDG_CONFIG_HOME=self.folder, XDG_DATA_HOME=self.folder)
        given["PATH"] = self.folder + ":" + given["PATH"]
        return given

    def answer_dialogs_with(self, path):
        """A stand-in for zenity that names a path."""
        stand_in = os.path.join(self.folder, "zenity")
        with open(stand_in, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nsleep 1\nprintf '%s\\n' '{path}'\n")
        os.chmod(stand_in, 0o755)

    def start(self):
        """Opens the window and waits until it can be read."""
        command = [BINARY, "--library", self.library, "--language", self.language]
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

        application = self.application()
        try:
            return list(walk(application)) if application else []
        except Exception:  # the tree changed while it was read
            return []

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
        time.sleep(0.4)

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

    def tab_to(self, name, most=60):
        """Walks with the Tab key until something of that name has the keyboard."""
        for _ in range(most):
            node = self.focused()
            if node is not None and node.name == name:
                return node
            self.key("Tab")
        raise AssertionError(f"Tab never reaches {name}")

    def kill(self):
        """Ends the program without warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """Ends it as a person would."""
        self.key("ctrl+q")
        assert self.process.wait(timeout=15) == 0

    def cli(self, *arguments):
        """The same library, through the command line."""
        command = [BINARY, "--library", self.library, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment(), check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def document(self):
        """The library's only session."""
        sessions = json.loads(self.cli("list", "--json"))
        assert len(sessions) == 1, sessions
        return json.loads(self.cli("show", sessions[0]["id"], "--json"))

    def answer(self, question, row=None, column=None):
        """What the library holds in a cell."""
        for answer in self.document()["answers"]:
            if (answer["question"], answer.get("row"), answer.get("column")) == (question, row, column):
                return answer["value"]
        return None

    def remove(self):
        """Clears away."""
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
