# Sitzungen ausgeben und einlesen.

taking-back = ‹ Zurück
taking-export = Sitzungen ausgeben
taking-import = Sitzungen einlesen
taking-export-menu = Ausgeben …

taking-which = Welche
taking-picked = { $count ->
    [one] Nur diese: { $name }
   *[other] Die { $count } ausgewählten
}
taking-listed = { $count ->
    [one] Die eine, die die Liste zeigt
   *[other] Alle { $count }, die die Liste zeigt
}
taking-form = Form
taking-form-sessions = Tabelle, eine Zeile je Sitzung (CSV)
taking-form-answers = Tabelle, eine Zeile je Antwort (CSV)
taking-form-markdown = Text, eine Datei je Sitzung (Markdown)
taking-form-json = Für ein anderes Funkenbuch, eine Datei je Sitzung (JSON)
taking-form-csv = Tabelle der Antworten, eine Datei je Sitzung (CSV)
taking-form-client = Kopie für die Klient*in: ein Ordner mit allem, was sie teilt
taking-private-note = Was „nur für mich“ ist, geht nie mit.
taking-client-note = Alle Sitzungen dieser Person als PDF, Text und JSON, mit einem Merkblatt, wie sie das Private selbst mitnimmt. Ihre Notizen gehen nicht mit.
taking-further = Außerdem
taking-notes = Meine Notizen gehen mit
taking-replace = Vorhandene Dateien ersetzen
taking-folder = Ordner
taking-choose-folder = Ordner wählen …
taking-choose-file = Datei wählen …
taking-choose-folder-title = Welcher Ordner?
taking-go = Ausgeben

taking-progress-name = Fortschritt
taking-progress = { $done } von { $of }
taking-stop = Abbrechen
taking-written = { $count ->
    [0] Es wurde nichts geschrieben.
    [one] Eine Datei liegt in „{ $folder }“.
   *[other] { $count } Dateien liegen in „{ $folder }“.
}
taking-stopped = { $count ->
    [0] Abgebrochen. Es wurde nichts geschrieben.
    [one] Abgebrochen. Eine Datei war schon geschrieben und bleibt.
   *[other] Abgebrochen. { $count } Dateien waren schon geschrieben und bleiben.
}
taking-copied = Alles liegt in „{ $path }“.
taking-left-out = { $count ->
    [one] Eine ging nicht
   *[other] { $count } gingen nicht
}
taking-more-left-out = … und { $count } weitere.
taking-open-folder = Ordner öffnen
taking-done = Fertig
taking-ended-out = { $count ->
    [one] Eine Datei ist geschrieben.
   *[other] { $count } Dateien sind geschrieben.
}

taking-import-note = Eine Datei mit einer Sitzung, oder ein Ordner: Dann werden alle Sitzungen darin und in seinen Unterordnern eingelesen.
taking-import-from = Datei oder Ordner
taking-import-replace = Auch ersetzen, was hier seither geändert wurde
taking-import-go = Einlesen
taking-import-more = Weitere einlesen
taking-import-stopped = Abgebrochen. Was eingelesen war, bleibt.
taking-imported = { $added } neu, { $replaced } ersetzt, { $same } waren schon da.
