# Reading session files in, and putting sessions on paper.

import-faulty = In „{ $path }“: { $fault }
import-faulty-advice = Es wurde nichts importiert und nichts geändert. Lassen Sie sich die Datei noch einmal geben.
import-unknown-workbook = „{ $path }“ gehört zum Arbeitsbuch „{ $id }“ in Version { $version }, das diese Bibliothek nicht kennt.
import-unknown-workbook-advice = Es wurde nichts geändert. Bringen Sie Funkenbuch auf den neuen Stand, oder lassen Sie sich das Arbeitsbuch mitgeben.
import-diverged = „{ $path }“ ist vom { $theirs }, die Sitzung hier vom { $ours }. Es lässt sich nicht erkennen, ob in der Datei alles steht, was hier steht.
import-diverged-advice = Es wurde nichts geändert. Soll die Datei gelten, dann importieren Sie sie noch einmal und lassen Sie ersetzen (--replace); die Fassung hier bleibt in der Bibliothek aufgehoben.
import-in-trash = Die Sitzung aus „{ $path }“ liegt hier im Papierkorb.
import-in-trash-advice = Es wurde nichts geändert. Holen Sie die Sitzung aus dem Papierkorb zurück, oder importieren Sie die Datei noch einmal und lassen Sie ersetzen (--replace): Dann gilt die Datei, und die Sitzung steht wieder in der Liste.
import-handout = Das Blatt ließ sich nicht setzen.
import-handout-advice = Ihre Antworten sind sicher. Bitte melden Sie uns das; woran es lag, steht in der Datei „funkenbuch.log“.
import-nothing = In „{ $path }“ liegt keine Sitzung.
import-nothing-advice = Dateien mit Sitzungen enden auf .json; Funkenbuch sucht auch in den Ordnern darunter.
import-pdf-encrypted = „{ $path }“ ist mit einem Passwort verschlossen.
import-pdf-encrypted-advice = Es wurde nichts importiert. Speichern Sie das Blatt ohne Passwort, oder lassen Sie sich die Sitzung selbst geben (eine Datei auf .json).
import-pdf-damaged = „{ $path }“ lässt sich nicht als PDF lesen; die Datei ist wohl beschädigt.
import-pdf-damaged-advice = Es wurde nichts importiert. Lassen Sie sich die Datei noch einmal geben.
import-pdf-too-large = „{ $path }“ enthält mehr, als Funkenbuch in ein Blatt schreibt.
import-pdf-too-large-advice = Es wurde nichts importiert. Lassen Sie sich die Sitzung selbst geben (eine Datei auf .json).
import-pdf-missing = In „{ $path }“ steckt keine Sitzung.
import-pdf-missing-advice = Es wurde nichts importiert. Ein Blatt lässt sich importieren, wenn es von Funkenbuch ist und die Sitzung beim Speichern mitgegeben wurde.
import-pdf-foreign = In „{ $path }“ stecken Dateien, aber keine Sitzung von Funkenbuch.
import-pdf-several = In „{ $path }“ stecken mehrere Sitzungen.
import-pdf-several-advice = Es wurde nichts importiert. Nehmen Sie die Dateien mit einem PDF-Programm heraus und importieren Sie diejenige, die gelten soll.
import-pdf-broken = Die Sitzung in „{ $path }“ ist beschädigt.
