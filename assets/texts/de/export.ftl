# Sitzungen als Tabelle und als Text.

export-station = Station
export-question = Frage
export-row = Zeile
export-column = Spalte
export-answer = Antwort
export-open = offen
export-finished = fertig
export-changed = Zuletzt geändert am { $day } um { $time } · { $status }
export-unnamed = Sitzung
