#!/usr/bin/env bash
# The handout as readers of PDF see it: poppler reads the text back, every font is embedded and
# searchable, no page is a picture, qpdf finds nothing wrong, and the same session gives the same bytes.
# Usage: pdf.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
checks=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
library="$work/library.db"
run() { "$program" --library "$library" "$@"; }
failed=0
complain() { echo "  wrong: $*"; failed=1; }

cat > session.json <<'JSON'
{ "format": "funkenbuch-session", "format_version": 1,
  "workbook": { "id": "networking", "version": 1 },
  "session": { "id": "0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "language": "de", "status": "open",
    "created_at": "2026-11-02T14:03:00+01:00", "updated_at": "2026-11-20T09:30:00+01:00" },
  "own_rows": [ { "question": "musts", "id": "r1", "title": "Jeden Tag eine Story für Übermüdete" } ],
  "answers": [
    { "question": "name", "value": { "text": "Jörg Müßig" } },
    { "question": "meeting_on", "value": { "date": "2026-12-03" } },
    { "question": "occasion", "value": { "text": "Größe, Straße, Äpfel – „Öl“ und Auflage; Fünf finden Schifffahrt." } },
    { "question": "must_dump", "value": { "text": "λόγος Привет 😀 中 und ein sehr langer Satz über die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, der über mehrere Zeilen geht, damit geteilt werden darf, was geteilt werden kann." } },
    { "question": "decisive", "value": { "choice": "partly" } },
    { "question": "must_start", "value": { "scale": 8 } },
    { "question": "musts", "row": "r1", "column": "pressure", "value": { "scale": 6 } },
    { "question": "surprise", "value": { "text": "Streng geheimes Geständnis" } } ],
  "marks": [ { "question": "surprise", "mark": "private" } ] }
JSON

# text as one line, words divided at a line's end joined again
words() { pdftotext "$1" - | perl -CSD -0pe 's/\x{AD}\n//g; s/\x{A0}/ /g; s/\s+/ /g'; }

check_file() {
  local file=$1
  qpdf --check "$file" > qpdf.txt 2>&1 || { cat qpdf.txt; complain "qpdf on $file"; }
  if grep -qi warning qpdf.txt; then cat qpdf.txt; complain "qpdf warns of $file"; fi
  pdffonts "$file" | tail -n +3 > fonts.txt
  [ -s fonts.txt ] || complain "$file has no fonts"
  grep -qv ' yes yes yes ' fonts.txt && { cat fonts.txt; complain "$file has a font that is not embedded, subset and searchable"; }
  [ "$(pdfimages -list "$file" | tail -n +3 | wc -l)" -eq 0 ] || complain "$file holds pictures instead of shapes"
  [ "$(stat -c %s "$file")" -lt 100000 ] || complain "$file is 100 KB or more"
}

echo "a session with known answers"
run import session.json
run handout 0193a1b2 --to known.pdf
run handout 0193a1b2 --to again.pdf
cmp known.pdf again.pdf || complain "the same session gave other bytes"
check_file known.pdf
text=$(words known.pdf)
for part in "Jörg Müßig" "3. Dezember 2026" "Größe, Straße, Äpfel – „Öl“ und Auflage; Fünf finden Schifffahrt." \
  "λόγος Привет" "😀 中 und" "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung" \
  "Jeden Tag eine Story für Übermüdete" "Gesprächsblatt" "1 von "; do
  case $text in *"$part"*) ;; *) complain "„$part“ can't be read back" ;; esac
done
case $text in *Geständnis*) complain "a private answer is on paper" ;; esac
pdfinfo known.pdf | grep -q '^Title: *Gesprächsblatt Jörg Müßig$' || complain "the title is not set"
pdfinfo known.pdf | grep -q 'A4' || complain "the page is not A4"

echo "ten made-up sessions, one by one and in one file"
run sample 10 --seed 7
run list --json | grep -o '"id": *"[^"]*"' | sed 's/.*"\([^"]*\)"$/\1/' > ids.txt
[ "$(wc -l < ids.txt)" -eq 11 ] || complain "the library doesn't list eleven sessions"
while read -r id; do
  run handout "$id" --to "$id.pdf"
  check_file "$id.pdf"
done < ids.txt
run handout --all --one-file --to all.pdf
pdffonts all.pdf | tail -n +3 | awk '{ print $1 }' | sort | uniq -d | grep . && complain "a typeface is in all.pdf twice"
[ "$(stat -c %s all.pdf)" -lt 600000 ] || complain "all.pdf is 600 KB or more"
[ "$(pdftotext all.pdf - | tr '\302\240' ' ' | grep -c '^ *1 *von\|1 *of')" -ge 8 ] || complain "the pages of all.pdf aren't numbered per session"

echo "every kind of difficult sessions, for validators and readers"
mkdir difficult
"$checks/handouts.py" "$program" difficult || failed=1

echo "forms filled in by other programs"
python3 -c "import pikepdf" 2>/dev/null || python3 -m pip install -q --target python pikepdf
mkdir forms
PYTHONPATH="$work/python${PYTHONPATH:+:$PYTHONPATH}" "$checks/forms.py" "$program" forms || failed=1

[ "$failed" -eq 0 ] || exit 1
echo "the PDFs read back well"
