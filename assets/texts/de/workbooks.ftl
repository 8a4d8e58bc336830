# Arbeitsbücher: eigene öffnen, ansehen und damit beginnen.

workbooks-heading = Arbeitsbücher
workbooks-words = Mit diesen Arbeitsbüchern können Sitzungen beginnen. Eigene liest Funkenbuch aus einer Datei; jede Bibliothek behält eine Abschrift davon.
workbooks-path = Pfad der Arbeitsbuch-Datei
workbooks-kind = Arbeitsbuch
workbooks-keep = In die Bibliothek aufnehmen
workbooks-back = ‹ Zurück
workbooks-open = Arbeitsbuch öffnen …
workbooks-guide = Eigene Arbeitsbücher schreiben
workbooks-preview = Vorschau
workbooks-preview-named = Vorschau von „{ $title }“
workbooks-paper = Auf Papier …
workbooks-paper-named = „{ $title }“ auf Papier oder als Formular
workbooks-paper-plain = Von Hand
workbooks-paper-large = Von Hand, in großer Schrift
workbooks-paper-style = So wird es ausgefüllt
workbooks-paper-save = Als PDF speichern …
workbooks-form = Als Formular in einem PDF-Programm
workbooks-form-large = Als Formular in einem PDF-Programm, in großer Schrift
workbooks-begin = Sitzung beginnen
workbooks-begin-named = Sitzung mit „{ $title }“ beginnen
workbooks-builtin = von Funkenbuch mitgebracht
workbooks-own = eigenes
workbooks-version = Version { $version }
workbooks-stations = { $count ->
    [one] eine Station
   *[other] { $count } Stationen
}
workbooks-questions = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
workbooks-sessions = { $count ->
    [0] noch keine Sitzung
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
workbooks-gives = Auswertung: { $what }
workbooks-gives-nothing = Auswertung: keine Bilder und nichts unter „Was auffällt“, denn keine Frage trägt eine Rolle dafür
workbooks-gives-pressure = Müssen vorher und jetzt
workbooks-gives-musts = Muss-Liste
workbooks-gives-wants = Müssen und Wollen
workbooks-gives-map = Landkarte
workbooks-gives-attitude = Haltung
workbooks-gives-decisive = die entscheidende Frage
workbooks-gives-plans = Vorhaben
workbooks-gives-balance = Wörter
workbooks-file = Aus der Datei „{ $path }“
workbooks-kept = „{ $title }“, Version { $version }, ist in der Bibliothek.
workbooks-faults = { $count ->
    [one] In „{ $path }“ ist eine Stelle zu verbessern:
   *[other] In „{ $path }“ sind { $count } Stellen zu verbessern:
}
workbooks-faults-after = Verbessern Sie die Datei im Texteditor, und öffnen Sie sie noch einmal. Aufgenommen ist bis dahin nichts.
workbooks-again = Datei noch einmal lesen
workbooks-close-file = Schließen
workbooks-previewed = Vorschau. Nichts davon wird gespeichert.
workbooks-preview-leave = Vorschau verlassen
workbooks-preview-no = In der Vorschau wird nichts gespeichert. In einer Sitzung schon.

workbooks-faulty-advice = Verbessern Sie die Datei in einem Texteditor. Wie sie gebaut sein will, steht in „Eigene Arbeitsbücher schreiben“.
workbooks-unknown = Ein Arbeitsbuch „{ $given }“ kennt die Bibliothek nicht. Sie kennt: { $known }.
workbooks-unknown-advice = Nennen Sie eines davon oder die Datei eines anderen, mit Ordner oder mit der Endung .toml.
workbooks-reserved = „{ $id }“ ist die Kennung eines Arbeitsbuchs, das Funkenbuch mitbringt.
workbooks-reserved-advice = Geben Sie Ihrem Arbeitsbuch in der Zeile „id = …“ eine eigene Kennung.

workbooks-cli-workbook = Das Arbeitsbuch: seine Kennung (id) oder eine Datei; ohne diese Angabe das übliche
workbooks-cli-client = Wem die Sitzung gehört: Name oder Nummer einer Person, die es schon gibt
workbooks-cli-check = Bibliothek und Arbeitsbücher durchsehen, oder eine Arbeitsbuch-Datei
workbooks-cli-check-file = Eine Arbeitsbuch-Datei: nur sie wird durchgesehen
workbooks-cli-word-workbook = ARBEITSBUCH
workbooks-cli-sound = „{ $path }“ ist in Ordnung: { $title }, Version { $version } ({ $id }).
