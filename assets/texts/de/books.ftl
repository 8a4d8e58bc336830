# Arbeitsbücher: eigene öffnen, ansehen und damit beginnen.

books-heading = Arbeitsbücher
books-words = Mit diesen Arbeitsbüchern können Sitzungen beginnen. Eigene liest Funkenbuch aus einer Datei; jede Bibliothek behält eine Abschrift davon.
books-path = Pfad der Arbeitsbuch-Datei
books-kind = Arbeitsbuch
books-keep = In die Bibliothek aufnehmen
books-back = ‹ Zurück
books-open = Arbeitsbuch öffnen …
books-guide = Eigene Arbeitsbücher schreiben
books-preview = Ansehen
books-preview-named = „{ $title }“ ansehen
books-begin = Sitzung beginnen
books-begin-named = Sitzung mit „{ $title }“ beginnen
books-builtin = von Funkenbuch mitgebracht
books-own = eigenes
books-version = Version { $version }
books-stations = { $count ->
    [one] eine Station
   *[other] { $count } Stationen
}
books-questions = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
books-sessions = { $count ->
    [0] noch keine Sitzung
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
books-gives = Auswertung: { $what }
books-gives-nothing = Auswertung: keine Bilder und Hinweise, denn keine Frage trägt eine Rolle dafür
books-gives-pressure = Müssen vorher und jetzt
books-gives-musts = Muss-Liste
books-gives-wants = Müssen und Wollen
books-gives-map = Landkarte
books-gives-attitude = Haltung
books-gives-decisive = Die Frage
books-gives-plans = Vorhaben
books-gives-balance = Wörter
books-file = Aus der Datei „{ $path }“
books-kept = „{ $title }“, Version { $version }, ist in der Bibliothek.
books-faults = { $count ->
    [one] In „{ $path }“ ist eine Stelle zu verbessern:
   *[other] In „{ $path }“ sind { $count } Stellen zu verbessern:
}
books-faults-after = Verbessern Sie die Datei im Texteditor, und öffnen Sie sie noch einmal. Aufgenommen ist bis dahin nichts.
books-again = Datei noch einmal lesen
books-close-file = Schließen
books-previewed = Vorschau. Nichts davon wird gespeichert.
books-preview-leave = Vorschau verlassen
books-preview-no = In der Vorschau gibt es nichts zu sichern. In einer Sitzung geht das.

books-faulty-advice = Verbessern Sie die Datei in einem Texteditor. Wie sie gebaut sein will, steht in „Eigene Arbeitsbücher schreiben“.
books-unknown = Ein Arbeitsbuch „{ $given }“ kennt die Bibliothek nicht. Sie kennt: { $known }.
books-unknown-advice = Nennen Sie eines davon oder die Datei eines anderen, mit Ordner oder mit der Endung .toml.

books-cli-workbook = Das Arbeitsbuch: sein Name (id) oder eine Datei; ohne diese Angabe das übliche
books-cli-client = Wem die Sitzung gehört: Name oder Nummer einer Person, die es schon gibt
books-cli-check = Bibliothek und Arbeitsbücher durchsehen, oder eine Arbeitsbuch-Datei
books-cli-check-file = Eine Arbeitsbuch-Datei: nur sie wird durchgesehen
books-cli-word-workbook = ARBEITSBUCH
books-cli-sound = „{ $path }“ ist in Ordnung: { $title }, Version { $version } ({ $id }).
