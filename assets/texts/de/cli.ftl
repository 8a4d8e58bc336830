# Die Befehlszeile.

cli-about = Funkenbuch – vom Müssen zum Wollen. Ohne Befehl öffnet sich das Fenster, und mit einer Datei (Bibliothek, Sitzung, Blatt oder Arbeitsbuch) diese darin.
cli-usage = Aufruf
cli-usage-options = [OPTIONEN]
cli-commands = Befehle
cli-command = BEFEHL
cli-options = Optionen
cli-arguments = Angaben
cli-help = Diese Hilfe zeigen
cli-version = Die Version zeigen
cli-library = Die Bibliothek; ohne diese Angabe die übliche
cli-language = Die Sprache, in der Funkenbuch spricht
cli-json = Als JSON, für andere Programme
cli-replace = Eine Datei ersetzen, die es schon gibt
cli-session = Anfang oder Ende der Nummer einer Sitzung, mindestens vier Zeichen
cli-word-file = DATEI
cli-word-folder = ORDNER
cli-word-form = FORMAT
cli-word-kind = ART
cli-word-name = NAME
cli-word-pdf = DATEI.pdf|ORDNER
cli-word-session = SITZUNG
cli-word-text = TEXT
cli-word-count = ANZAHL
cli-word-number = ZAHL

cli-new = Eine Sitzung beginnen und ihre Nummer zeigen
cli-list = Die Sitzungen auflisten, die zuletzt geänderte zuerst
cli-list-search = Nur Sitzungen, in denen alle diese Wörter vorkommen
cli-show = Eine Sitzung zeigen
cli-import = Sitzungen aus Dateien importieren, jede ganz oder gar nicht
cli-import-files = Dateien mit Sitzungen (.json, .pdf), oder Ordner mit Sitzungsdateien (.json)
cli-import-replace = Eine Sitzung auch dann ersetzen, wenn sie hier geändert wurde
cli-export = Sitzungen in einen Ordner schreiben: genannte, gefilterte oder alle
cli-export-to = Der Ordner; er wird angelegt, wenn es ihn nicht gibt
cli-export-as = Das Format. Eine Datei je Sitzung: json, csv oder markdown. Eine Tabelle: sessions (eine Zeile je Sitzung) oder answers (eine Zeile je Antwort)
cli-export-private = Auch, was „nur für mich“ ist: nur für die eigene Kopie
cli-handout = Eine Sitzung, viele oder ein Arbeitsbuch als PDF zu Papier bringen
cli-handout-to = Die Datei, die entsteht; bei mehreren Sitzungen der Ordner, mit --one-file die eine Datei
cli-handout-one-file = Alle Sitzungen in einer PDF-Datei, jede mit einem Lesezeichen; sonst entsteht je Sitzung eine Datei
cli-handout-kind = Was entsteht: meeting ist das Gesprächsblatt, answers sind alle Antworten, followup ist, was vereinbart und vorgenommen ist, consultant ist das Blatt für die Beratung, mit Agenda, Vergleich und Notizen, blank ist ein Arbeitsbuch zum Ausfüllen
cli-handout-workbook = Mit --kind blank das Arbeitsbuch zum Ausfüllen, seine Kennung oder eine Datei; sonst nur Sitzungen mit diesem Arbeitsbuch
cli-handout-large = Mit --kind blank: in großer Schrift (18 Punkt)
cli-handout-fillable = Mit --kind blank: als Formular, das sich mit einem PDF-Programm ausfüllen und dann importieren lässt
cli-handout-paper = Das Papier: a4 oder letter
cli-handout-name = Der Name: full ist der ganze, none keiner, pseudonym das Pseudonym aus der Akte oder der mit --pseudonym angegebene. Ohne den ganzen liegt die Sitzung nicht in der Datei
cli-handout-pseudonym = Der Name, der statt des Namens gedruckt wird, auch in Antworten
cli-handout-brief = Vom Gesprächsblatt nur die erste Seite
cli-handout-alone = Ohne die Sitzung darin; sonst lässt sich die PDF-Datei wieder importieren
cli-mirror = Zeigen, wo in einem Text Müssen und Wollen steckt
cli-mirror-file = Die Datei mit dem Text; - liest die Eingabe
cli-mirror-language = Die Sprache des Textes
cli-sample = Glaubhafte erfundene Sitzungen anlegen, zum Ausprobieren
cli-sample-count = Wie viele
cli-sample-seed = Dieselbe Zahl ergibt dieselben Sitzungen

cli-list-empty = Keine Sitzung.
cli-list-progress = { $answered } von { $visible }
cli-imported-new = neu
cli-imported-same = schon da
cli-imported-replaced = ersetzt; die Fassung von vorher bleibt aufgehoben
cli-imported-refused = nicht importiert
cli-sampled = { $added ->
    [0] Alle diese Sitzungen sind schon da.
    [one] Eine Sitzung ist dazugekommen.
   *[other] { $added } Sitzungen sind dazugekommen.
}
cli-check-repair = Suche und Liste neu anlegen, wenn sie nicht zu den Sitzungen passen, und entfernen, was beschädigt ist und zu keiner Sitzung gehört
cli-index-rebuilt = Suche und Liste passten nicht zu den Sitzungen; beide sind neu angelegt. Wo der Status oder die Zuordnung zu einer Person nicht zu lesen war, sind sie zurückgesetzt.
cli-checked = „{ $path }“ ist heil: { $sessions ->
    [one] eine Sitzung
   *[other] { $sessions } Sitzungen
}, { $answers ->
    [one] eine Antwort
   *[other] { $answers } Antworten
}. Auch die eingebauten Arbeitsbücher sind heil.
cli-checked-rest = Alles andere in „{ $path }“ ist heil: { $sessions ->
    [one] eine Sitzung
   *[other] { $sessions } Sitzungen
}, { $answers ->
    [one] eine Antwort
   *[other] { $answers } Antworten
}.
cli-log-left = Alles ist gespeichert. Ein Teil davon steht noch in „{ $path }-wal“, weil gerade ein anderes Programm in „{ $path }“ liest oder sich die Datei nicht schreiben lässt. Wer die Bibliothek jetzt kopiert, braucht beide Dateien.

cli-see-help = Mehr mit --help, für sich oder nach einem Befehl.
cli-unknown-command = Den Befehl „{ $command }“ gibt es nicht.
cli-unknown-argument = Die Angabe „{ $argument }“ gibt es hier nicht.
cli-missing-argument = Hier fehlt noch: { $argument }.
cli-missing-sessions = Hier fehlt noch, welche gemeint sind: SITZUNG, --all oder ein Filter, etwa --workbook.
cli-missing-value = Nach „{ $argument }“ fehlt noch etwas.
cli-bad-value = „{ $value }“ passt nicht zu { $argument }.
cli-unclear-day = „{ $value }“ ist hier kein Tag. Verstanden werden zum Beispiel: 3.12., 3. Dezember 2026, 2026-12-03, Freitag, gestern.
cli-unclear-meeting = „{ $value }“ sagt hier nicht, wann das Gespräch ist. Verstanden werden zum Beispiel: today, week, past, 3.12., 2026-12-01..2026-12-05
cli-empty-search = In „{ $value }“ steht nichts, wonach sich suchen lässt. Geben Sie ein Wort, ein Zeichen oder ein Emoji an, oder lassen Sie --search weg.
cli-unknown-value = „{ $value }“ passt nicht zu { $argument }; möglich ist: { $known }.
cli-twice = „{ $argument }“ steht mehrmals da.
cli-conflict = „{ $argument }“ und „{ $prior }“ gehen nicht zusammen.
cli-misunderstood = So versteht Funkenbuch den Aufruf nicht.
cli-unwritable = Die Ausgabe ließ sich nicht schreiben.
cli-unwritable-full = Für die Ausgabe ist auf dem Datenträger kein Platz mehr.
cli-unreadable-session-advice = Alle anderen sind davon nicht betroffen, und es wurde nichts gelöscht. Hilft „funkenbuch check --repair“ nicht, und gibt es von ihr eine Datei oder eine Sicherung, dann importieren Sie sie von dort und lassen Sie ersetzen (--replace).
