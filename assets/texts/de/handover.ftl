# Den Laptop übergeben, das eigene Wort, und Ausfüllen ohne Aufbewahren.

handover-menu = Laptop übergeben …
handover-title = Den Laptop übergeben
handover-explains = Danach ist nur noch diese eine Sitzung zu sehen und zu erreichen: keine Liste, keine Suche, keine Akte, keine andere Datei, auch nicht nach einem Neustart. Ihre Notizen, die Agenda und die Akte zu dieser Sitzung sind ebenfalls verborgen. Die Zwischenablage wird geleert.
handover-code = Code zum Zurücknehmen
handover-code-again = Derselbe Code noch einmal
handover-code-hint = Mindestens { $count } Zeichen, zum Beispiel sechs Ziffern. Wenn Sie ihn vergessen, endet die Übergabe mit „funkenbuch hand-back --forgotten“ im Terminal nach zehn Minuten; verloren geht nichts.
handover-by-passphrase = Zum Zurücknehmen geben Sie die Passphrase der Bibliothek ein.
handover-differs = Die beiden Eingaben sind verschieden.
handover-folder = Ordner für das, was die Klientin oder der Klient speichert
handover-yes = Übergeben
handover-back = Zurück an die Beratung …
handover-back-title = Zurück an die Beratung
handover-back-explains-code = Geben Sie den Code ein, den Sie bei der Übergabe festgelegt haben.
handover-back-explains-passphrase = Geben Sie die Passphrase der Bibliothek ein.
handover-back-code = Code
handover-back-passphrase = Passphrase
handover-back-yes = Zurücknehmen
handover-taken-back = Sie haben den Laptop zurückgenommen.
handover-page-title = Dieser Laptop ist für Sie
handover-page-words = Hier ist nur Ihre eigene Sitzung zu sehen. Was Sie schreiben, wird gespeichert; Sie können das Fenster jederzeit schließen.
handover-page-choice = Die Bibliothek ist offen. Der Laptop ist noch übergeben: Geben Sie ihn weiter, oder nehmen Sie ihn zurück.
handover-page-go-on = Weiter ausfüllen
handover-page-pass-on = An Klient*in weitergeben
handover-page-take-back = Zurücknehmen
handover-save-title = Speichern
handover-save-name = Name der Datei
handover-save-where = Die Datei kommt in diesen Ordner: { $folder }
handover-save-yes = Speichern

handover-refused = Der Laptop ist an eine Klientin oder einen Klienten übergeben.
handover-refused-advice = Nehmen Sie ihn zuerst zurück: im Fenster mit „Zurück an die Beratung“ oder im Terminal mit „funkenbuch hand-back“.
handover-library-gone = Der Laptop ist übergeben, aber die Bibliothek dazu lässt sich nicht öffnen. { $problem }
handover-library-gone-advice = Liegt sie auf einem Stick, stecken Sie ihn bitte wieder an und versuchen Sie es noch einmal. Gibt es sie nicht mehr oder ist sie beschädigt, beendet „funkenbuch hand-back --forgotten“ im Terminal die Übergabe.
handover-is-not = Der Laptop ist nicht übergeben.
handover-is-not-advice = Es gibt nichts zurückzunehmen.
handover-job-running = Im Hintergrund läuft noch etwas.
handover-job-running-advice = Warten Sie, bis es fertig ist, oder brechen Sie es ab. Dann lässt sich der Laptop übergeben.
handover-short = Das ist zu kurz.
handover-short-advice = Nehmen Sie mindestens vier Zeichen.
handover-wrong-code = Der Code stimmt nicht.
handover-wrong-passphrase = Die Passphrase stimmt nicht.
handover-wrong-word = Das Wort stimmt nicht.
handover-wait = { $seconds ->
    [one] Der nächste Versuch ist in einer Sekunde möglich.
   *[other] Der nächste Versuch ist in { $seconds } Sekunden möglich.
}
handover-too-soon = Nach falschen Versuchen dauert es etwas, bis der nächste möglich ist.
handover-wrong-advice = Achten Sie auf Groß- und Kleinschreibung. Nach jedem falschen Versuch dauert es länger bis zum nächsten.

handover-word-needed = Für diese Sitzung gibt es ein eigenes Wort.
handover-word-needed-advice = Sie brauchen es, um den Rundgang zu öffnen und um zu speichern, was „nur für mich“ ist. Alles andere lesen Sie in der Beratung wie immer.
handover-word-open-title = Ihr eigenes Wort
handover-word-open-explains = Diese Sitzung öffnet sich nur mit dem Wort, das die Klientin oder der Klient dafür festgelegt hat. In der Beratung lässt sich alles, was geteilt ist, auch ohne dieses Wort lesen.
handover-word-open-yes = Öffnen
handover-word = Eigenes Wort
handover-word-old = Bisheriges Wort
handover-word-new = Neues Wort
handover-word-again = Dasselbe noch einmal
handover-word-offer = Eigenes Wort festlegen …
handover-word-offer-note = Wenn Sie möchten: Mit einem eigenen Wort kann niemand außer Ihnen diesen Rundgang wieder öffnen, auch Ihre Beratung nicht.
handover-word-change = Eigenes Wort ändern …
handover-word-title = Ein eigenes Wort für diese Sitzung
handover-word-explains = Danach öffnet nur dieses Wort den Rundgang wieder, und nur damit lässt sich eine eigene Kopie speichern. Was geteilt ist, steht Ihrer Beratung wie bisher zur Verfügung; was „nur für mich“ ist, bleibt verschlossen. Vergessen Sie das Wort, kann es niemand zurückholen: Was „nur für mich“ ist, bleibt dann für immer verschlossen.
handover-word-yes = Festlegen
handover-word-remove = Wort entfernen
handover-word-set = Ihr eigenes Wort gilt ab jetzt.
handover-word-removed = Diese Sitzung hat kein eigenes Wort mehr.
handover-word-copy = Für Ihre eigene Kopie geben Sie bitte Ihr Wort ein.

unkept-start = Ausfüllen, ohne etwas aufzubewahren …
unkept-title = Ausfüllen, ohne etwas aufzubewahren
unkept-explains = Was Sie schreiben, steht nur im Arbeitsspeicher und wird nirgends gespeichert. Am Ende können Sie das Gesprächsblatt als PDF speichern; danach ist alles weg. Auch wenn das Programm abstürzt oder der Computer ausgeht, ist alles weg.
unkept-note = Diesmal wird nichts gespeichert: Was Sie schreiben, steht nur im Arbeitsspeicher, und nach dem Beenden ist es weg. Am Ende können Sie das Gesprächsblatt als PDF speichern.
unkept-not-kept = wird nicht aufbewahrt
unkept-leave = Beenden
unkept-discard-title = Nichts davon wird aufbewahrt
unkept-discard-explains = Wenn Sie jetzt beenden, ist alles weg, was hier steht. Möchten Sie vorher das Gesprächsblatt speichern?
unkept-discard-sheet = Als PDF speichern …
unkept-discard-stay = Weiter ausfüllen
unkept-discard-yes = Verwerfen

handback-about = Den übergebenen Laptop zurücknehmen; fragt nach dem Code oder liest ihn aus FUNKENBUCH_CODE
handback-forgotten = Ohne den Code, nach zehn Minuten Wartezeit
handback-ask-code = Code: 
handback-ask-word = Eigenes Wort zur Sitzung { $session }: 
handback-waiting = Die Übergabe endet ohne Code in { $minutes } Minuten. Mit Strg + C brechen Sie das ab.
handback-done = Der Laptop ist zurückgenommen.
