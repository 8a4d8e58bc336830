# Namen der Schritte, wie sie hinter „Rückgängig:“ und „Wiederholen:“ stehen

undo-write-note = Notiz schreiben
undo-delete-note = Notiz löschen
undo-edit-agenda = Agenda ändern
undo-set-review-state = Status ändern
undo-edit-tags = Schlagwörter ändern
undo-edit-client = Akte ändern
undo-remove-client = Akte entfernen
undo-assign-sessions = Sitzungen zuordnen
undo-split-client = Sitzung abtrennen
undo-merge-clients = Akten zusammenlegen
undo-move-to-trash = In den Papierkorb legen
undo-restore = Wiederherstellen
undo-answer = Antwort ändern
undo-add-row = Zeile hinzufügen
undo-remove-row = Zeile entfernen
undo-move-row = Zeile verschieben
undo-mark = Kennzeichen ändern
undo-react = Rückmeldung ändern
undo-finish = Abschließen
undo-edit-consent = Einwilligung oder Vertrag ändern
undo-remove-consent = Einwilligung oder Vertrag entfernen
undo-set-retention = Aufbewahrung ändern

undo-said-undone = Rückgängig gemacht: { $step }
undo-said-redone = Wiederholt: { $step }
