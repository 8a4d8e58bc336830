# Sitzungen als Tabelle und als Text, und was die Klient*in als Datenkopie bekommt.

export-station = Station
export-question = Frage
export-row = Zeile
export-column = Spalte
export-answer = Antwort
export-open = offen
export-finished = fertig
export-changed = Zuletzt geändert am { $day } um { $time } · { $status }
export-unnamed = Sitzung

export-notes = Notizen der Beratung
export-for-meeting = für das Gespräch
export-whole-session = Zur ganzen Sitzung

export-sessions-file = Sitzungen { $day }
export-answers-file = Antworten { $day }
export-handouts-title = { $count ->
    [one] { $kind } – 1 Sitzung
   *[other] { $kind } – { $count } Sitzungen
}
export-session = Sitzung
export-name = Name
export-organisation = Betrieb
export-client = Klient*in
export-workbook = Arbeitsbuch
export-version = Version
export-language = Sprache
export-status = Ausgefüllt
export-begun = Begonnen
export-last-changed = Zuletzt geändert
export-answered = Beantwortet
export-visible = Gefragt
export-decisive = Entscheidende Antwort
export-before = Müssen vorher
export-after = Müssen jetzt
export-meeting = Gespräch am
export-discuss = Zum Besprechen
export-review = Status
export-tags = Schlagwörter
export-question-id = Kennung der Frage
export-row-id = Kennung der Zeile
export-column-id = Kennung der Spalte
export-marked = Kennzeichen
export-state-new = neu
export-state-read = gelesen
export-state-discussed = besprochen
export-state-filed = abgelegt

export-folder-name = { $name } – Datenkopie vom { $day }
export-leaflet-file = Bitte zuerst lesen
export-leaflet-title = Datenkopie: Ihre Daten aus Funkenbuch, Stand { $day }
export-leaflet-greeting = Guten Tag { $name },
export-leaflet-greeting-nobody = Guten Tag,
export-leaflet-contents = in diesem Ordner liegt, was Ihre Beratung in Funkenbuch von Ihnen aufbewahrt und sehen kann: { $sessions ->
    [one] eine Sitzung in drei Formaten
   *[other] { $sessions } Sitzungen, jede in drei Formaten
}.
export-leaflet-pdf = .pdf  zum Lesen und Drucken
export-leaflet-markdown = .md   als Text, den jedes Textprogramm öffnet
export-leaflet-json = .json als Datei, die jedes Funkenbuch importieren kann
export-leaflet-record = Außerdem ist zu Ihnen vermerkt:
export-leaflet-record-name = Name: { $words }
export-leaflet-record-organisation = Betrieb: { $words }
export-leaflet-record-contact = Kontakt: { $words }
export-leaflet-record-pseudonym = Pseudonym für Ausdrucke: { $words }
export-leaflet-right = Auf eine solche Kopie haben Sie nach der Datenschutz-Grundverordnung ein Recht (Artikel 15 und 20). Sie können auch verlangen, dass etwas berichtigt oder gelöscht wird.
export-leaflet-consents = Darauf beruht, dass Ihre Daten gespeichert sind:
export-leaflet-consent = { $kind } vom { $day }
export-leaflet-consent-until = { $note }, widerrufen oder beendet am { $day }
export-leaflet-private-title = Was hier nicht liegt
export-leaflet-private = Was Sie mit „nur für mich“ gekennzeichnet haben, liegt nicht in diesem Ordner. Es erscheint in keiner Ansicht Ihrer Beratung. Mitnehmen können Sie es selbst, auf dem Computer, auf dem Sie geschrieben haben:
export-leaflet-step-open = Öffnen Sie in Funkenbuch Ihre eigene Sitzung.
export-leaflet-step-go = Gehen Sie zur letzten Station und dort auf die letzte Seite.
export-leaflet-step-take = Wählen Sie „{ $button }“, und bestätigen Sie die Nachfrage.
export-leaflet-step-keep = Speichern Sie die Datei an einem Ort, an den nur Sie kommen, zum Beispiel auf einem eigenen Stick.
export-leaflet-several = Haben Sie mehrere Sitzungen, gilt das für jede von ihnen.
export-leaflet-notes = Auch die Notizen, die sich Ihre Beratung gemacht hat, liegen nicht hier. Fragen Sie danach, wenn Sie sie wissen möchten.
