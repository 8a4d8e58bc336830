# Geschützte Bibliotheken: Öffnen mit der Passphrase.

protection-changing = Bibliothek wird umgeschrieben: { $done } %
protection-restarted = Inzwischen wurde hier etwas geschrieben, deshalb hat es noch einmal begonnen. Es wird fertig, sobald sich eine Weile nichts ändert.

error-protected = „{ $path }“ ist mit einer Passphrase geschützt, oder die Datei ist keine Bibliothek von Funkenbuch.
error-protected-advice = Die Datei bleibt, wie sie ist. Öffnen Sie sie mit ihrer Passphrase.
error-wrong-passphrase = Die Passphrase passt nicht zu „{ $path }“, oder die Datei ist keine Bibliothek von Funkenbuch.
error-wrong-passphrase-advice = Die Datei bleibt, wie sie ist. Achten Sie auf Groß- und Kleinschreibung und auf die Sprache der Tastatur, und versuchen Sie es noch einmal. Bleibt es dabei, kann die Datei auch beschädigt sein; dann hilft eine Sicherung.
error-not-protected = „{ $path }“ ist nicht mit einer Passphrase geschützt.
error-not-protected-advice = Öffnen Sie die Bibliothek ohne Passphrase.
error-already-protected = „{ $path }“ ist schon mit einer Passphrase geschützt.
error-already-protected-advice = Es hat sich nichts geändert. Eine andere Passphrase bekommt die Bibliothek, wenn Sie die Passphrase ändern.
error-empty-passphrase = Eine leere Passphrase schützt nicht.
error-empty-passphrase-advice = Wählen Sie eine aus mehreren Wörtern.
error-closed-by-exchange = Der Schutz von „{ $path }“ ist geändert, aber die Bibliothek ließ sich danach nicht wieder öffnen.
error-closed-by-exchange-advice = Öffnen Sie sie noch einmal: mit der neuen Passphrase, wenn sie jetzt eine hat, sonst ohne.
error-cut-short = Die Passphrase stimmt, aber „{ $path }“ ist unvollständig: Das Ende der Datei fehlt.
error-cut-short-advice = Es wurde nichts gelöscht oder überschrieben. Vielleicht wurde die Datei nicht vollständig kopiert oder heruntergeladen; kopieren Sie sie noch einmal, oder holen Sie die letzte Sicherung zurück.

protection-protect-about = Die Bibliothek mit einer Passphrase schützen
protection-unprotect-about = Den Schutz der Bibliothek wieder aufheben
protection-change-about = Die Passphrase der Bibliothek ändern
protection-ask = Passphrase für „{ $path }“:
protection-ask-new = Neue Passphrase für „{ $path }“:
protection-ask-again = Noch einmal, damit kein Tippfehler darin ist:
protection-differ = Die beiden Eingaben sind verschieden. Es hat sich nichts geändert.
protection-weak = Diese Passphrase ist leicht zu erraten. Besser sind vier oder mehr Wörter, die nichts miteinander zu tun haben.
protection-no-terminal = Die Passphrase lässt sich hier nicht erfragen.
    Rufen Sie Funkenbuch in einem Terminal auf, oder legen Sie die Passphrase für Skripte in die Umgebungsvariable { $variable }.
protection-no-text = In { $variable } steht kein UTF-8-Text. Es hat sich nichts geändert. Stellen Sie die Ausgabe, aus der er kommt, auf UTF-8 um, oder löschen Sie die Variable; dann wird auf dem Terminal gefragt.
protection-not-typeable = Eine neue Passphrase darf keine Zeilenumbrüche, Tabulatoren oder anderen Steuerzeichen enthalten: Im Fenster lassen sie sich nicht eingeben. Es hat sich nichts geändert.
protection-protected = Die Bibliothek ist jetzt mit der Passphrase geschützt.
protection-unprotected = Die Bibliothek ist nicht mehr geschützt: Wer die Datei hat, kann alles darin lesen.
protection-changed = Die Bibliothek hat jetzt die neue Passphrase.
protection-remember = Ohne die Passphrase öffnet sie niemand mehr, auch wir nicht. Kopien an anderen Orten bleiben, wie sie waren, und Sicherungen, die schon geschützt waren, behalten ihre bisherige Passphrase.
