"""Lets each system call of each operation fail once, and ends the program at each, and looks at what is left.

faults.py BINARY [--every N] [--only OPERATION] [--write FILE]
faults.py BINARY --kills COUNT [--only OPERATION]

Every operation that changes files runs once undisturbed, which counts its calls, and then once for each call and each
kind of fault (fail_calls.c). Afterwards the library has to open, to pass its own check, and to hold each session either
as it was before or as it is after the operation; what was reported as done has to be there. Anything else is "lost",
and the script fails. With --every N only each Nth call is met, for a quick look; with --only, only operations that have
that in their names. Where every call is met, the outcomes have to be among those of docs/fault-table.md; with --every,
others are only reported. --write writes them to a file instead. With --kills the program is killed at a random time
instead, as often as that says, in a random operation each time.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TABLE = os.path.join(ROOT, "docs", "fault-table.md")
DOCUMENT = os.path.join(ROOT, "tests", "documents", "whole.json")
PASSPHRASE, OTHER_PASSPHRASE = "vier Katzen im Zug", "drei Igel am Meer"
SECONDS = 60
KINDS = {
    "io": "one call fails",
    "io_on": "it and all after it fail",
    "full": "one call finds no room",
    "full_on": "no room from there on",
    "short": "half a write, then no room",
    "kill": "killed before a call",
    "torn": "killed in the middle of a call",
}
LOST = "lost"
# what a refusal says where nothing has changed
UNCHANGED = re.compile(r"nichts (\w+ )?(ge|ver)ändert|nichts wurde geändert")


class Operation:
    """A command, what has to be there before it, and what of it is to be looked at afterwards."""

    def __init__(self, name, arguments, prepare, passphrases=(None, None), files=(), new_passphrase=None,
                 is_whole=lambda folder: True):
        self.name = name
        self.arguments = arguments
        self.prepare = prepare
        # with which the library opens before and after it
        self.passphrases = passphrases
        self.new_passphrase = new_passphrase
        # files that are either whole or not there
        self.files = files
        # what else has to hold of the folder afterwards
        self.is_whole = is_whole

    def more(self):
        """The passphrases that it is given."""
        more = {"passphrase": self.passphrases[0]}
        if self.new_passphrase is not None:
            more["FUNKENBUCH_NEW_PASSPHRASE"] = self.new_passphrase
        return more


def environment(folder, passphrase=None, **more):
    """The environment in which the program finds its own files below a folder."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("FUNKENBUCH")}
    variables.update(FUNKENBUCH_HOME=folder, LANG="de_DE.UTF-8", **more)
    if passphrase is not None:
        variables["FUNKENBUCH_PASSPHRASE"] = passphrase
    return variables


def run(folder, *arguments, passphrase=None, **more):
    """Runs a command to its end. Returns its exit code and what it printed."""
    done = subprocess.run([BINARY, *arguments], env=environment(folder, passphrase, **more), cwd=folder, timeout=SECONDS,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
    return done.returncode, done.stdout, done.stderr


def must(folder, *arguments, **more):
    """Runs a command that has to succeed."""
    code, out, error = run(folder, *arguments, **more)
    assert code == 0, (arguments, code, out, error)
    return out


def library(folder):
    return os.path.join(folder, "library.funkenbuch")


# --- what there is before an operation

def nothing(folder):
    """No library yet."""


def sessions(folder, passphrase=None):
    """A library with three sessions, one of them read from a document, and a note."""
    more = {"passphrase": passphrase}
    must(folder, "import", DOCUMENT, **more)
    must(folder, "sample", "2", "--seed", "7", **more)
    must(folder, "notes", whole_id(), "--add", "Vor dem Termin nachfragen.", **more)


def changed_document(folder, passphrase=None):
    """The same, and a newer copy of its document."""
    sessions(folder, passphrase)
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    document["answers"] = [answer for answer in document["answers"] if answer["question"] != "name"]
    document["answers"].append({"question": "name", "value": {"text": "Neu und anders"}})
    with open(os.path.join(folder, "newer.json"), "w", encoding="utf-8") as file:
        json.dump(document, file)


def fixture(version):
    """A library as an earlier version left it."""
    def prepare(folder):
        connection = sqlite3.connect(library(folder))
        with open(os.path.join(ROOT, "tests", "fixtures", f"library-v{version}.sql"), encoding="utf-8") as file:
            connection.executescript(file.read())
        connection.close()
    return prepare


def protected(prepare):
    """What another function prepares, protected."""
    def prepare_protected(folder):
        prepare(folder)
        must(folder, "protect", FUNKENBUCH_NEW_PASSPHRASE=PASSPHRASE)
    return prepare_protected


def whole_id():
    with open(DOCUMENT, encoding="utf-8") as file:
        return json.load(file)["session"]["id"]


def fixture_versions():
    names = os.listdir(os.path.join(ROOT, "tests", "fixtures"))
    return sorted(int(name[9:-4]) for name in names if name.startswith("library-v") and name.endswith(".sql"))


def replaced(folder):
    """A session that has an earlier version."""
    changed_document(folder)
    must(folder, "import", "--replace", "newer.json")


def with_folder_for_backups(folder):
    """The same, and a folder for backups."""
    sessions(folder)
    os.mkdir(os.path.join(folder, "safe"))


def backed_up(folder):
    """A library with a backup, which has changed since."""
    with_folder_for_backups(folder)
    must(folder, "backup", "--to", "safe")
    must(folder, "notes", whole_id(), "--add", "Nach der Sicherung.")
    os.rename(only_backup(folder), os.path.join(folder, "backup.funkenbuch"))


def only_backup(folder):
    """The one backup in the folder that backups were made in."""
    (name,) = [name for name in os.listdir(os.path.join(folder, "safe")) if not name.startswith(".")]
    return os.path.join(folder, "safe", name)


def backup_is_whole(folder):
    """Whether a backup that is there opens and is sound."""
    safe = os.path.join(folder, "safe")
    names = [name for name in os.listdir(safe) if not name.startswith(".")] if os.path.isdir(safe) else []
    return all(run(folder, "--library", os.path.join(safe, name), "check")[0] == 0 for name in names)


PROTECTED = (PASSPHRASE, PASSPHRASE)


def operations():
    """All operations that change files."""
    note = ["notes", whole_id(), "--add", "Noch eine Notiz."]
    yield Operation("beginning a library and a session", ["new"], nothing)
    yield Operation("importing a session", ["import", DOCUMENT], nothing)
    yield Operation("replacing a session", ["import", "--replace", "newer.json"], changed_document)
    yield Operation("writing a note", note, sessions)
    yield Operation("writing a note, protected", note, protected(sessions), PROTECTED)
    for version in fixture_versions()[:-1]:
        yield Operation(f"bringing version {version} up to date", ["list"], fixture(version))
    yield Operation("exporting", ["export", "--all", "--to", "out", "--as", "json"], sessions, files=("out",))
    yield Operation("making a handout", ["handout", whole_id(), "--to", "sheet.pdf"], sessions, files=("sheet.pdf",))
    yield Operation("bringing a version back", ["bring-back", whole_id(), "--version", "1"], replaced)
    yield Operation("erasing a session", ["erase", "--yes", whole_id()], replaced)
    yield Operation("making a backup", ["backup", "--to", "safe"], with_folder_for_backups, is_whole=backup_is_whole)
    yield Operation("restoring a backup", ["restore", "--all", "backup.funkenbuch"], backed_up)
    yield Operation("protecting", ["protect"], sessions, (None, PASSPHRASE), new_passphrase=PASSPHRASE)
    yield Operation("changing the passphrase", ["change-passphrase"], protected(sessions),
                    (PASSPHRASE, OTHER_PASSPHRASE), new_passphrase=OTHER_PASSPHRASE)
    yield Operation("taking protection off", ["unprotect"], protected(sessions), (PASSPHRASE, None))


# --- what there is after it

def is_plain(folder):
    """Whether anybody can read the library, who needs no passphrase."""
    with open(library(folder), "rb") as file:
        return file.read(15) == b"SQLite format 3"


def state(folder, passphrase):
    """All that a library holds, by session; `None` if it doesn't open with this passphrase or isn't sound."""
    out = tempfile.mkdtemp(prefix="look-", dir=WORK)
    try:
        more = {"passphrase": passphrase}
        if not os.path.exists(library(folder)) or os.path.getsize(library(folder)) == 0:
            return {}
        if is_plain(folder) != (passphrase is None):
            return None
        if run(folder, "check", **more)[0] != 0:
            return None
        export = ["export", "--all", "--to", out, "--as", "json"]
        # where a client has set a word, what is private stays closed
        if run(folder, *export, "--with-private", **more)[0] != 0 and run(folder, *export, **more)[0] != 0:
            return None
        found = {}
        for name in os.listdir(out):
            with open(os.path.join(out, name), encoding="utf-8") as file:
                document = json.load(file)
            identity = document["session"]["id"]
            document["session"].pop("base", None)
            found[identity] = document
        if whole_id() in found:
            found["notes"] = run(folder, "notes", whole_id(), **more)[1]
        return found
    finally:
        shutil.rmtree(out, ignore_errors=True)


def plain(found):
    """A state without what is different each time: the ids of new sessions and notes, and times."""
    if found is None:
        return None
    sessions_of = {key: value for key, value in found.items() if key != "notes"}
    texts = sorted(json.dumps([value.get("answers"), value.get("own_rows"), value.get("marks")], sort_keys=True)
                   for value in sessions_of.values())
    return texts, len(found.get("notes", "").splitlines())


class Prepared:
    """An operation with its template folder, its states before and after, and the number of its calls."""

    def __init__(self, operation):
        self.operation = operation
        self.template = tempfile.mkdtemp(prefix="template-", dir=WORK)
        operation.prepare(self.template)
        # what the program closes is folded in, so that a copy of the folder is whole
        self.before = self.looked_at(self.template, operation.passphrases[0], copy=True)
        folder = copied(self.template)
        begun = time.monotonic()
        perform(operation, folder, LD_PRELOAD="")
        self.seconds = time.monotonic() - begun
        shutil.rmtree(folder)
        folder = copied(self.template)
        count = os.path.join(WORK, f"count-{os.path.basename(folder)}")
        code, out, error = perform(operation, folder, FAULT_COUNT=count)
        assert code == 0, (operation.name, code, out, error)
        with open(count, encoding="utf-8") as file:
            self.calls = int(file.read())
        self.after = self.looked_at(folder, operation.passphrases[1])
        self.files = written_files(folder, operation)
        assert self.before is not None and self.after is not None, operation.name
        shutil.rmtree(folder)

    def is_begun_anew(self, folder):
        """Whether a library whose making was interrupted is as good as none: the same again makes it."""
        if self.operation.prepare is not nothing or not os.path.exists(library(folder)):
            return False
        if run(folder, "list")[0] == 0:
            return False
        return perform(self.operation, folder)[0] == 0 and plain(state(folder, None)) == self.after

    @staticmethod
    def looked_at(folder, passphrase, copy=False):
        folder = copied(folder) if copy else folder
        found = plain(state(folder, passphrase))
        if copy:
            shutil.rmtree(folder)
        return found


def copied(template):
    folder = tempfile.mkdtemp(prefix="run-", dir=WORK)
    shutil.copytree(template, folder, dirs_exist_ok=True, symlinks=True)
    return folder


def perform(operation, folder, **more):
    """Carries an operation out in a folder."""
    more = {"LD_PRELOAD": SHIM, "FAULT_FOLDER": folder, **more}
    return run(folder, *operation.arguments, **operation.more(), **more)


def killed(operation, folder, seconds):
    """Carries an operation out in a folder and kills it after some time. Returns its exit code and what it printed."""
    variables = operation.more()
    process = subprocess.Popen([BINARY, *operation.arguments], env=environment(folder, **variables), cwd=folder,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, error = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        out, error = process.communicate()
    return process.returncode, out, error


def written_files(folder, operation):
    """The contents of the files that an operation writes outside of the library."""
    found = {}
    for name in operation.files:
        path = os.path.join(folder, name)
        names = [os.path.join(name, inner) for inner in os.listdir(path)] if os.path.isdir(path) else [name]
        for inner in names:
            inner_path = os.path.join(folder, inner)
            if os.path.isfile(inner_path) and not os.path.basename(inner).startswith("."):
                found[inner] = os.path.getsize(inner_path)
    return found


def outcome(prepared, perform_in):
    """Carries an operation out with a fault. Returns what became of it."""
    folder = copied(prepared.template)
    try:
        return judged(prepared, folder, *perform_in(folder))
    except subprocess.TimeoutExpired:
        return f"{LOST}: hangs"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def judged(prepared, folder, code, _, error):
    """What an operation with this exit code left in a folder."""
    operation = prepared.operation
    said = {0: "done", 1: "refused", -9: "killed"}.get(code)
    if said is None or (said == "refused" and not error.strip()):
        return f"{LOST}: exit {code}, {error.strip()[-300:]}"
    files = written_files(folder, operation)
    if any(prepared.files.get(name) not in (None, size) for name, size in files.items()):
        return f"{LOST}: half a file, {files}"
    if not operation.is_whole(folder):
        return f"{LOST}: what it wrote isn't whole"
    found = [(passphrase, plain(state(folder, passphrase))) for passphrase in dict.fromkeys(operation.passphrases)]
    before = (operation.passphrases[0], prepared.before) in found or prepared.is_begun_anew(folder)
    after = (operation.passphrases[1], prepared.after) in found
    if not before and not after:
        return f"{LOST}: {said}, and the library is neither as before nor as after; {error.strip()[-300:]}"
    if said == "done" and not (after and files == prepared.files):
        return f"{LOST}: said to be done, and isn't"
    if said == "refused" and after and not before and UNCHANGED.search(error):
        return f"{LOST}: done, and said that nothing has changed"
    changes = prepared.before != prepared.after or operation.passphrases[0] != operation.passphrases[1]
    if said == "done" or not changes:
        return said
    return f"{said}, {'done' if after else 'as before'}"


def table(outcomes, every):
    """The table as Markdown: a row an operation and kind of fault."""
    met = "each system call" if every == 1 else f"one in {every} of the system calls"
    lines = ["# Faults at every step",
             "",
             f"Made by `.ci/checks/faults.py --write`, which lets {met} that changes a file fail once, and kills the",
             "program at each. “As before” and “done” mean that the library opens, passes its check and holds exactly that.",
             "",
             "| operation | fault | outcomes |", "| --- | --- | --- |"]
    for (operation, kind), found in outcomes.items():
        lines.append(f"| {operation} | {KINDS[kind]} | {' · '.join(sorted(set(found)))} |")
    return "\n".join(lines) + "\n"


def recorded():
    """The outcomes that the table of the repository has."""
    found = {}
    with open(TABLE, encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
            if len(cells) == 3:
                found[cells[0], cells[1]] = set(cells[2].split(" · "))
    return found


def each_call(pool, every, only):
    """Lets each call of each operation meet each kind of fault. Returns the outcomes, and what was lost."""
    outcomes, lost = {}, []
    for operation in operations():
        if only and only not in operation.name:
            continue
        prepared = Prepared(operation)
        for kind in KINDS:
            # each kind meets other calls where not all are met
            numbers = range(1 + list(KINDS).index(kind) % every, prepared.calls + 1, every)

            def at(number, kind=kind, prepared=prepared):
                fault = {"FAULT_KIND": kind, "FAULT_AT": str(number)}
                return outcome(prepared, lambda folder: perform(prepared.operation, folder, **fault))

            found = list(pool.map(at, numbers))
            outcomes[operation.name, kind] = [what.split(":")[0] for what in found]
            lost += [f"{operation.name}, {KINDS[kind]}, call {number}: {what}"
                     for number, what in zip(numbers, found) if what.startswith(LOST)]
            tell(f"{operation.name} ({prepared.calls} calls), {KINDS[kind]}", outcomes[operation.name, kind])
        shutil.rmtree(prepared.template)
    return outcomes, lost


def kill_often(pool, count, only):
    """Kills the program at random times. Returns what was lost."""
    seed = int(os.environ.get("PROPTEST_RNG_SEED", "7"))
    chance = random.Random(seed)
    prepared = [Prepared(operation) for operation in operations() if not only or only in operation.name]
    rounds = [(one, chance.uniform(0, one.seconds)) for one in chance.choices(prepared, k=count)]

    def at(one_and_seconds):
        one, seconds = one_and_seconds
        return outcome(one, lambda folder: killed(one.operation, folder, seconds))

    found = list(pool.map(at, rounds))
    for one in prepared:
        tell(one.operation.name, [what.split(":")[0] for (of, _), what in zip(rounds, found) if of is one])
    print(f"killed {sum(what.startswith('killed') for what in found)} times")
    return [f"{one.operation.name}, killed after {seconds:.3f} s: {what}"
            for (one, seconds), what in zip(rounds, found) if what.startswith(LOST)]


def tell(what, outcomes):
    counts = sorted(collections.Counter(outcomes).items())
    print(f"{what}: " + ", ".join(f"{count} {outcome}" for outcome, count in counts), flush=True)


def unknown(outcomes):
    """What happened that the table of the repository doesn't have."""
    known = recorded()
    for (operation, kind), found in outcomes.items():
        other = set(found) - known.get((operation, KINDS[kind]), set())
        if other:
            yield f"{operation}, {KINDS[kind]}: {sorted(other)} isn't in the table"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--write")
    parser.add_argument("--kills", type=int)
    arguments = parser.parse_args()
    global BINARY, WORK, SHIM
    BINARY = os.path.realpath(arguments.binary)
    WORK = tempfile.mkdtemp(prefix="funkenbuch-faults-")
    SHIM = os.path.join(WORK, "fail_calls.so")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", SHIM, os.path.join(HERE, "fail_calls.c"), "-ldl"], check=True)
    outcomes = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        if arguments.kills:
            wrong = kill_often(pool, arguments.kills, arguments.only)
        else:
            outcomes, wrong = each_call(pool, arguments.every, arguments.only)
            print(f"faults: {sum(map(len, outcomes.values()))} runs, {len(wrong)} lost")
    shutil.rmtree(WORK, ignore_errors=True)
    if arguments.write:
        with open(arguments.write, "w", encoding="utf-8") as file:
            file.write(table(outcomes, arguments.every))
    elif os.path.exists(TABLE):
        others = list(unknown(outcomes))
        if arguments.every == 1:
            wrong += others
        else:
            # a rare outcome may belong to a call that the table hasn't met
            print("\n".join(others))
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


main()
