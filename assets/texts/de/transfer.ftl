# Sitzungen exportieren und importieren.

transfer-back = ‹ Zurück
transfer-export = Sitzungen exportieren
transfer-import = Sitzungen importieren
transfer-export-menu = Exportieren …

transfer-which = Welche
transfer-picked = { $count ->
    [one] Nur diese: { $name }
   *[other] Die { $count } ausgewählten
}
transfer-listed = { $count ->
    [one] Die eine, die die Liste zeigt
   *[other] Alle { $count }, die die Liste zeigt
}
transfer-form = Format
transfer-form-sessions = Tabelle, eine Zeile je Sitzung (CSV)
transfer-form-answers = Tabelle, eine Zeile je Antwort (CSV)
transfer-form-markdown = Text, eine Datei je Sitzung (Markdown)
transfer-form-json = Für ein anderes Funkenbuch, eine Datei je Sitzung (JSON)
transfer-form-csv = Tabelle der Antworten, eine Datei je Sitzung (CSV)
transfer-form-pdf = Auf Papier (PDF)
transfer-files = Dateien
transfer-files-each = Eine Datei je Sitzung
transfer-files-one = Alles in einer Datei, mit Lesezeichen
transfer-form-client = Datenkopie für die Klient*in: ein Ordner mit allem, was sie teilt (DSGVO Art. 15 und 20)
transfer-private-note = Was „nur für mich“ ist, geht nie mit.
transfer-client-note = Alle Sitzungen dieser Person als PDF, Text und JSON, mit einem Merkblatt, wie sie das Private selbst mitnimmt. Ihre Notizen gehen nicht mit.
transfer-further = Außerdem
transfer-notes = Meine Notizen gehen mit
transfer-replace = Vorhandene Dateien ersetzen
transfer-folder = Ordner
transfer-choose-folder = Ordner wählen …
transfer-choose-file = Datei wählen …
transfer-choose-folder-title = Welcher Ordner?
transfer-go = Exportieren

transfer-progress-name = Fortschritt
transfer-progress = { $done } von { $of }
transfer-importing = Import: { $done } von { $of }
transfer-exporting = Export: { $done } von { $of }
transfer-show-report = Bericht zeigen
transfer-stop = Abbrechen
transfer-written = { $count ->
    [0] Es wurde nichts geschrieben.
    [one] Eine Datei liegt in „{ $folder }“.
   *[other] { $count } Dateien liegen in „{ $folder }“.
}
transfer-stopped = { $count ->
    [0] Abgebrochen. Es wurde nichts geschrieben.
    [one] Abgebrochen. Eine Datei war schon geschrieben und bleibt.
   *[other] Abgebrochen. { $count } Dateien waren schon geschrieben und bleiben.
}
transfer-ended-out = { $count ->
    [one] Eine Datei ist geschrieben.
   *[other] { $count } Dateien sind geschrieben.
}
transfer-copied = Alles liegt in „{ $path }“.
transfer-left-out = { $count ->
    [one] Eine ging nicht
   *[other] { $count } gingen nicht
}
transfer-more-left-out = … und { $count } weitere.
transfer-open-folder = Ordner öffnen
transfer-done = Fertig

transfer-import-note = Eine Datei mit einer Sitzung (.json, oder ein Blatt oder Formular als .pdf), oder ein Ordner: Dann werden alle Sitzungsdateien (.json) darin und in seinen Unterordnern importiert.
transfer-import-from = Datei oder Ordner
transfer-import-replace = Auch ersetzen, was hier seither geändert wurde
transfer-import-go = Importieren
transfer-import-more = Weitere importieren
transfer-import-stopped = Abgebrochen. Was importiert war, bleibt.
transfer-imported = { $added } neu, { $replaced } ersetzt, { $same } waren schon da.
transfer-noted = { $count ->
    [one] Eine Angabe aus einem Formular war nicht zu verstehen; sie steht als Notiz bei der Sitzung.
   *[other] { $count } Angaben aus Formularen waren nicht zu verstehen; sie stehen als Notizen bei den Sitzungen.
}
