# Passphrase, Sperren, Notfallblatt im Fenster.

passphrase-title = Diese Bibliothek ist geschützt
passphrase-which = Sie liegt hier: { $path }
passphrase-name = Passphrase
passphrase-show = Passphrase zeigen
passphrase-open = Öffnen
passphrase-opening = Die Bibliothek wird geöffnet …
passphrase-empty = Geben Sie bitte die Passphrase ein.
passphrase-wrong = Mit dieser Passphrase öffnet sich die Bibliothek nicht. Groß- und Kleinbuchstaben und Leerzeichen zählen; vielleicht ist auch die Feststelltaste an.
passphrase-wait = { $seconds ->
    [one] Nach mehreren Versuchen wartet Funkenbuch einen Moment. Sie können es in einer Sekunde wieder versuchen.
   *[other] Nach mehreren Versuchen wartet Funkenbuch einen Moment. Sie können es in { $seconds } Sekunden wieder versuchen.
}
passphrase-again = Sie können es jetzt wieder versuchen.
passphrase-forgotten = Vergessen? Sehen Sie auf Ihrem Notfallblatt nach. Ohne Passphrase kann niemand die Bibliothek öffnen, auch wir nicht.
passphrase-plain-backup = Die Datei kann auch beschädigt sein: Die letzte Sicherung hat keine Passphrase. Haben Sie nie eine vergeben, holen Sie diese Sicherung zurück.
passphrase-doubt = Die Datei kann auch beschädigt sein. Öffnen Sie dann die letzte Sicherung; sie hat die Passphrase, die galt, als sie entstand: { $path }
passphrase-doubt-no-backup = Die Datei kann auch beschädigt sein. Liegt eine Sicherung auf einer zweiten Platte oder einem Stick, öffnen Sie diese als Bibliothek.

lock-title = Gesperrt
lock-explains = Hier ist nichts zu sehen, bis die Passphrase eingegeben ist. Dann geht es an derselben Stelle weiter.
lock-session = Was Sie geschrieben haben, ist verborgen. Weitermachen kann, wer jetzt am Laptop sitzt. Soll das nur Ihnen möglich sein, dann legen Sie auf der letzten Seite des Rundgangs ein eigenes Wort fest.
lock-session-word = Was Sie geschrieben haben, ist verborgen. Mit Ihrem eigenen Wort geht es an derselben Stelle weiter.
lock-unlock = Entsperren
lock-unlocking = Einen Moment …
lock-saving = Was zuletzt geschrieben wurde, wird noch gespeichert.
lock-working = Ein längerer Vorgang läuft noch zu Ende. Erst danach wird die Bibliothek ganz geschlossen.
lock-unsaved = Etwas ist noch nicht gespeichert. Es steht nur im Arbeitsspeicher: Lassen Sie Funkenbuch bitte offen. Nach dem Entsperren wird noch einmal gespeichert.
lock-stays-open = Funkenbuch schließt sich erst, wenn das gespeichert ist. Entsperren Sie bitte zuerst.
lock-needs-passphrase = Zum Sperren braucht diese Bibliothek eine Passphrase. Sie können sie in den Einstellungen unter „Schutz“ festlegen.
lock-file-left = Die Datei, die während der Sperre gewählt wurde, ist nicht verwendet worden. Wählen Sie sie bitte noch einmal.

top-lock = Sperren

offer-heading = Mit einer Passphrase schützen?
offer-does = Dann wird alles verschlüsselt, was hier geschrieben wird. Ohne die Passphrase kann es niemand lesen, auch nicht auf einem verlorenen oder geliehenen Laptop.
offer-does-not = Aber: Wer die Passphrase vergisst, bekommt sie von niemandem zurück, und dann ist alles verloren. Wer am offenen Laptop sitzt, kann alles lesen. Und was Sie als PDF oder Datei speichern, ist nicht geschützt.
offer-with = Mit Passphrase …
offer-without = Vorerst ohne
offer-later = Ändern lässt sich das jederzeit in den Einstellungen.

protection-heading = Schutz
protection-off = Diese Bibliothek hat keine Passphrase. Wer an diesen Computer kommt, kann sie lesen.
protection-on = Diese Bibliothek ist mit einer Passphrase geschützt.
protection-read-only = Ändern lässt sich das nur, wenn die Bibliothek zum Schreiben geöffnet ist.
protection-protect = Mit einer Passphrase schützen …
protection-change = Passphrase ändern …
protection-remove = Schutz aufheben …
protection-sheet = Notfallblatt …
protection-lock-now = Jetzt sperren
protection-lock-after = Automatisch sperren
protection-lock-never = nie
protection-lock-minutes = { $minutes ->
    [one] nach einer Minute ohne Eingabe
   *[other] nach { $minutes } Minuten ohne Eingabe
}
protection-lock-sleep = Wenn der Computer in den Ruhezustand geht, sperrt Funkenbuch immer.

protect-title = Bibliothek schützen
protect-current = Jetzige Passphrase
protect-new = Neue Passphrase
protect-again = Dieselbe noch einmal
protect-show = Passphrase zeigen
protect-hint = Gut sind vier oder mehr Wörter, die nichts miteinander zu tun haben. Leerzeichen, Umlaute und Satzzeichen sind erlaubt.
protect-missing = Geben Sie bitte eine Passphrase ein.
protect-differs = Die beiden Eingaben sind verschieden. Geben Sie bitte zweimal dieselbe Passphrase ein.
protect-forgotten = Wenn Sie die Passphrase vergessen, kann niemand sie wiederherstellen, auch wir nicht: Dann ist alles in dieser Bibliothek verloren. Schreiben Sie sie auf, am besten auf das Notfallblatt, und verwahren Sie sie gut.
protect-go = Schützen
protect-working = Die Bibliothek wird verschlüsselt …
protect-done = Die Bibliothek ist jetzt geschützt.
protect-done-explains = Beim nächsten Öffnen fragt Funkenbuch nach der Passphrase. Gesperrt wird mit Strg + L, nach { $minutes } Minuten ohne Eingabe und im Ruhezustand.
protect-done-without-time = Beim nächsten Öffnen fragt Funkenbuch nach der Passphrase. Gesperrt wird mit Strg + L und im Ruhezustand.
protect-sheet-now = Drucken Sie jetzt ein Notfallblatt, solange Sie die Passphrase im Kopf haben.

change-title = Passphrase ändern
change-explains = Danach gilt nur noch die neue. Ältere Sicherungen öffnen sich weiter mit der alten.
change-go = Ändern
change-working = Die Passphrase wird geändert …
change-done = Die neue Passphrase gilt jetzt.
change-sheet-now = Ein altes Notfallblatt stimmt nicht mehr. Drucken Sie bitte ein neues.

remove-title = Schutz aufheben
remove-explains = Danach liegt alles unverschlüsselt auf diesem Computer, und Funkenbuch fragt beim Öffnen nicht mehr nach einer Passphrase.
remove-go = Schutz aufheben
remove-working = Die Bibliothek wird entschlüsselt …
remove-done = Die Bibliothek ist nicht mehr geschützt.

protect-stop = Abbrechen
protect-progress = Fortschritt
protect-stopped = Abgebrochen. Die Bibliothek ist, wie sie war.
protect-finish = Fertig

strength-name = Stärke
strength-very-weak = Sehr leicht zu erraten.
strength-weak = Leicht zu erraten.
strength-fair = Mittel: Sie hält eine Weile.
strength-good = Gut.
strength-strong = Sehr gut.
strength-short = Mit ein paar Wörtern mehr wird sie besser.
strength-common = So etwas wird zuerst probiert. Nehmen Sie mehrere Wörter, die nicht zusammengehören.
strength-one-word = Ein einzelnes Wort oder ein Name ist schnell gefunden. Nehmen Sie drei weitere dazu.
strength-keyboard = Tasten, die nebeneinanderliegen, sind schnell erraten. Nehmen Sie Wörter.
strength-repeats = Wiederholungen helfen kaum. Nehmen Sie verschiedene Wörter.
strength-sequence = Folgen wie abc oder 123 helfen kaum. Nehmen Sie Wörter.
strength-date = Jahre und Tage sind schnell erraten. Nehmen Sie stattdessen ein paar Wörter mehr.

sheet-title = Notfallblatt
sheet-explains = Ein Blatt zum Drucken und Verwahren: wo die Bibliothek liegt, wie sie sich öffnen lässt, auch ohne Funkenbuch, und Platz für die Passphrase. Funkenbuch behält keine Kopie davon.
sheet-print = Die Passphrase mit aufdrucken
sheet-print-explains = Dann ist sie auch in der PDF-Datei zu lesen. Löschen Sie die Datei nach dem Drucken, auch aus dem Papierkorb.
sheet-by-hand = Ohne Haken schreiben Sie die Passphrase von Hand auf das Blatt; dann steht sie in keiner Datei.
sheet-save = Als PDF speichern …
sheet-saved = Das Notfallblatt ist gespeichert: { $path }
sheet-file-name = Notfallblatt
sheet-where = Wohin das Notfallblatt soll

paper-sheet-title = Notfallblatt
paper-sheet-subtitle = Der Zugang zu einer geschützten Funkenbuch-Bibliothek. Verwahren Sie dieses Blatt dort, wo auch andere wichtige Papiere liegen, und nicht beim Computer.
paper-sheet-library = Die Bibliothek
paper-sheet-path = Ort der Datei
paper-sheet-protected = Geschützt seit
paper-sheet-printed = Blatt vom
paper-sheet-passphrase = Die Passphrase
paper-sheet-exact = Genau so, mit Groß- und Kleinbuchstaben und Leerzeichen:
paper-sheet-space = Jedes „␣“ ist ein Leerzeichen.
paper-sheet-named = „‹U+…›“ steht für ein einzelnes Zeichen, das auf Papier nicht von anderen zu unterscheiden ist; die Ziffern sind seine Nummer in Unicode. „‹U+00A0›“ ist das geschützte Leerzeichen (AltGr + Leertaste).
paper-sheet-write = Bitte von Hand, in Druckbuchstaben:
paper-sheet-forgotten = Ohne die Passphrase lässt sich die Bibliothek nicht öffnen, auch nicht von denen, die Funkenbuch gemacht haben.
paper-sheet-how = So öffnen Sie sie
paper-sheet-how-open = Funkenbuch starten. Liegt die Bibliothek an einem anderen Ort: „Andere Datei öffnen …“ wählen und die Datei aussuchen.
paper-sheet-how-type = Die Passphrase eingeben und „Öffnen“ drücken.
paper-sheet-how-backup = Ist die Datei verloren, öffnet sich jede Sicherung mit der Passphrase, die galt, als sie entstand.
paper-sheet-without = Ohne Funkenbuch
paper-sheet-without-words = Die Datei hat das Format von SQLCipher 4 mit dessen Standardeinstellungen. Andere Programme, die dieses Format kennen, öffnen sie mit derselben Passphrase, zum Beispiel „DB Browser for SQLite“ (dort „SQLCipher 4 defaults“ wählen) oder auf der Befehlszeile:
