# Befehle der Beratung: Notizen, Agenda, Kopie.

consult-notes = Die Notizen zu einer Sitzung zeigen oder eine hinzufügen
consult-notes-add = Diese Notiz hinzufügen; zeigt ihre Nummer
consult-notes-at = Wozu: FRAGE oder FRAGE/ZEILE, mit den Kürzeln aus „show --json“; ohne diese Angabe zur ganzen Sitzung
consult-notes-for-meeting = Die Notiz ist für das Gespräch und steht auf der Agenda
consult-word-place = FRAGE[/ZEILE]
consult-no-notes = Keine Notiz.
consult-agenda = Zeigen, worüber im Gespräch zu sprechen ist
consult-no-points = Nichts steht auf der Agenda.
consult-agreed = Vereinbart: { $words }
consult-copy = Alles, was eine Klient*in mit der Beratung teilt, in einen Ordner schreiben: das Recht auf eine Kopie
consult-copy-session = Eine Sitzung der Klient*in
consult-copy-to = Wo ihr Ordner stehen soll
consult-export-all = Alle Sitzungen; ohne diese Angabe die genannten oder die ausgewählten
consult-export-notes = Auch die Notizen der Beratung
consult-sort = Wonach: name, organisation, begun, changed, progress, decisive, before, after, shift, review, meeting, discuss, tags
consult-descending = Das Größte oder Letzte zuerst
consult-word-column = SPALTE
consult-empty-note = Die Notiz ist leer.
consult-empty-note-advice = Schreiben Sie nach --add, was notiert werden soll.
consult-no-place = „{ $given }“ gibt es in dieser Sitzung nicht, oder es wird hier nicht gezeigt.
consult-no-place-advice = Die Kürzel der Fragen und Zeilen zeigt „funkenbuch show --json“.
