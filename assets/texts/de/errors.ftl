# Was schiefgehen kann: was geschehen ist, und was zu tun ist.

error-missing = Bei „{ $path }“ liegt keine Bibliothek.
error-missing-advice = Sehen Sie nach, ob der Pfad stimmt. Mit „funkenbuch new“ entsteht dort eine neue.
error-folder-missing = Den Ordner für „{ $path }“ gibt es nicht.
error-folder-missing-advice = Legen Sie den Ordner an, oder sehen Sie nach, ob der Pfad stimmt. Liegt er auf einem Stick oder Netzlaufwerk, verbinden Sie das zuerst.
error-is-folder = „{ $path }“ ist ein Ordner, keine Datei.
error-is-folder-advice = Nennen Sie eine Datei in diesem Ordner.
error-not-a-library = „{ $path }“ ist keine Bibliothek von Funkenbuch.
error-not-a-library-advice = Die Datei bleibt, wie sie ist. Wählen Sie eine andere, oder holen Sie die Bibliothek aus einer Sicherung zurück, falls sie hier liegen sollte.
error-other-program = „{ $path }“ gehört einem anderen Programm.
error-other-program-advice = Die Datei bleibt, wie sie ist. Wählen Sie eine andere.
error-newer = „{ $path }“ wurde mit einem neueren Funkenbuch geschrieben.
error-newer-advice = Die Datei bleibt, wie sie ist. Öffnen Sie sie mit der neueren Version des Programms.
error-older = „{ $path }“ wurde mit einem älteren Funkenbuch geschrieben und lässt sich so noch nicht lesen.
error-older-advice = Öffnen Sie sie einmal so, dass Funkenbuch auch hineinschreiben darf; dann bringt es sie auf den heutigen Stand.
error-damaged = „{ $path }“ ist beschädigt.
error-damaged-advice = Es wurde nichts gelöscht oder überschrieben, und die Datei bleibt in jedem Fall aufgehoben. Holen Sie die letzte Sicherung zurück, oder retten Sie, was sich noch lesen lässt (in einem Terminal mit „funkenbuch restore“ oder „funkenbuch rescue“).
error-malformed = In „{ $path }“ lässt sich eine Angabe nicht lesen.
error-malformed-advice = Alles andere ist davon nicht betroffen, und es wurde nichts gelöscht. „funkenbuch check --repair“ legt neu an, was sich aus den Sitzungen neu anlegen lässt.
error-unreadable-session = Die Sitzung { $id } lässt sich nicht lesen; was von ihr gespeichert ist, ist beschädigt.
error-unreadable-session-without-id = Eine Sitzung lässt sich nicht lesen; was von ihr gespeichert ist, ist beschädigt.
error-no-pseudonym = In der Akte zu „{ $name }“ steht kein Pseudonym für Ausdrucke.
error-no-pseudonym-advice = Von dieser Sitzung wurde nichts gedruckt. Tragen Sie in der Akte ein Pseudonym ein, oder geben Sie den anderen Namen selbst an.
error-unreadable-session-advice = Alle anderen sind davon nicht betroffen, und es wurde nichts gelöscht. Unter „Mehr“, „Sicherungen …“ lässt sie sich aus einer Sicherung zurückholen. Gibt es von ihr eine Datei, importieren Sie diese, und lassen Sie auch ersetzen, was hier seither geändert wurde.
error-index = Das Suchverzeichnis von „{ $path }“ passt nicht zu den Sitzungen.
error-index-advice = Sitzungen und Notizen sind heil, aber die Suche findet nicht alles. „funkenbuch check --repair“ legt das Verzeichnis neu an.
error-read-only = In „{ $path }“ lässt sich nichts schreiben: Die Datei oder ihr Ordner ist schreibgeschützt.
error-read-only-advice = Heben Sie den Schreibschutz auf, oder kopieren Sie die Datei in einen Ordner, in den Sie schreiben dürfen.
error-no-permission = Für „{ $path }“ fehlt die Berechtigung.
error-no-permission-advice = Sehen Sie nach, wem die Datei und ihr Ordner gehören, oder wählen Sie einen anderen Ort.
error-full = Auf dem Datenträger von „{ $path }“ ist kein Platz mehr.
error-full-advice = Was schon gespeichert ist, ist sicher. Schaffen Sie Platz, und versuchen Sie es noch einmal.
error-replaced = An der Stelle von „{ $path }“ liegt jetzt eine andere Datei.
error-replaced-advice = In diese Datei wird nichts geschrieben, und seit dem Austausch wurde nichts gespeichert. Legen Sie die richtige Datei zurück, und öffnen Sie die Bibliothek noch einmal.
error-removed = „{ $path }“ liegt nicht mehr dort: Die Datei wurde verschoben oder gelöscht, oder ihr Datenträger ist nicht mehr verbunden.
error-removed-advice = Seither wurde nichts gespeichert. Verbinden Sie den Datenträger, oder legen Sie die Datei zurück, und öffnen Sie die Bibliothek noch einmal.
error-elsewhere = „{ $path }“ ist in einem anderen Funkenbuch geöffnet.
error-elsewhere-advice = Schließen Sie es dort, und versuchen Sie es noch einmal. Lesen können Sie auch jetzt.
error-opened-to-read = „{ $path }“ ist hier nur zum Lesen geöffnet.
error-opened-to-read-advice = Schließen Sie das andere Funkenbuch oder heben Sie den Schreibschutz auf, und öffnen Sie die Bibliothek noch einmal.
error-no-workbook = „{ $path }“ kennt dieses Arbeitsbuch nicht.
error-no-workbook-advice = Öffnen Sie die Datei des Arbeitsbuchs noch einmal.
error-session-gone = Diese Sitzung gibt es in „{ $path }“ nicht mehr.
error-session-gone-advice = Die Liste der Sitzungen zeigt, welche da sind.
error-conflict = Diese Sitzung wurde inzwischen an anderer Stelle geändert.
error-conflict-advice = Es wurde nichts überschrieben. Was Sie geschrieben haben, steht weiter hier; öffnen Sie die Sitzung noch einmal, um die andere Fassung zu sehen.
error-client-gone = Diese Akte gibt es in „{ $path }“ nicht mehr.
error-client-gone-advice = Die Liste der Klient*innen zeigt, welche da sind.
error-other-workbook = Vom Arbeitsbuch „{ $id }“ kennt die Bibliothek schon eine Version { $version } mit anderem Inhalt.
error-other-workbook-advice = Wer das Arbeitsbuch geändert hat: bitte die Version erhöhen.
error-library-trouble = Mit „{ $path }“ ist etwas schiefgegangen (Fehlernummer { $code }).
error-library-trouble-advice = Versuchen Sie es noch einmal. Liegt die Datei auf einem Stick oder Netzlaufwerk, sehen Sie nach, ob es noch verbunden ist.
error-not-open = Es ist keine Bibliothek geöffnet.
error-not-open-advice = Öffnen Sie zuerst eine.
error-panicked = { $request ->
    [open] Beim Öffnen der Bibliothek
    [save] Beim Speichern
    [file] Beim Schreiben der Datei
    [job] Beim Exportieren oder Importieren
   *[load] Beim Lesen
} ist im Programm selbst etwas schiefgegangen.
error-panicked-advice = Versuchen Sie es noch einmal; geschieht es wieder, so speichern Sie eine Kopie an einem anderen Ort und starten Sie das Programm neu.

error-id-short = „{ $given }“ ist zu kurz, um eine Sitzung zu meinen.
error-id-short-advice = Nennen Sie mindestens vier Zeichen vom Anfang oder Ende ihrer Nummer.
error-no-session = Keine Sitzung beginnt oder endet mit „{ $given }“.
error-no-session-advice = „funkenbuch list“ zeigt, welche da sind.
error-several = { $count } Sitzungen beginnen oder enden mit „{ $given }“.
error-several-advice = Nennen Sie ein paar Zeichen mehr.
error-no-such-client = „{ $given }“ ist niemand in dieser Bibliothek.
error-no-such-client-advice = Eine Person wird beim Namen genannt, wie er in ihrer Akte steht, oder mit mindestens vier Zeichen vom Anfang oder Ende ihrer Nummer.
error-several-clients = „{ $given }“ heißen { $count } Personen.
error-several-clients-advice = Anfang oder Ende der Nummer einer Person machen es eindeutig.

error-file-missing = „{ $path }“ gibt es nicht.
error-file-missing-advice = Sehen Sie nach, ob der Pfad stimmt und der Ordner da ist.
error-file-exists = „{ $path }“ gibt es schon.
error-file-exists-advice = Wählen Sie einen anderen Namen, oder lassen Sie die Datei ersetzen, wo das möglich ist (--replace).
error-file-is-library = „{ $path }“ ist die Bibliothek selbst oder gehört zu ihr; dorthin wird nichts anderes geschrieben.
error-file-is-library-advice = Wählen Sie einen anderen Namen.
error-no-folder = „{ $path }“ ist eine Datei, kein Ordner.
error-no-folder-advice = Nennen Sie einen Ordner; gibt es ihn noch nicht, wird er angelegt.
error-bad-file-name = „{ $path }“: Dieser Name ist zu lang, oder er enthält Zeichen, die in Dateinamen nicht gehen.
error-bad-file-name-advice = Wählen Sie einen kürzeren Namen.
error-file-kind = „{ $path }“ ist weder eine Bibliothek noch eine Sitzung noch ein Arbeitsbuch.
error-file-kind-advice = Funkenbuch öffnet Bibliotheken (.funkenbuch), Sitzungen (.json), Blätter mit einer Sitzung darin (.pdf) und Arbeitsbücher (.toml).
error-file-large = „{ $path }“ ist größer als 64 MB.
error-file-large-advice = So große Dateien liest Funkenbuch nicht. Sehen Sie nach, ob es die richtige ist.
error-file-full = Für „{ $path }“ ist auf dem Datenträger kein Platz mehr.
error-file-full-advice = Schaffen Sie Platz, oder wählen Sie einen anderen Ort.
error-no-regular-file = „{ $path }“ ist keine gewöhnliche Datei.
error-no-regular-file-advice = Nennen Sie eine Datei, die auf dem Datenträger liegt.
error-file-trouble = Mit „{ $path }“ ist etwas schiefgegangen (Fehlernummer { $code }).
error-file-trouble-advice = Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.
error-file-not-text = „{ $path }“ ist kein Text in UTF-8 (ab Byte { $at }).
error-file-not-text-advice = Speichern Sie den Text in der Kodierung UTF-8, oder sehen Sie nach, ob es die richtige Datei ist.

logo-other-format = „{ $path }“ ist weder ein PNG noch ein JPEG noch ein SVG.
logo-other-format-advice = Speichern Sie das Logo in einem Bildprogramm als PNG, JPEG oder SVG, und wählen Sie dann diese Datei.
logo-damaged = „{ $path }“ lässt sich nicht als Bild lesen; die Datei ist beschädigt oder unvollständig.
logo-damaged-advice = Sehen Sie nach, ob ein Bildprogramm sie öffnet, und speichern Sie das Bild dort neu.
logo-too-many-pixels = „{ $path }“ hat { $width } × { $height } Bildpunkte; Funkenbuch liest Bilder bis { $millions } Millionen.
logo-too-many-pixels-advice = Verkleinern Sie das Bild in einem Bildprogramm; gedruckt wird das Logo höchstens fünf Zentimeter breit.
logo-letters = „{ $path }“ enthält Text, der ohne seine Schrift anders aussähe.
logo-letters-advice = Wandeln Sie den Text im Zeichenprogramm in Pfade um, oder speichern Sie das Logo als PNG.
logo-picture-inside = „{ $path }“ enthält ein eingebettetes Bild, das sich nicht lesen lässt.
logo-picture-inside-advice = Speichern Sie das Logo im Zeichenprogramm als PNG.
logo-blank = Auf weißem Papier wäre von „{ $path }“ nichts zu sehen.
logo-blank-advice = Wählen Sie eine Fassung des Logos für hellen Grund.
logo-unreadable = Das gespeicherte Logo lässt sich nicht lesen; die Blätter werden ohne Logo gedruckt. Wählen Sie es in den Einstellungen noch einmal.

error-stopped = Das Programm kann die Bibliothek nicht mehr lesen und nicht mehr schreiben.
error-stopped-advice = Speichern Sie, was noch nicht gespeichert ist, als Kopie woanders, und starten Sie das Programm neu.
