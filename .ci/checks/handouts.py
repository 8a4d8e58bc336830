#!/usr/bin/env python3
"""Handouts of difficult sessions, as validators and readers of PDF see them.

For each kind, language and session: veraPDF finds PDF/A-3a and PDF/UA-1, qpdf, mutool and poppler say nothing, the text
taken out is what the client wrote, word for word and in order, and the order of the structure is the order of the text.
Usage: handouts.py PROGRAM FOLDER
"""

import json
import os
import re
import struct
import subprocess
import sys
import tomllib
import unicodedata
import zlib
from pathlib import Path

KINDS = {
    "meeting": [],
    "brief": ["--brief"],
    "answers": ["--kind", "answers"],
    "followup": ["--kind", "followup"],
    "consultant": ["--kind", "consultant"],
    "letter": ["--kind", "meeting", "--paper", "letter", "--name", "none"],
}
LANGUAGES = ["de", "en"]
NAME = "Friederike Großmann"
CONSULTANT = "Sanja Bjelić"
NOTE = "Eine Notiz der Beratung, die sonst niemand sieht."
ROOT = Path(__file__).resolve().parents[2]
WORKBOOK = tomllib.loads((ROOT / "assets/workbooks/networking.toml").read_text())
WORDS = {
    "de": "Freitagnachmittag erzählen wir von den Möbelstücken, die ohne Redaktionsplan und Veröffentlichungskalender fertig "
    "geworden sind; Grundstücksverkehrsgenehmigungen brauchen Geschäftsführerinnen dafür keine.".split(),
    "en": "On Friday afternoons we tell somebody about furniture that was finished unhurriedly, without any editorial planning "
    "or extraordinary organisational responsibilities.".split(),
}
SCRIPTS = (
    "Καλημέρα λόγος. Привет, мир! 😀 👩\u200d👧 ❤\ufe0f 中文字 مرحبا بالعالم שלום नमस्ते \u0001 \u202eabc e\u0301 a \u0323 b \u0331 "
    "\uf0b7 erstens ➢ zweitens E\u2011Mail 𝐅𝐨𝐤𝐮𝐬 Ｆｕｎｋｅ"
)

# lines of one direction, as readers that go by the places of letters take them out in order
SCRIPT_LINES = ["שלום עולם וברוכים הבאים", "مرحبا بكم في هذه الورشة", "नमस्ते दुनिया", "中文字我想寫一封信", "日本語のカードを書きます", "ไทย"]
# signs that are drawn by others, or not at all, and have to be taken out as they were typed
TYPED_LINES = [
    "E\u2011Mail\u2010Liste \u2460\u2461\u2777 \u27a2 \u2023 \u21d2 \u2605 \u25cf",
    "「中文字」，《書》。我想寫、信！（好）",
    "日本語、です。・〜",
    "Ｆｕｎｋｅ 𝐅𝐨𝐤𝐮𝐬",
    "\u200eAnna \u2066170\u2069 \u202a+49 170\u202c",
    "«mot» ‹kurz› “quoted” ‘so’ \"plain\" 'x' „deutsch“",
    "👩\u200d👧 ❤\ufe0f",
]
# a machine without any typeface of its own, where letters are named
NO_FACES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>"""


def prose(language, words):
    vocabulary = WORDS[language]
    return " ".join(vocabulary[(i * 5 + i // 7) % len(vocabulary)] for i in range(words))


class Session:
    """A session document, filled in step by step."""

    numbers = 0

    def __init__(self, language):
        Session.numbers += 1
        self.id = f"01930000-0000-7000-8000-{Session.numbers:012d}"
        self.language = language
        self.answers, self.rows, self.marks = [], [], []

    def plain(self, question, value):
        self.answers = [a for a in self.answers if a["question"] != question or "row" in a]
        self.answers.append({"question": question, "value": value})

    def cell(self, question, row, column, value):
        self.answers.append({"question": question, "row": row, "column": column, "value": value})

    def row(self, question, row, title):
        self.rows.append({"question": question, "id": row, "title": title})

    def mark(self, question, mark):
        self.marks.append({"question": question, "mark": mark})

    def document(self):
        times = {"created_at": "2026-11-02T09:15:00+01:00", "updated_at": "2026-11-20T18:40:00+01:00"}
        return {
            "format": "funkenbuch-session",
            "format_version": 1,
            "workbook": {"id": "networking", "version": 1},
            "session": {"id": self.id, "language": self.language, "status": "open", **times},
            "own_rows": self.rows,
            "answers": self.answers,
            "marks": self.marks,
        }


def value(part, text):
    """Returns a value of a question's or column's form; the last option of a choice, so that everything is asked."""
    match part["form"]:
        case "line":
            return {"text": text[:200]}
        case "prose":
            return {"text": text}
        case "choice":
            return {"choice": part["options"][-1]["id"]}
        case "choices":
            return {"choices": [option["id"] for option in part["options"] if option["id"] != "other"]}
        case "scale":
            return {"scale": 8}
        case "number":
            return {"number": part["max"]}
        case "date":
            return {"date": "2026-12-24"}
    return None


def full(language, words=40):
    session = Session(language)
    for station in WORKBOOK["station"]:
        for item in station.get("item", []):
            if item.get("form") is None:
                continue
            if item["form"] != "table":
                session.plain(item["id"], value(item, prose(language, words)))
                continue
            rows = [row["id"] for row in item.get("row", [])]
            for row in rows:
                for column in item["column"]:
                    if "fixed" in column.get("rows", ["fixed"]):
                        session.cell(item["id"], row, column["id"], value(column, prose(language, words // 2)))
    session.plain("name", {"text": NAME})
    session.plain("decisive", {"choice": "partly"})
    session.mark("occasion", "discuss")
    return session


def one(language):
    session = Session(language)
    session.plain("occasion", {"text": prose(language, 30)})
    return session


def scripts(language):
    session = full(language)
    session.plain("name", {"text": "Ελένη 😀 Жанна Müßig"})
    session.plain("occasion", {"text": SCRIPTS})
    session.plain("must_dump", {"text": SCRIPTS + "\n\n" + "x" * 2000 + "\n" + SCRIPTS})
    session.plain("surprise", {"text": "\n".join(SCRIPT_LINES + TYPED_LINES)})
    return session


def private(language):
    session = full(language)
    session.plain("surprise", {"text": "Streng geheimes Geständnis"})
    session.mark("surprise", "private")
    return session


def logo(colour):
    """Returns a logo as the program keeps it: 400 by 100 pixels, in colour or in grey."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixel = bytes([184, 55, 31]) if colour else bytes([90])
    row = b"\0" + pixel * 300 + b"\xff" * len(pixel) * 100
    head = struct.pack(">IIBBBBB", 400, 100, 8, 2 if colour else 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(row * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in chunks)


def rows(language):
    session = full(language)
    for i in range(500):
        session.row("musts", f"own-{i}", f"{i}. {prose(language, 4)}")
        session.cell("musts", f"own-{i}", "pressure", {"scale": i % 11})
    return session


SESSIONS = {
    "full": full,
    "empty": Session,
    "one": one,
    "long": lambda language: full(language, 900),
    "scripts": scripts,
    "bare": scripts,
    "private": private,
    "rows": rows,
    "logo": full,
}


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, Path(folder)
        self.failed = 0
        self.files = []
        self.faces = None
        self.home = None

    def complain(self, words):
        print(f"  wrong: {words}")
        self.failed += 1

    def run(self, *arguments):
        command = [self.program, "--library", str(self.folder / "difficult.db"), *map(str, arguments)]
        environment = {**os.environ}
        if self.faces:
            environment["FONTCONFIG_FILE"] = str(self.faces)
        if self.home:
            environment["FUNKENBUCH_HOME"] = str(self.home)
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        if done.stderr:
            self.complain(f"{arguments} says {done.stderr[:200]}")
        return done.stdout

    def without_faces(self):
        """Lets the program find no typeface but its own."""
        self.faces = self.folder.resolve() / "no-faces.conf"
        self.faces.write_text(NO_FACES.format(self.folder.resolve() / "no-faces"))

    def with_logo(self, language):
        """Gives the program the settings of a consultant with a logo."""
        self.home = self.folder.resolve() / f"home-{language}"
        self.home.mkdir()
        settings = {"consultant": CONSULTANT, "contact": "030 1234", "language": language}
        (self.home / "settings.json").write_text(json.dumps(settings))
        (self.home / "logo.png").write_bytes(logo(language == "de"))

    def silent(self, *command):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=600)
        # poppler doesn't know what PDF/UA asks of room to answer by hand (PrintField)
        known = re.compile(r"ICC support is not available|Wrong Attribute '(Role|Desc|checked)' in element Form")
        said = [line for line in done.stderr.splitlines() if not known.search(line)]
        if done.returncode or said:
            self.complain(f"{command[0]} on {command[-1]}: {said[:3] or done.returncode}")
        return done.stdout

    def file(self, name, session, kind):
        file = self.folder / f"{kind}-{name}-{session.language}.pdf"
        self.run("handout", session.id, *KINDS[kind], "--to", file, "--replace")
        taken_out, raw, structure = self.read(file)
        self.words(file.name, session, taken_out)
        if kind == "consultant" and not found(NOTE, plain(taken_out)):
            self.complain(f"{file.name} lacks the note")
        if kind != "consultant" and NOTE in plain(taken_out):
            self.complain(f"{file.name} has a note of the consultant’s")
        if kind == "letter" and any(part in taken_out for part in NAME.split()):
            self.complain(f"{file.name} has the name")
        self.order(file.name, raw, structure)
        if name in ("scripts", "bare") and kind in ("meeting", "answers"):
            self.lines(file.name, taken_out)
        if name == "scripts" and kind in ("meeting", "answers"):
            self.typed(file.name, taken_out)
        if name == "logo":
            self.has_logo(file)

    def has_logo(self, file):
        """Checks that the logo is on page 1, with its name."""
        images = self.silent("pdfimages", "-list", file).splitlines()[2:]
        if [image.split()[:2] for image in images] != [["1", "0"]]:
            self.complain(f"{file.name} has other images than a logo on page 1: {images}")
        name = "feff" + CONSULTANT.encode("utf-16-be").hex()
        figures = re.findall(r".*/S/Figure.*", self.silent("mutool", "show", file, "grep"))
        if not any(name in figure.lower() and "/BBox" in figure for figure in figures):
            self.complain(f"{file.name} doesn’t say whose logo it is and where")

    def read(self, file):
        """Reads a file with each program; returns its text, its text in the order of the pages, and its structure."""
        self.files.append(file)
        if "no syntax or stream encoding errors" not in self.silent("qpdf", "--check", file).lower():
            self.complain(f"qpdf warns of {file.name}")
        self.silent("mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", file)
        self.silent("pdftoppm", "-r", "20", "-gray", file, file.with_suffix(""))
        taken_out = self.silent("pdftotext", file, "-")
        raw = self.silent("pdftotext", "-raw", file, "-")
        structure = self.silent("pdfinfo", "-struct-text", file)
        self.silent("pdfinfo", file)
        return taken_out, raw, structure

    def lines(self, name, taken_out):
        """Checks that letters of other scripts can be taken out, in order, whether they are drawn or named."""
        text = letters(taken_out)
        for line in SCRIPT_LINES:
            expected = letters(line)
            # a page may end within it
            cuts = range(len(expected))
            if not any(expected[:cut] in text and expected[cut:] in text for cut in cuts):
                self.complain(f"{name} lacks {line}")

    def typed(self, name, taken_out):
        """Checks that signs are taken out as they were typed, whatever is drawn for them."""
        # where a machine has no typeface for letters, they are named, and a line of names goes on below
        lines = taken_out.splitlines()
        for line in TYPED_LINES:
            if line not in lines and line not in "".join(lines):
                self.complain(f"{name} lacks {line!r}")

    def words(self, name, session, taken_out):
        """Compares each answer, word for word, with what can be taken out, hyphens undone."""
        text = plain(taken_out)
        hidden = {mark["question"] for mark in session.marks if mark["mark"] == "private"}
        for answer in session.answers:
            expected = plain(answer["value"].get("text", ""))
            if answer["question"] in hidden:
                if expected and expected in text:
                    self.complain(f"{name} shows what is private")
            # a text over pages has a foot within it
            elif name.startswith(("meeting", "answers", "consultant")) and is_simple(expected) and not found(expected, text):
                self.complain(f"{name} lacks {answer['question']}: {expected[:80]}")

    def order(self, name, raw, structure):
        """Checks that the structure has its parts, and its words in the order in which they stand on the pages."""
        for tag in ("Document", "Sect", "H1", "P"):
            if not re.search(rf"^ *{tag}\b", structure, re.MULTILINE):
                self.complain(f"{name} has no {tag} in its structure")
        text, at = letters(raw), 0
        for string in re.findall(r'^ *"(.*)"$', structure, re.MULTILINE):
            # names of letters stand for others when text is taken out, and poppler orders lines of both directions anew
            beginning = letters(re.split("[\u0590-\u08ff‹]", string)[0])[:60]
            if len(beginning) < 12:
                continue
            found = text.find(beginning, at)
            if found < 0:
                return self.complain(f"{name}: the structure has elsewhere what pages show: {string[:80]}")
            at = found + len(beginning)

    def blank(self, workbook, language, options):
        file = self.folder / f"blank-{workbook}-{language}{''.join(options)}.pdf"
        order = ["--kind", "blank", "--workbook", workbook, *options, "--to", file]
        self.run("--language", language, "handout", *order)
        _, raw, structure = self.read(file)
        self.order(file.name, raw, structure)
        if "Form" not in structure:
            self.complain(f"{file.name} has no room to answer in its structure")

    def together(self, kind, language):
        """Prints all sessions into one file: a part, a bookmark and, with the full name, an attachment for each."""
        file, again = (self.folder / f"{name}-{kind}-{language}.pdf" for name in ("together", "again"))
        order = ["handout", "--all", "--one-file", *KINDS[kind], "--language", language, "--to"]
        for path in (file, again):
            self.run(*order, path)
        if file.read_bytes() != again.read_bytes():
            self.complain(f"{file.name}: the same sessions gave other bytes")
        _, raw, structure = self.read(file)
        self.order(file.name, raw, structure)
        count = len(json.loads(self.run("list", "--json")))
        known = json.loads(self.silent("qpdf", "--json", "--json-key=outlines", "--json-key=attachments", file))
        carries = kind not in ("letter", "consultant")
        for what, found, expected in (
            ("parts", len(re.findall(r"^ *Part\b", structure, re.MULTILINE)), count),
            ("bookmarks", len(known["outlines"]), count),
            ("attachments", len(known["attachments"]), count if carries else 0),
        ):
            if found != expected:
                self.complain(f"{file.name} has {found} {what} and not {expected}")
        if not all(bookmark["kids"] for bookmark in known["outlines"]):
            self.complain(f"{file.name} has a session without headings below its bookmark")

    def validate(self):
        tool = Path(__file__).parent / "verapdf/verapdf"
        done = subprocess.run([tool, "3a,ua1", *self.files], capture_output=True, text=True)
        passed = [line for line in done.stdout.splitlines() if line.startswith("PASS")]
        if done.returncode or len(passed) != 2 * len(self.files):
            self.complain("veraPDF\n" + "\n".join(l for l in done.stdout.splitlines() if not l.startswith("PASS")) + done.stderr)
        print(f"  {len(self.files)} files, {len(passed)} times passed by veraPDF (3a and ua1)")


def plain(text):
    """Returns a text as one line with composed letters, words divided at a line's end joined again."""
    text = re.sub("\u00ad\\s*", "", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


def is_simple(text):
    return text and all(ord(c) < 0x17F or c in "„“”‚‘’–…" for c in text) and len(text) < 3000 and "x" * 50 not in text


def found(expected, text):
    """Looks for a text as a whole, or in two parts where a page ends within it."""
    if expected in text:
        return True
    words = expected.split(" ")
    cuts = range(1, len(words))
    return any(" ".join(words[:cut]) in text and " ".join(words[cut:]) in text for cut in cuts)


def main():
    check = Check(sys.argv[1], sys.argv[2])
    for name, make in SESSIONS.items():
        for language in LANGUAGES:
            session = make(language)
            path = check.folder / f"{name}-{language}.json"
            path.write_text(json.dumps(session.document(), ensure_ascii=False))
            if name == "bare":
                check.without_faces()
            if name == "logo":
                check.with_logo(language)
            check.run("import", path)
            check.run("notes", session.id, "--add", NOTE, "--at", "occasion")
            for kind in KINDS:
                check.file(name, session, kind)
            check.faces = check.home = None
    for workbook in ("networking", "follow_up"):
        for language in LANGUAGES:
            for options in ([], ["--large"], ["--fillable"], ["--large", "--fillable"]):
                check.blank(workbook, language, options)
    for kind, language in (("meeting", "en"), ("letter", "de"), ("consultant", "en")):
        check.together(kind, language)
    check.validate()
    sys.exit(1 if check.failed else 0)


if __name__ == "__main__":
    main()
