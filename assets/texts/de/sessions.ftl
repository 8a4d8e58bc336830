# Die Liste der Beratung: Sitzungen finden, ordnen, öffnen.

sessions-heading = Sitzungen
sessions-search = Suchen
sessions-search-hint = Suchen in Antworten, Notizen, Namen …
sessions-import = Importieren …
sessions-overview = Überblick
sessions-compare = Vergleichen
sessions-more = Mehr
sessions-trash = Papierkorb
sessions-leave-trash = Papierkorb verlassen

sessions-name = Name
sessions-organisation = Betrieb
sessions-changed = zuletzt
sessions-begun = seit
sessions-progress = Fortschritt
sessions-decisive = Lust?
sessions-before = vorher
sessions-after = jetzt
sessions-shift = ±
sessions-must-before = Müssen vorher
sessions-must-after = Müssen jetzt
sessions-must-shift = Müssen, Veränderung
sessions-discuss = besprechen
sessions-review = Status
sessions-tags = #
sessions-tags-alone = Schlagwörter
sessions-meeting = Gespräch
sessions-workbook = Arbeitsbuch
sessions-sort-by = { $column }, danach sortieren
sessions-sorted-up = { $column }, aufsteigend sortiert
sessions-sorted-down = { $column }, absteigend sortiert

sessions-unnamed = ohne Namen
sessions-reading = wird gelesen …
sessions-unreadable = Kann nicht gelesen werden
sessions-group-near = Heute und demnächst
sessions-group-past = Gespräch vorbei, noch nicht besprochen
sessions-group-past-latest = Gespräch vorbei, noch nicht besprochen: die letzten { $shown } von { $all }
sessions-group-others = Alle anderen
sessions-today = heute, { $time }
sessions-today-alone = heute
sessions-yesterday = gestern
sessions-tomorrow = morgen
sessions-begun-on = seit { $day }
sessions-percent = { $percent } %
sessions-hit-note = Notiz
sessions-hit-name = Name
sessions-state-new = neu
sessions-state-read = gelesen
sessions-state-discussed = besprochen
sessions-state-filed = abgelegt

sessions-add-filter = + Filter
sessions-remove-filter = Filter entfernen: { $filter }
sessions-filter-state = Status: { $states }
sessions-filter-tag = Schlagwort: { $tag }
sessions-filter-from = seit { $day }
sessions-filter-to = bis { $day }
sessions-filter-between = { $from } bis { $to }
sessions-filter-meeting-past = Gespräch vorbei, noch nicht besprochen
sessions-filter-meeting-on = Gespräch { $day }
sessions-filter-meeting-from = Gespräch ab { $day }
sessions-filter-meeting-to = Gespräch bis { $day }
sessions-filter-meeting-between = Gespräch { $from } bis { $to }
sessions-filter-workbook = Arbeitsbuch: { $title }
sessions-filter-decisive = Lust? { $answer }
sessions-filter-client = Klient*in: { $name }
sessions-filters = Filter
sessions-filters-period = Zuletzt geändert
sessions-filters-from = seit
sessions-filters-to = bis
sessions-filters-near = heute und in den nächsten sieben Tagen
sessions-filters-past = vorbei, noch nicht besprochen
sessions-filters-meeting-from = Gespräch von
sessions-filters-meeting-to = Gespräch bis
sessions-filters-unclear = Als Tag ist das nicht zu verstehen. Zum Beispiel: 1.10., Freitag, 1. Oktober 2025.
sessions-filters-done = Fertig
sessions-filters-clear = Alle entfernen

sessions-none = Dazu findet sich keine Sitzung.
sessions-show-all = Alle zeigen
sessions-seeking = Wird gesucht …
sessions-no-session = Noch keine Sitzung in dieser Bibliothek.
sessions-trash-empty = Der Papierkorb ist leer.

sessions-keys = Eingabe öffnet · Leertaste wählt aus · Tippen sucht
sessions-all = { $count ->
    [one] Eine Sitzung
   *[other] { $count } Sitzungen
}
sessions-some-of = { $shown } von { $all }
sessions-first-of = { $shown } gefunden, es werden mehr …
sessions-in-trash = { $shown } im Papierkorb
sessions-picked = { $picked } von { $shown } ausgewählt
sessions-pick-none = Auswahl aufheben
sessions-count = { $count ->
    [0] keine Sitzung
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}

sessions-arrange = Ordnen
sessions-set-state = Status: { $state }
sessions-edit-tags = Schlagwörter …
sessions-attach = Klient*in zuordnen …
sessions-go-on = Weitermachen
sessions-to-trash = In den Papierkorb
sessions-restore = Wiederherstellen
sessions-now = { $count ->
    [one] Eine Sitzung: { $state }.
   *[other] { $count } Sitzungen: { $state }.
}
sessions-trashed = { $count ->
    [one] Die Sitzung liegt im Papierkorb.
   *[other] { $count } Sitzungen liegen im Papierkorb.
}
sessions-restored = { $count ->
    [one] Die Sitzung ist wiederhergestellt.
   *[other] { $count } Sitzungen sind wiederhergestellt.
}

sessions-tags-of = { $count ->
    [one] Schlagwörter der Sitzung
   *[other] Schlagwörter von { $count } Sitzungen
}
sessions-new-tag = Neues Schlagwort
sessions-new-tag-hint = Mehrere mit Komma trennen, Eingabe fügt hinzu
sessions-tags-done = Übernehmen

sessions-attach-title = { $count ->
    [one] Wessen Sitzung ist das?
   *[other] Wessen Sitzungen sind das?
}
sessions-attach-name = Name oder Betrieb
sessions-records = Klient*innen
sessions-attach-new = Neu anlegen: { $name }
sessions-attached = Zugeordnet: { $name }.
sessions-detach = Zuordnung lösen
sessions-detached = Die Zuordnung ist gelöst.
