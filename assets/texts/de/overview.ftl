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

overview-back = ‹ Zurück
overview-title = Überblick
overview-gathering = Die Sitzungen werden gezählt …
overview-all =
    { $sessions ->
        [1] Eine Sitzung
       *[other] { $sessions } Sitzungen
    } von { $clients ->
        [1] einer Person
       *[other] { $clients } Klient*innen
    }.
overview-some = Rund { $sessions } gefilterte Sitzungen von rund { $clients } Klient*innen.
overview-rounded = Mit einem Filter sind Zahlen auf fünf und Mittelwerte auf halbe Punkte gerundet. Das erschwert es, aus dem Unterschied zweier Überblicke auf Einzelne zu schließen; ganz ausschließen lässt es sich nicht.
overview-too-few = Ein Überblick zeigt nichts von weniger als { $fewest } Klient*innen. Hier sind es zu wenige.
overview-of-list = Gezählt werden nur die Sitzungen, die in der Liste stehen: Suche und Filter gelten auch hier.
overview-nothing = Noch gibt es keine Angaben, die sich zusammenzählen lassen.
overview-hidden =
    { $hidden ->
        [1] Eine Gruppe ist nicht gezeigt, weil in ihr zu wenige Klient*innen sind oder sich zu wenige aus ihr errechnen ließen.
       *[other] { $hidden } Gruppen sind nicht gezeigt, weil in ihnen zu wenige Klient*innen sind oder sich zu wenige aus ihnen errechnen ließen.
    }

overview-about = Überblick über alle oder gefilterte Sitzungen, nie über weniger als fünf Klient*innen
