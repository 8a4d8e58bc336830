# Was schiefgehen kann: was geschehen ist, und was zu tun ist.

desk-missing = Bei „{ $path }“ liegt keine Bibliothek.
desk-missing-advice = Sehen Sie nach, ob der Pfad stimmt. Mit „funkenbuch new“ entsteht dort eine neue.
desk-folder-missing = Den Ordner für „{ $path }“ gibt es nicht.
desk-folder-missing-advice = Legen Sie den Ordner an, oder sehen Sie nach, ob der Pfad stimmt. Liegt er auf einem Stick oder Netzlaufwerk, verbinden Sie das zuerst.
desk-is-folder = „{ $path }“ ist ein Ordner, keine Datei.
desk-is-folder-advice = Nennen Sie eine Datei in diesem Ordner.
desk-not-a-library = „{ $path }“ ist keine Bibliothek von Funkenbuch.
desk-not-a-library-advice = Die Datei bleibt, wie sie ist. Wählen Sie eine andere, oder holen Sie die Bibliothek aus einer Sicherung zurück, falls sie hier liegen sollte.
desk-other-program = „{ $path }“ gehört einem anderen Programm.
desk-other-program-advice = Die Datei bleibt, wie sie ist. Wählen Sie eine andere.
desk-newer = „{ $path }“ wurde mit einem neueren Funkenbuch geschrieben.
desk-newer-advice = Die Datei bleibt, wie sie ist. Öffnen Sie sie mit der neueren Fassung des Programms.
desk-older = „{ $path }“ wurde mit einem älteren Funkenbuch geschrieben und lässt sich so noch nicht lesen.
desk-older-advice = Öffnen Sie sie einmal so, dass Funkenbuch auch hineinschreiben darf; dann bringt es sie auf den heutigen Stand.
desk-damaged = „{ $path }“ ist beschädigt ({ $detail }).
desk-damaged-advice = Es wurde nichts gelöscht oder überschrieben. Legen Sie eine Kopie der Datei beiseite und holen Sie die letzte Sicherung zurück.
desk-index = Das Suchverzeichnis von „{ $path }“ passt nicht zu den Sitzungen.
desk-index-advice = Sitzungen und Notizen sind heil, aber die Suche findet nicht alles. „funkenbuch check --repair“ legt das Verzeichnis neu an.
desk-read-only = In „{ $path }“ lässt sich nichts schreiben: Die Datei oder ihr Ordner ist schreibgeschützt.
desk-read-only-advice = Heben Sie den Schreibschutz auf, oder kopieren Sie die Datei in einen Ordner, in den Sie schreiben dürfen.
desk-no-permission = Für „{ $path }“ fehlt die Berechtigung.
desk-no-permission-advice = Sehen Sie nach, wem die Datei und ihr Ordner gehören, oder wählen Sie einen anderen Ort.
desk-full = Auf dem Datenträger von „{ $path }“ ist kein Platz mehr.
desk-full-advice = Schaffen Sie Platz. Was Sie geschrieben haben, bleibt bis dahin im Programm stehen und wird immer wieder zu sichern versucht.
desk-replaced = An der Stelle von „{ $path }“ liegt jetzt eine andere Datei.
desk-replaced-advice = In diese Datei wird nichts geschrieben, und seit dem Austausch wurde nichts gespeichert. Was Sie seither geschrieben haben, steht noch im Programm. Legen Sie die richtige Datei zurück, und öffnen Sie die Bibliothek noch einmal.
desk-removed = „{ $path }“ liegt nicht mehr dort: Die Datei wurde verschoben oder gelöscht, oder ihr Datenträger ist nicht mehr verbunden.
desk-removed-advice = Seither wurde nichts gespeichert; was Sie geschrieben haben, steht noch im Programm. Verbinden Sie den Datenträger, oder legen Sie die Datei zurück, und öffnen Sie die Bibliothek noch einmal.
desk-foreign-log = Neben „{ $path }“ lag ein Schreibprotokoll, das zu einem anderen Stand der Datei gehört; es wurde nicht verwendet.
desk-foreign-log-advice = Es liegt unverändert unter „{ $log }“.
desk-elsewhere = „{ $path }“ ist in einem anderen Funkenbuch geöffnet.
desk-elsewhere-advice = Schließen Sie es dort, und versuchen Sie es noch einmal. Lesen können Sie auch jetzt.
desk-opened-to-read = „{ $path }“ ist hier nur zum Lesen geöffnet.
desk-opened-to-read-advice = Schließen Sie das andere Funkenbuch oder heben Sie den Schreibschutz auf, und öffnen Sie die Bibliothek noch einmal.
desk-no-workbook = „{ $path }“ kennt dieses Arbeitsbuch nicht.
desk-no-workbook-advice = Öffnen Sie die Datei des Arbeitsbuchs noch einmal.
desk-session-gone = Diese Sitzung gibt es in „{ $path }“ nicht mehr.
desk-session-gone-advice = „funkenbuch list“ zeigt, welche da sind.
desk-conflict = Diese Sitzung wurde inzwischen an anderer Stelle geändert.
desk-conflict-advice = Es wurde nichts überschrieben. Was Sie geschrieben haben, steht weiter hier; öffnen Sie die Sitzung noch einmal, um die andere Fassung zu sehen.
desk-client-gone = Diesen Datensatz zu einer Person gibt es in „{ $path }“ nicht mehr.
desk-client-gone-advice = Die Liste der Klient*innen zeigt, welche da sind.
desk-other-workbook = Vom Arbeitsbuch „{ $id }“ kennt die Bibliothek schon eine Version { $version } mit anderem Inhalt.
desk-other-workbook-advice = Wer das Arbeitsbuch geändert hat: bitte die Version erhöhen.
desk-library-trouble = Mit „{ $path }“ ist etwas schiefgegangen ({ $detail }).
desk-library-trouble-advice = Versuchen Sie es noch einmal. Liegt die Datei auf einem Stick oder Netzlaufwerk, sehen Sie nach, ob es noch verbunden ist.
desk-not-open = Es ist keine Bibliothek geöffnet.
desk-not-open-advice = Öffnen Sie zuerst eine.
desk-panicked = { $request ->
    [open] Beim Öffnen der Bibliothek
    [save] Beim Speichern
    [file] Beim Schreiben der Datei
    [job] Beim Exportieren oder Importieren
   *[load] Beim Lesen
} ist im Programm selbst etwas schiefgegangen.
desk-panicked-advice = Was Sie geschrieben haben, steht noch im Programm. Versuchen Sie es noch einmal; geschieht es wieder, so sichern Sie eine Kopie an einem anderen Ort und starten Sie das Programm neu.

desk-id-short = „{ $given }“ ist zu kurz, um eine Sitzung zu meinen.
desk-id-short-advice = Nennen Sie mindestens vier Zeichen vom Anfang oder Ende ihrer Nummer.
desk-no-session = Keine Sitzung beginnt oder endet mit „{ $given }“.
desk-no-session-advice = „funkenbuch list“ zeigt, welche da sind.
desk-several = { $count } Sitzungen beginnen oder enden mit „{ $given }“.
desk-several-advice = Nennen Sie ein paar Zeichen mehr.

desk-file-missing = „{ $path }“ gibt es nicht.
desk-file-missing-advice = Sehen Sie nach, ob der Pfad stimmt und der Ordner da ist.
desk-file-exists = „{ $path }“ gibt es schon.
desk-file-exists-advice = Wählen Sie einen anderen Namen, oder sagen Sie ausdrücklich, dass die Datei ersetzt werden soll (--replace).
desk-file-is-library = „{ $path }“ ist die Bibliothek selbst oder gehört zu ihr; dort wird nichts anderes hingeschrieben.
desk-file-is-library-advice = Wählen Sie einen anderen Namen.
desk-bad-file-name = „{ $path }“: Dieser Name ist zu lang, oder er enthält Zeichen, die in Dateinamen nicht gehen.
desk-bad-file-name-advice = Wählen Sie einen kürzeren Namen.
desk-file-large = „{ $path }“ ist größer als 64 MB.
desk-file-large-advice = So groß ist keine Sitzung. Sehen Sie nach, ob es die richtige Datei ist.
desk-file-full = Für „{ $path }“ ist auf dem Datenträger kein Platz mehr.
desk-file-full-advice = Schaffen Sie Platz, oder wählen Sie einen anderen Ort.
desk-file-trouble = Mit „{ $path }“ ist etwas schiefgegangen ({ $detail }).
desk-file-trouble-advice = Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.
desk-file-not-text = „{ $path }“ ist kein Text in UTF-8 (ab Byte { $at }).
desk-file-not-text-advice = Sichern Sie den Text in der Kodierung UTF-8, oder sehen Sie nach, ob es die richtige Datei ist.

desk-stopped = Das Programm kann die Bibliothek nicht mehr lesen und nicht mehr schreiben.
desk-stopped-advice = Speichern Sie, was noch nicht gespeichert ist, als Kopie woanders, und starten Sie das Programm neu.
