#!/usr/bin/env python3
"""Forms filled in by other programs come back as the answers that were entered.

A form of each built-in workbook is filled in by pikepdf (values only, in several encodings) and by mutool (through its
fields on the pages, with appearances), then imported; the session's document has to hold what was entered. What can't be
understood has to stand in a note, and the same form again changes nothing.
Usage: forms.py PROGRAM FOLDER
"""

import json
import subprocess
import sys
import tomllib
import warnings
from pathlib import Path

import pikepdf

# a field is taken out on purpose
warnings.filterwarnings("ignore", category=pikepdf.PageCopyWarning if hasattr(pikepdf, "PageCopyWarning") else UserWarning)
ROOT = Path(__file__).resolve().parents[2]
WORKBOOKS = {"networking": "networking.toml", "follow_up": "follow-up.toml"}
PROSE = "Größe, Straße und Öl – „ja“, 5 €.\nZweite Zeile: λόγος Привет 😀"
LATIN = "Größe, Straße und Öl.\nZweite Zeile"

MUTOOL = """
var entries = JSON.parse(read("entries.json"));
var document = new PDFDocument(scriptArgs[0]);
var done = {}, pages = [];
function placesOf(page) {
  var annotations = document.findPage(page).get("Annots"), places = [];
  for (var i = 0; annotations && i < annotations.length; i++)
    if (annotations.get(i).get("Subtype").asName() == "Widget") places.push(annotations.get(i));
  return places;
}
function nameOf(place) {
  var name = place.get("T");
  return (name && name.isString() ? name : place.get("Parent").get("T")).asString();
}
function stateOf(place) {
  var found = null;
  place.get("AP").get("N").forEach(function (one, other) {
    // versions differ in which comes first
    var key = typeof one == "string" ? one : other;
    if (key != "Off") found = key;
  });
  return found;
}
for (var i = 0; i < document.countPages(); i++) {
  var page = document.loadPage(i), widgets = page.getWidgets(), places = placesOf(i);
  // a page that nobody holds is freed with its fields
  pages.push(page);
  for (var j = 0; j < widgets.length; j++) {
    var name = nameOf(places[j]), value = entries[name];
    if (value === undefined) continue;
    if (widgets[j].getFieldType() == "text") { if (!done[name]) widgets[j].setTextValue(value); done[name] = true; }
    else if (value === stateOf(places[j])) { widgets[j].toggle(); done[name] = true; }
    widgets[j].update();
  }
}
for (var name in entries) if (!done[name]) print("not filled in: " + name);
document.save(scriptArgs[1], scriptArgs[2]);
"""


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, Path(folder)
        self.library = self.folder / "forms.db"
        self.failed = 0

    def complain(self, words):
        print(f"  wrong: {words}")
        self.failed += 1

    def run(self, *arguments, code=0):
        command = [self.program, "--library", str(self.library), "--language", "de", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != code:
            self.complain(f"{arguments}: {done.returncode} {done.stdout} {done.stderr}")
        return done.stdout + done.stderr

    def blank(self, workbook, name, *options):
        path = self.folder / f"{name}.pdf"
        self.run("handout", "--kind", "blank", "--workbook", workbook, "--fillable", *options, "--to", path)
        return path

    def sessions(self):
        return {session["id"] for session in json.loads(self.run("list", "--json"))}

    def imported(self, path):
        """Imports a file and returns the document of the new session."""
        before = self.sessions()
        self.said = self.run("import", path)
        new = self.sessions() - before
        if len(new) != 1:
            self.complain(f"{path.name} gave {len(new)} new sessions: {self.said}")
            return None
        self.id = new.pop()
        return json.loads(self.run("show", self.id, "--json"))

    def compare(self, path, expected, titles):
        document = self.imported(path)
        if document is None:
            return
        found = {}
        for answer in document["answers"]:
            key = "/".join(answer[part] for part in ("question", "row", "column") if part in answer)
            found[key] = answer["value"]
            found[key].get("choices", []).sort()
        if found != expected:
            for key in sorted(found.keys() | expected.keys()):
                if found.get(key) != expected.get(key):
                    self.complain(f"{path.name}, {key}: {found.get(key)} instead of {expected.get(key)}")
        rows = {row["id"]: row.get("title", "") for row in document.get("own_rows", [])}
        if rows != titles:
            self.complain(f"{path.name}: rows {rows} instead of {titles}")
        again = self.run("import", path)
        if "schon da" not in again:
            self.complain(f"{path.name} again: {again}")


def entries(workbook, prose):
    """Returns what is entered in each field of a form, and the answers and own rows that it means."""
    fields, answers, titles = {}, {}, {}
    number = 0

    def enter(key, part):
        form = part["form"]
        if form in ("line", "prose"):
            text = prose.split("\n")[0] if form == "line" else prose
            fields[key], answers[key] = text, {"text": text}
        elif form == "choice":
            option = part["options"][-1]["id"]
            fields[key], answers[key] = option, {"choice": option}
        elif form == "choices":
            chosen = [option["id"] for option in part["options"] if option["id"] != "other"][:2]
            fields.update({f"{key}:{option}": "yes" for option in chosen})
            answers[key] = {"choices": sorted(chosen)}
            if any(option["id"] == "other" for option in part["options"]):
                fields[key + "+"] = "mein Vater"
                answers[key] = {"choices": sorted([*chosen, "other"]), "other": "mein Vater"}
        elif form == "scale":
            fields[key], answers[key] = "10", {"scale": 10}
        elif form == "number":
            fields[key], answers[key] = "2,5", {"number": 2.5}
        elif form == "date":
            fields[key], answers[key] = "24.12.2026", {"date": "2026-12-24"}

    rows_of = {}
    for station in workbook["station"]:
        for item in station.get("item", []):
            if item.get("form") is None:
                continue
            if item["form"] != "table":
                enter(item["id"], item)
                continue
            kinds = {row["id"]: "fixed" for row in item.get("row", [])}
            taken = rows_of.get(item.get("rows_from", {}).get("table"), {})
            kinds.update({row: "from" for row in taken})
            if "own_rows" in item:
                others = bool(item.get("row")) or "rows_from" in item
                count = 3 if item["layout"] == "grid" or not others else 2
                first = f"own-{number + 1}"
                number += count
                kinds[first] = "own"
                titles[first] = ""
                if "title" in item["own_rows"]:
                    titles[first] = "Zeile in eigenen Worten"
                    fields[f"{item['id']}/{first}"] = titles[first]
            rows_of[item["id"]] = kinds
            for row, kind in kinds.items():
                for column in item["column"]:
                    if kind in column.get("rows", ["fixed", "from", "own"]):
                        enter(f"{item['id']}/{row}/{column['id']}", column)
    return fields, answers, titles


def fields_of(pdf):
    open_fields = [(field, "") for field in pdf.Root.AcroForm.Fields]
    while open_fields:
        field, above = open_fields.pop()
        name = above + str(field.T) if "/T" in field else above
        yield name, field


def with_pikepdf(source, target, filled, encode):
    with pikepdf.open(source) as pdf:
        missing = set(filled)
        for name, field in fields_of(pdf):
            if name not in filled:
                continue
            missing.discard(name)
            value = filled[name]
            if field.FT == pikepdf.Name.Btn:
                field.V = pikepdf.Name("/" + value)
                for place in field.get("/Kids", [field]):
                    on = "/" + value in place.AP.N
                    place.AS = pikepdf.Name("/" + value if on else "/Off")
            else:
                field.V = encode(value)
        if missing:
            raise SystemExit(f"no fields: {sorted(missing)[:5]}")
        pdf.save(target)


def with_mutool(source, target, filled, options):
    folder = target.parent
    (folder / "entries.json").write_text(json.dumps(filled))
    (folder / "fill.js").write_text(MUTOOL)
    done = subprocess.run(["mutool", "run", "fill.js", source, target, options], cwd=folder, capture_output=True, text=True)
    if done.returncode or done.stdout or "error" in done.stderr:
        raise SystemExit(f"mutool: {done.stdout}{done.stderr}")


def faults(check):
    """Fields that can't be understood: each is named, and all else is imported."""
    source = check.blank("networking", "faulty-blank")
    target = check.folder / "faulty.pdf"
    filled = {"occasion": "Neugier", "meeting_on": "bald", "hours_wanted": "zu viele"}
    with_pikepdf(source, target, filled, pikepdf.String)
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        fields = dict(fields_of(pdf))
        fields["must_start"].V = pikepdf.Name("/11")
        fields["decisive"].V = pikepdf.Name("/never")
        del pdf.Root.AcroForm.Fields[[name for name, _ in fields_of(pdf)].index("tells_unasked")]
        extra = {"/FT": pikepdf.Name.Tx, "/T": pikepdf.String("telefon"), "/V": pikepdf.String("0123")}
        twice = {"/FT": pikepdf.Name.Tx, "/T": pikepdf.String("occasion"), "/V": pikepdf.String("Anderes")}
        for field in (extra, twice):
            pdf.Root.AcroForm.Fields.append(pdf.make_indirect(pikepdf.Dictionary(field)))
        pdf.save(target)
    document = check.imported(target)
    if document is None:
        return
    if len(document["answers"]) != 1 or document["answers"][0]["value"].get("text") not in ("Neugier", "Anderes"):
        check.complain(f"faulty fields gave {document['answers']}")
    notes = check.run("notes", check.id)
    for words in ("bald", "zu viele", "11", "never", "telefon", "0123"):
        if words not in notes:
            check.complain(f"no note of {words}: {notes}")
    if "6 " not in check.said and "7 " not in check.said:
        check.complain(f"the notes aren't told of: {check.said}")


def people(check):
    """Copies of one form: two people, and one of them again, corrected."""
    source = check.blank("follow_up", "people-blank")

    def send(copy, **filled):
        target = check.folder / f"people-{copy}.pdf"
        with_pikepdf(source, target, filled, pikepdf.String)
        return check.run("import", target, code=1 if copy == "other" else 0)

    before = len(check.sessions())
    answers = {"since_then": "Viel", "talk_about": "Zeit", "my_sentence": "Weiter."}
    send("anna", name="Anna", **answers)
    send("berta", name="Berta", **answers)
    if "ersetzt" not in send("corrected", name="anna", **answers, organisation="Praxis"):
        check.complain("a corrected form doesn't replace the first")
    if "unter demselben Namen" not in send("other", name="Anna", since_then="Nichts", agreed="Nein"):
        check.complain("somebody else's form replaces one of the same name")
    send("nameless", **answers)
    send("nameless-too", since_then="Anderes")
    if len(check.sessions()) != before + 4:
        check.complain(f"{len(check.sessions()) - before} sessions of four people")


def refused(check):
    source = check.blank("networking", "refused-blank")
    if "nichts ausgefüllt" not in check.run("import", source, code=1):
        check.complain("an empty form is imported")
    locked = check.folder / "locked.pdf"
    with pikepdf.open(source) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user="y"))
    if "Passwort" not in check.run("import", locked, code=1):
        check.complain("a locked form isn't named")
    printed = check.folder / "printed.pdf"
    with pikepdf.open(source) as pdf:
        for name, field in fields_of(pdf):
            if name == "occasion":
                field.V = pikepdf.String("Neugier")
        del pdf.Root.Names
        pdf.save(printed)
    if "gedruckt" not in check.run("import", printed, code=1):
        check.complain("a form without its session isn't named")


def main():
    check = Check(sys.argv[1], sys.argv[2])
    check.run("new")
    wide = lambda text: pikepdf.String(text)
    marked = lambda text: pikepdf.String(b"\xef\xbb\xbf" + text.encode())
    count = 0
    for workbook, file in WORKBOOKS.items():
        source = tomllib.loads((ROOT / "assets/workbooks" / file).read_text())
        for name, options, prose, fill in (
            ("pikepdf", [], PROSE, lambda *a: with_pikepdf(*a, wide)),
            ("pikepdf-utf8", ["--large"], PROSE, lambda *a: with_pikepdf(*a, marked)),
            ("mutool", [], LATIN, lambda *a: with_mutool(*a, "")),
            ("mutool-incremental", ["--large"], LATIN, lambda *a: with_mutool(*a, "incremental")),
        ):
            blank = check.blank(workbook, f"{workbook}-{name}-blank", *options)
            filled, answers, titles = entries(source, prose)
            target = check.folder / f"{workbook}-{name}.pdf"
            fill(blank.resolve(), target.resolve(), filled)
            check.compare(target, answers, titles)
            count += len(answers)
    print(f"  {count} answers in 8 forms, filled in by pikepdf {pikepdf.__version__} and mutool")
    faults(check)
    people(check)
    refused(check)
    sys.exit(1 if check.failed else 0)


if __name__ == "__main__":
    main()
