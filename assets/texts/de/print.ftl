# Die Druckvorschau.

print-title = Druckvorschau
print-back = ‹ Zurück
print-options = Was und wie gedruckt wird
print-language = Sprache
print-waiting = Die Seiten werden vorbereitet …
print-page-of = Seite { $page } von { $count }
print-previous = Vorige Seite
print-next = Nächste Seite
print-zoom = Größe: { $percent }
print-percent = { $percent } %
print-zoom-in = Seiten vergrößern
print-zoom-out = Seiten verkleinern
print-fit-width = Ganze Breite
print-fit-page = Ganze Seite
print-overview = Übersicht
print-pages = Einzelne Seiten
print-to-answer = Zur Antwort: { $text }
print-meeting = Gesprächsblatt
print-brief = Nur Seite 1
print-answers = Alle Antworten
print-follow-up = Vereinbartes
print-consultant = Für die Beratung
