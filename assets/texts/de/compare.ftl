# Vergleichen: mehrere Sitzungen nebeneinander, und was daraus als Tabelle wird.

compare-pressure = Müssen
compare-desire = Lust nach Ort
compare-words = Wörter, je hundert Wörter
compare-attitude = Haltung
compare-hours = Stunden in der Woche
compare-hours-wanted = gewünscht
compare-hours-given = zurzeit, alle Orte

chart-what = Was
chart-before = { $when }, vorher
chart-now = { $when }, jetzt
chart-number = Anzahl
chart-of = von
chart-way = Frage
chart-mean = Mittelwert
chart-deviation = Standardabweichung
chart-clients = Klient*innen
chart-figures = Angaben

compare-back = ‹ Zurück
compare-with-others = Alle nebeneinander vergleichen
compare-title = Vergleich
compare-title-of = Vergleich: { $names }
compare-gathering = Die Sitzungen werden gelesen …
compare-between = { $count } Sitzungen, { $first } bis { $last }
compare-of-one-day = { $count } Sitzungen vom { $day }
compare-answers = Frage für Frage
compare-only-changed = nur was sich geändert hat
compare-no-answers = Hier hat sich nichts geändert.
compare-version = { $workbook }, Version { $version }
compare-reworded = Frage geändert.
compare-reworded-here = Wortlaut geändert.
compare-then = { $head } { $day }: „{ $words }“
compare-not-asked = nicht gefragt
compare-unanswered = ohne Antwort
compare-untitled = Zeile ohne Titel
compare-heard = { $day }: { $words }
compare-heard-changed = { $day }: { $words } (geändert)
compare-needs-two = Zum Vergleichen braucht es mindestens zwei Sitzungen.
compare-too-many = Nebeneinander passen höchstens { $most } Sitzungen. Wählen Sie weniger aus; für alle zusammen gibt es den Überblick.
compare-unreadable = { $count ->
    [one] Eine der gewählten Sitzungen lässt sich nicht lesen und fehlt hier.
   *[other] { $count } der gewählten Sitzungen lassen sich nicht lesen und fehlen hier.
}

charts-save = Speichern als …
charts-save-named = Speichern als …: { $title }
charts-png = Bild (PNG)
charts-svg = Bild zum Weiterverarbeiten (SVG)
charts-csv = Tabelle (CSV)
charts-saved = Gespeichert: { $path }
charts-path = Wohin die Abbildung soll
charts-kind = Abbildung

compare-about = Sitzungen nebeneinanderstellen, Frage für Frage
compare-changed = Nur, was sich geändert hat
charts-to = Abbildungen als PNG, SVG und CSV in diesen Ordner schreiben
