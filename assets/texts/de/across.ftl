# Was die Bilder über mehrere Sitzungen sagen: Verläufe, Anzahlen, Mittelwerte mit Streuung.

across-figures = { $before } → { $now }
across-course-one = { $name }: { $from } ({ $first }), zuletzt { $to } ({ $last }).
across-course-told = Von { $first } bis { $last }: { $parts }.
across-course-once = Bisher nur ein Eintrag: { $day }.
across-course-open = Noch nichts steht zweimal; ein Verlauf braucht zwei Sitzungen.
across-course-at = { $day }: { $figure }
across-course-detail = { $name }: { $parts }.

across-tally = { $number } · { $percent } %
across-tally-told = Am häufigsten: { $names }, { $number } von { $of }.
across-tally-detail = { $name }: { $number } ({ $percent } %).

across-mean = { $mean } ± { $deviation } (n = { $clients })
across-spread-told = Mittelwert und Standardabweichung; n zählt Klient*innen.
across-spread-detail = { $name }: { $figure }.
