# Welche Sitzungen: Angaben auf der Befehlszeile.

filter-heading = Filter
filter-word-day = TAG
filter-word-state = STATUS
filter-word-tag = WORT
filter-word-id = KENNUNG
filter-word-client = KLIENT*IN
filter-word-meeting = WANN
filter-state = Nur mit diesem Status: new, read, discussed, filed; mehrere mit Komma
filter-tag = Nur mit diesem Schlagwort
filter-from = Nur Sitzungen, die an diesem Tag oder danach geändert wurden
filter-until = Nur Sitzungen, die an diesem Tag oder davor geändert wurden
filter-meeting = Nur mit einem Gespräch zu dieser Zeit: today, week (bis in sieben Tagen), past (vorbei, noch nicht besprochen), ein Tag oder TAG..TAG
filter-workbook = Nur mit diesem Arbeitsbuch
filter-decisive = Nur mit dieser Antwort auf die entscheidende Frage: yes, partly, no, unsure
filter-client = Nur von dieser Person: ihr Name oder Anfang oder Ende ihrer Nummer
filter-trash = Nur was im Papierkorb liegt
filter-due = Nur Sitzungen, deren Aufbewahrungsfrist abgelaufen ist
