# Vergleichen: mehrere Sitzungen nebeneinander, und was daraus als Tabelle wird.

compare-pressure = Müssen
compare-desire = Lust nach Ort
compare-words = Wörter, je hundert Wörter
compare-attitude = Haltung
compare-hours = Stunden in der Woche
compare-whole = Im Ganzen
compare-hours-wanted = gewünscht
compare-hours-given = zurzeit, alle Orte

chart-what = Was
chart-before = { $when }, vorher
chart-now = { $when }, jetzt
chart-number = Anzahl
chart-of = von
chart-way = Frage
chart-mean = Mittelwert
chart-deviation = Standardabweichung
chart-clients = Klient*innen
chart-figures = Angaben
