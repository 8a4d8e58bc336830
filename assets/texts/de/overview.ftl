# Überblick: was viele Sitzungen gemeinsam haben.

overview-years = Sitzungen nach Jahr
overview-decisive = Lust auf Social Media?
overview-decisive-by-year = Lust auf Social Media, nach Jahr in Prozent
overview-musts = Die häufigsten Müssen
overview-before-and-now = Müssen vorher und jetzt
overview-shift = Wie sich das Müssen verschoben hat
overview-by-year = Müssen im Ganzen, nach Jahr
overview-channels = Lust und Müssen nach Ort
overview-desire-by-year = Lust nach Ort und Jahr
overview-must-by-year = Müssen nach Ort und Jahr
overview-hours = Stunden in der Woche
overview-hours-wanted = gewünscht, alles zusammen
overview-must = Müssen
overview-desire = Lust
