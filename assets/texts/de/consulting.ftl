# Befehle der Beratung: Notizen, Agenda, Kopie.

consulting-notes = Die Notizen zu einer Sitzung zeigen oder eine hinzufügen
consulting-notes-add = Diese Notiz hinzufügen; zeigt ihre Nummer
consulting-notes-at = Wozu: FRAGE oder FRAGE/ZEILE, mit den Kennungen aus „show --json“; ohne diese Angabe zur ganzen Sitzung
consulting-notes-for-meeting = Die Notiz ist für das Gespräch und steht auf der Agenda
consulting-word-place = FRAGE[/ZEILE]
consulting-no-notes = Keine Notiz.
consulting-agenda = Zeigen, worüber im Gespräch zu sprechen ist
consulting-no-points = Nichts steht auf der Agenda.
consulting-agreed = Vereinbart: { $words }
consulting-copy = Eine Datenkopie für die Klient*in in einem Ordner speichern: alles, was sie teilt (DSGVO Art. 15 und 20)
consulting-copy-session = Eine Sitzung der Klient*in
consulting-copy-to = Wo ihr Ordner stehen soll
consulting-export-all = Alle Sitzungen, nicht nur die genannten oder gefilterten
consulting-export-notes = Auch die Notizen der Beratung
consulting-sort = Wonach: name, organisation, begun, changed, progress, decisive, before, after, shift, review, meeting, discuss, tags
consulting-descending = Das Größte oder Letzte zuerst
consulting-word-column = SPALTE
consulting-empty-note = Die Notiz ist leer.
consulting-empty-note-advice = Schreiben Sie nach --add, was notiert werden soll.
consulting-no-place = „{ $given }“ gibt es in dieser Sitzung nicht, oder es wird hier nicht gezeigt.
consulting-no-place-advice = Die Kennungen der Fragen und Zeilen zeigt „funkenbuch show --json“.
