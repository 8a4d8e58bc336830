# Eine Sitzung lesen: Antworten, Notizen, Stand, Gesprächspunkte.

agenda-own = eigener Punkt
agenda-marked = { $station } · zum Besprechen markiert
agenda-finding = Was auffällt
agenda-note = Ihre Notiz · { $station }
agenda-note-whole = Ihre Notiz
agenda-agreed = Beim letzten Mal vereinbart: { $words }
agenda-agreed-on = vom { $day }
agenda-gone = Punkt ohne Quelle
agenda-gone-why = Die Antwort oder Notiz dazu steht nicht mehr da.
