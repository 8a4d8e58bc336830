# Was die Bilder über mehrere Sitzungen sagen: Verläufe, Anzahlen, Mittelwerte mit Streuung.

aggregate-figures = { $before } → { $now }
aggregate-course-one = { $name }: { $from } ({ $first }), zuletzt { $to } ({ $last }).
aggregate-course-told = Von { $first } bis { $last }: { $parts }.
aggregate-course-once = Bisher nur ein Eintrag: { $day }.
aggregate-course-open = Noch ist nichts zweimal beantwortet; ein Verlauf braucht zwei Sitzungen.
aggregate-course-at = { $day }: { $figure }
aggregate-course-detail = { $name }: { $parts }.

aggregate-tally = { $number } · { $percent } %
aggregate-tally-told = Am häufigsten: { $names }, { $number } von { $of }.
aggregate-tally-detail = { $name }: { $number } ({ $percent } %).

aggregate-mean = { $mean } ± { $deviation } (n = { $clients })
aggregate-spread-told = Mittelwert und Standardabweichung; n zählt Klient*innen.
aggregate-spread-detail = { $name }: { $figure }.
