#!/usr/bin/env bash
# Prints on a real cupsd of its own, whose printer is a file: print.sh BINARY. Becomes root, as cupsd has to be.
set -euo pipefail
[ "$(id -u)" -eq 0 ] || exec sudo "$0" "$@"
binary=$(realpath "$1")
folder=$(mktemp -d)
chmod 755 "$folder"
mkdir -p "$folder"/{conf,spool/tmp,cache,run,log,out,home}
chown lp "$folder/out"
cupsd=
end() {
  [ -z "$cupsd" ] || kill "$cupsd" 2>/dev/null || true
  [ -z "$cupsd" ] || wait "$cupsd" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
complain() { echo "$*"; tail -20 "$folder/log/error" 2>/dev/null || true; exit 1; }

cat > "$folder/conf/cups-files.conf" <<CONF
FileDevice Yes
ServerRoot $folder/conf
RequestRoot $folder/spool
TempDir $folder/spool/tmp
CacheDir $folder/cache
StateDir $folder/run
AccessLog $folder/log/access
ErrorLog $folder/log/error
PageLog $folder/log/page
SystemGroup root
CONF
cat > "$folder/conf/cupsd.conf" <<CONF
Listen $folder/run/socket
LogLevel info
Browsing Off
DefaultAuthType None
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
CONF
/usr/sbin/cupsd -f -c "$folder/conf/cupsd.conf" -s "$folder/conf/cups-files.conf" > "$folder/log/start" 2>&1 &
cupsd=$!
export CUPS_SERVER="$folder/run/socket" FUNKENBUCH_HOME="$folder/home"
for _ in $(seq 50); do [ -S "$CUPS_SERVER" ] && break; sleep 0.2; done
[ -S "$CUPS_SERVER" ] || complain "cupsd doesn't start: $(cat "$folder/log/start")"

"$binary" --language de sample 1 > /dev/null
session=$("$binary" list --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')
refused=$("$binary" --language de print "$session" --printer Ablage 2>&1) && complain "printed without a printer: $refused"
grep -q 'Einen Drucker mit diesem Namen gibt es nicht.' <<< "$refused" || complain "no printer: $refused"
refused=$("$binary" --language de print "$session" 2>&1) && complain "printed without a usual printer: $refused"
grep -q 'kein Drucker eingerichtet' <<< "$refused" || complain "no usual printer: $refused"

ppd=/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd
lpadmin -p Ablage -E -v "file://$folder/out/printed" -P "$ppd" 2> /dev/null
# waits until no job is left, then for what is printed
printed() {
  for _ in $(seq 100); do
    [ -z "$(lpstat -o)" ] && [ -s "$folder/out/printed" ] && return
    sleep 0.2
  done
  complain "nothing is printed"
}

# two copies of one page on both sides: each copy begins on a sheet of its own
"$binary" print "$session" --brief --printer Ablage --copies 2 --both-sides
printed
pages=$(pdfinfo "$folder/out/printed" | sed -n 's/^Pages: *//p')
[ "$pages" = 4 ] || complain "two copies on both sides have $pages pages"
"$binary" --language de handout "$session" --brief --to "$folder/sheet.pdf" > /dev/null
diff <(pdftotext -l 1 "$folder/sheet.pdf" -) <(pdftotext -l 1 "$folder/out/printed" -) ||
  complain "other words are printed than saved"
[ -z "$(pdfdetach -list "$folder/out/printed" | grep -v '^0 ')" ] || complain "the session is printed with it"
[ -z "$(ls -A "$folder/home/print")" ] || complain "pages are left: $(ls "$folder/home/print")"

rm "$folder/out/printed"
lpadmin -d Ablage
"$binary" print "$session" --paper letter
printed
pdfinfo "$folder/out/printed" | grep -q '^Page size: *612 x 792' || complain "not on Letter: $(pdfinfo "$folder/out/printed")"

cupsreject Ablage
refused=$("$binary" --language de print "$session" --printer Ablage 2>&1) && complain "printed on a printer that refuses"
grep -q 'nimmt gerade nichts an' <<< "$refused" || complain "refused: $refused"

# what the queue keeps is on disk once the daemon has ended
kill "$cupsd"
wait "$cupsd" || true
cupsd=
grep -aq 'Funkenbuch' "$folder"/spool/c* || complain "the job has no title"
name=$("$binary" show "$session" --json | python3 -c '
import json, sys
answers = json.load(sys.stdin)["answers"]
print(next((a["value"]["text"] for a in answers if a["question"] == "name"), "-"))')
! grep -aqF -- "$name" "$folder"/spool/c* || complain "the queue tells the name"
echo "printing: ok"
