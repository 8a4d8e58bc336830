# Datenschutz: Einwilligung oder Vertrag, Aufbewahrung, endgültig löschen, und was gespeichert ist.

consent-heading = Einwilligung oder Vertrag
consent-kind = Worauf die Arbeit beruht
consent-kind-consent = Einwilligung
consent-kind-contract = Vertrag
consent-until = widerrufen oder beendet am { $day }

clients-about = Akten auflisten, oder in einer davon eine Einwilligung oder einen Vertrag festhalten
clients-none-cli = Noch keine Akten.
clients-which = Nur diese Person: ihr Name, oder der Anfang oder das Ende ihrer Nummer
clients-add = Bei dieser Person festhalten: consent (Einwilligung) oder contract (Vertrag)
clients-add-wording = Der Wortlaut, oder wo er zu finden ist
clients-add-on = Der Tag, an dem sie gegeben oder er geschlossen wurde; ohne diese Angabe heute
clients-add-withdrawn = Der Tag, an dem sie widerrufen oder er beendet wurde

erase-about = Sitzungen oder eine Akte endgültig löschen, auch aus Sicherungen
erase-client = Diese Person mit Akte und allen Sitzungen: ihr Name, oder der Anfang oder das Ende ihrer Nummer
erase-trash = Alles, was im Papierkorb liegt
erase-rest = Nachholen, was frühere Löschungen nicht erreicht haben
erase-yes = Nicht noch einmal fragen
erase-ask-sessions = { $count ->
    [one] Eine Sitzung wird endgültig gelöscht, mit Notizen und früheren Fassungen, auch aus den Sicherungen. Zurückholen lässt sie sich nicht.
   *[other] { $count } Sitzungen werden endgültig gelöscht, mit Notizen und früheren Fassungen, auch aus den Sicherungen. Zurückholen lassen sie sich nicht.
}
erase-ask-client = Die Akte von „{ $client }“ wird mit allen Sitzungen endgültig gelöscht, auch aus den Sicherungen. Zurückholen lässt sie sich nicht.
erase-ask-word = Wenn Sie das möchten, schreiben Sie: { $word }
erase-word = löschen
erase-not-confirmed = Es wurde nichts gelöscht.
erase-done = { $entries ->
    [0] { $files ->
        [0] Es war nichts nachzuholen.
        [one] Was noch zu löschen war, ist jetzt aus einer Datei gelöscht.
       *[other] Was noch zu löschen war, ist jetzt aus { $files } Dateien gelöscht.
    }
   *[other] { $files ->
        [0] Endgültig gelöscht.
        [one] Endgültig gelöscht, aus einer Datei.
       *[other] Endgültig gelöscht, aus { $files } Dateien.
    }
}
erase-later = Dort kann noch etwas davon stehen. Das ist im Löschnachweis vermerkt; sobald die Datei wieder zu erreichen ist, holt Funkenbuch es nach.
erase-progress = Löschen: { $done } von { $of }

erase-records = Löschnachweise
erase-records-note = Was endgültig gelöscht wurde: wann, wie viel und unter welcher Nummer, aber nichts von seinem Inhalt.
erase-records-none = Bisher wurde nichts endgültig gelöscht.
erase-records-lost = { $count ->
    [one] Ein Löschnachweis ist beschädigt oder verloren und fehlt hier. Was er nennt, kann aus einer alten Sicherung zurückkommen.
   *[other] { $count } Löschnachweise sind beschädigt oder verloren und fehlen hier. Was sie nennen, kann aus einer alten Sicherung zurückkommen.
}
erase-records-unknown = Löschnachweise gingen verloren, als die Bibliothek beschädigt war; wie viele, ist nicht bekannt. Was sie nannten, kann aus einer alten Sicherung zurückkommen.
erase-records-about = Löschnachweise zeigen oder als PDF speichern
erase-records-to = Sie in dieser PDF-Datei speichern
erase-sessions = { $count ->
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
erase-clients = { $count ->
    [one] eine Akte
   *[other] { $count } Akten
}
erase-versions = { $count ->
    [one] eine frühere Fassung
   *[other] { $count } frühere Fassungen
}
erase-session-id = Sitzung { $id }
erase-client-id = Akte { $id }
erase-head-file = Gelöscht aus
erase-head-state = Status
erase-place-library = diese Bibliothek
erase-place-done = nichts mehr davon seit { $when }
erase-place-open = kann noch etwas davon enthalten
erase-records-save = Als PDF speichern …
erase-records-path = Löschnachweise speichern als
erase-title = Endgültig löschen?
erase-question-sessions = { $count ->
    [one] Diese Sitzung wird endgültig gelöscht: Antworten, Notizen, Agenda und frühere Fassungen.
   *[other] Diese { $count } Sitzungen werden endgültig gelöscht: Antworten, Notizen, Agenda und frühere Fassungen.
}
erase-question-client = Die Akte von „{ $client }“ wird endgültig gelöscht, mit allen Sitzungen, Notizen und früheren Fassungen, auch denen im Papierkorb.
erase-explains = Gelöscht wird auch aus der Suche und aus allen Sicherungen, die zu erreichen sind. Zurückholen lässt sich nichts davon. Ein Löschnachweis ohne Inhalt bleibt.
erase-out-of-reach = Was ausgedruckt, exportiert, verschickt oder von Hand kopiert wurde, erreicht Funkenbuch nicht. Protokolle, die neben der Bibliothek beiseitegelegt wurden, werden mit entfernt.
erase-sure = Ja, nichts davon wird mehr gebraucht.
erase-go = Endgültig löschen
erase-cancelled = Abgebrochen. Es wurde nichts gelöscht.
erase-interrupted = Abgebrochen. In der Bibliothek ist es gelöscht. In den Dateien unten steht noch etwas davon; Funkenbuch löscht es beim nächsten Öffnen der Bibliothek.

sessions-erase = Endgültig löschen …
sessions-empty-trash = Papierkorb leeren …
sessions-due = { $count ->
    [one] Aufbewahrungsfrist abgelaufen: eine Sitzung
   *[other] Aufbewahrungsfrist abgelaufen: { $count } Sitzungen
}
sessions-filter-due = Aufbewahrungsfrist abgelaufen
sessions-filters-due = Frist abgelaufen
clients-erase = Mit allen Sitzungen endgültig löschen …

retention-label = Aufbewahrung
retention-is = Aufbewahrung: { $time }
retention-change = Ändern …
retention-change-named = Aufbewahrung von „{ $workbook }“ ändern
retention-set = Aufbewahrung: { $time }. Nichts wird von selbst gelöscht.
retention-none = ohne Frist
retention-years = { $count ->
    [one] ein Jahr
   *[other] { $count } Jahre
}
retention-months = { $count ->
    [one] einen Monat
   *[other] { $count } Monate
}
retention-since-change = nach der letzten Änderung
retention-since-meeting = nach dem Gespräch

consent-none = Bisher nichts festgehalten.
consent-add = Einwilligung oder Vertrag festhalten
consent-day = Datum
consent-withdrawn = Widerrufen oder beendet am (leer: gilt noch)
consent-wording = Wortlaut, oder wo er zu finden ist
consent-remove = Entfernen
consent-remove-this = Entfernen: { $note }
consent-removed = Der Eintrag wurde entfernt.

stored-heading = Was dieses Programm speichert
stored-privacy = Datenschutz
stored-note-local = Alles liegt auf diesem Computer oder dort, wo Sie es hinlegen. Funkenbuch hat keinen Zugang zum Netz und schickt nichts weg.
stored-files = Dateien
stored-file-library = Die Bibliothek: alles, was unten steht. Solange sie offen ist, liegt ein Protokoll daneben, das beim Schließen verschwindet.
stored-file-copy = Eine Kopie der Bibliothek: eine Sicherung, oder eine, die beiseitegelegt wurde.
stored-file-settings = Die Einstellungen: Sprache, Ansicht, Ihr Name und Kontakt als Beratung und der Ordner, den Sie zuletzt benutzt haben. Keine Namen von Klient*innen.
stored-file-logo = Ihr Logo als Beratung, so klein, wie es für Papier reicht.
stored-file-log = Das Protokoll: wann das Programm gestartet wurde, was es abgelehnt hat, welche Fehler es gab. Keine Namen, Antworten oder Pfade.
stored-tables = In der Bibliothek
stored-tables-note = So steht es in der Datei: jede Tabelle mit ihren Spalten und der Zahl ihrer Zeilen.
stored-table = { $name } ({ $rows }): { $columns }
stored-undescribed = Das ist noch nicht beschrieben.
stored-undescribed-columns = Noch nicht beschrieben: { $columns }
stored-agenda = Agenda
stored-agenda-what = Punkte für das Gespräch: woher sie kommen, ihr Wortlaut, ob sie besprochen sind, was vereinbart wurde, und eine Prüfsumme.
stored-answer = Antworten
stored-answer-what = Was die Klient*in geantwortet hat: Frage, Zeile, Spalte und Wert, wann und in welcher Bibliothek zuletzt geändert, und eine Prüfsumme. Auch was „nur für mich“ ist, steht hier.
stored-checksum = Prüfsummen
stored-checksum-what = Zahlen, an denen sich zeigt, ob an einer Sitzung etwas unbemerkt verändert wurde. Aus ihnen lässt sich kein Wort lesen.
stored-client = Akten
stored-client-what = Name, Betrieb, Kontakt und Ihre Notizen zur Person, wann angelegt und geändert, und eine Prüfsumme.
stored-client-word = Eigene Wörter der Klient*innen
stored-client-word-what = Womit sich ein eigenes Wort prüfen lässt, aber nicht das Wort selbst, und wie oft ein falsches eingegeben wurde.
stored-consent-what = Einwilligungen und Verträge in den Akten: Art, Tag, Wortlaut und Widerruf, wann das festgehalten und geändert wurde, und eine Prüfsumme.
stored-pseudonym-what = Das Pseudonym für Ausdrucke aus den Akten, und eine Prüfsumme.
stored-erasure-what = Wann etwas endgültig gelöscht wurde, unter welchen Nummern, wie viele frühere Fassungen und aus welchen Dateien, mit einer Prüfsumme. Nichts von seinem Inhalt.
stored-figure = Zahlen für den Überblick
stored-figure-what = Aus geteilten Antworten berechnet: die Werte jeder Sitzung und worauf sie sich beziehen, mit den Titeln eigener Zeilen.
stored-hand-over = Übergabe
stored-hand-over-what = Solange der Laptop übergeben ist: welche Sitzung, seit wann, der Ordner für eigene Dateien, womit sich der Code prüfen lässt, und wie oft ein falscher eingegeben wurde.
stored-search = Suche
stored-search-what = Namen, geteilte Worte der Klient*in und Ihre eigenen noch einmal, klein geschrieben und ohne Umlaute, dazu jedes Wort mit der Zahl der Sitzungen, in denen es vorkommt. Nichts, was „nur für mich“ ist.
stored-letters = Halb Eingegebenes
stored-letters-what = Was in Feldern für Zahlen und Tage steht, aber noch keinen Wert ergibt.
stored-library = Die Bibliothek selbst
stored-library-what = Eine zufällige Nummer, an der Kopien sich erkennen, eine Prüfsumme, die Zahl der Sitzungen und der Löschnachweise, seit wann die Passphrase gilt, und ein Stempel, an dem ein fremdes Protokoll auffällt.
stored-listed = Zeilen der Liste
stored-listed-what = Was die Liste zeigt: Name, Betrieb, wie viel beantwortet ist, entscheidende Antwort, Müssen vorher und jetzt, Gesprächstag, Status, Akte, ob im Papierkorb, und Tage. Nur Geteiltes.
stored-mark = Kennzeichen
stored-mark-what = Was zum Besprechen oder „nur für mich“ gekennzeichnet ist, und eine Prüfsumme.
stored-note = Notizen
stored-note-what = Ihre Notizen zu Antworten und Sitzungen, ob fürs Gespräch, wann geschrieben, und eine Prüfsumme.
stored-own-row = Eigene Zeilen
stored-own-row-what = Zeilen, die die Klient*in in Tabellen ergänzt hat, mit Titel, Reihenfolge und Prüfsumme.
stored-reaction = Rückmeldungen
stored-reaction-what = Ob für die Klient*in passt, was unter „Was auffällt“ steht, und eine Prüfsumme.
stored-retention-what = Wie lange die Sitzungen eines Arbeitsbuchs aufbewahrt werden, ab wann gezählt wird, und eine Prüfsumme.
stored-session = Sitzungen
stored-session-what = Nummer, Arbeitsbuch, Sprache, Status, wann begonnen und geändert, die Zahl der Änderungen, wann zuletzt exportiert oder importiert; bei früheren Fassungen, wann und weshalb sie abgelegt wurden.
stored-tag = Schlagwörter
stored-tag-what = Ihre Schlagwörter zu Sitzungen.
stored-walk = Stelle im Rundgang
stored-walk-what = Wo die Klient*in zuletzt war, welche Stationen sie besucht hat, und ob der Spiegel offen ist.
stored-workbook = Arbeitsbücher
stored-workbook-what = Jedes Arbeitsbuch als ganze Datei mit Kennung und Version, und ob es nur dabei ist, weil eine Sitzung es braucht.
