# Was die Bilder sagen: Beschriftungen und die Sätze, die sie erzählen.

## Aufzählungen und kleine Zahlen in Worten

picture-names-and-more = { $names } und noch { $figure }
picture-number =
    { $number ->
        [0] null
        [1] eins
        [2] zwei
        [3] drei
        [4] vier
        [5] fünf
        [6] sechs
        [7] sieben
        [8] acht
        [9] neun
        [10] zehn
        [11] elf
        [12] zwölf
       *[other] { $figure }
    }

## Die Karte von Lust und Müssen

picture-map-title = Lust und Müssen
picture-map-empty = Noch nichts zu zeigen. Sobald irgendwo Lust und Müssen eingetragen sind, entsteht hier eine Karte.
picture-map-free = Aus freien Stücken
picture-map-both = Gern und gefordert
picture-map-demanded = Vor allem gefordert
picture-map-resting = Ruht gerade
picture-map-must = Müssen →
picture-map-desire = Lust →
picture-map-little = wenig
picture-map-much = viel
picture-map-and-more = und { $count } weitere
picture-map-drawn = Eingezeichnet sind die ersten { $drawn } von { $all } Orten.
picture-map-single = Auf der Karte steht bisher ein Ort: { $name }, Lust { $desire } und Müssen { $must } von 10.
picture-map-most-desire = Am meisten Lust haben Sie hier: { $names }.
picture-map-no-desire = Lust haben Sie auf keinen dieser Orte.
picture-map-even-desire = Lust haben Sie auf alle gleich viel, { $value } von 10.
picture-map-most-must = Am meisten Müssen steckt hier: { $names }.
picture-map-no-must = Müssen steckt in keinem davon.
picture-map-even-must = Überall steckt gleich viel Müssen, { $value } von 10.
picture-map-hours =
    { $hours ->
        [1] Eine Stunde
        [2] Zwei Stunden
        [3] Drei Stunden
        [4] Vier Stunden
        [5] Fünf Stunden
        [6] Sechs Stunden
        [7] Sieben Stunden
        [8] Acht Stunden
        [9] Neun Stunden
        [10] Zehn Stunden
        [11] Elf Stunden
        [12] Zwölf Stunden
       *[other] { $figure } Stunden
    } in der Woche { $hours ->
        [1] verteilt
       *[other] verteilen
    } sich auf { $places } Orte.
picture-map-hours-one-place =
    { $hours ->
        [1] Eine Stunde
        [2] Zwei Stunden
        [3] Drei Stunden
        [4] Vier Stunden
        [5] Fünf Stunden
        [6] Sechs Stunden
        [7] Sieben Stunden
        [8] Acht Stunden
        [9] Neun Stunden
        [10] Zehn Stunden
        [11] Elf Stunden
        [12] Zwölf Stunden
       *[other] { $figure } Stunden
    } in der Woche { $hours ->
        [1] gilt
       *[other] gelten
    } einem Ort.
picture-map-detail = { $name }: Lust { $desire }, Müssen { $must }.
picture-map-detail-hours =
    { $name }: Lust { $desire }, Müssen { $must }, { $hours ->
        [1] eine Stunde
       *[other] { $figure } Stunden
    } in der Woche.

## Müssen vorher und jetzt

picture-shift-title = Müssen vorher und jetzt
picture-shift-before = vorher
picture-shift-now = jetzt
picture-shift-both = vorher und jetzt
picture-shift-figures = { $before } → { $now }
picture-shift-whole = Im Ganzen
picture-shift-told = Müssen vorher und jetzt: { $parts }.
picture-shift-less =
    { $number ->
        [1] einmal weniger
       *[other] { $figure }mal weniger
    }
picture-shift-same =
    { $number ->
        [1] einmal gleich viel
       *[other] { $figure }mal gleich viel
    }
picture-shift-more =
    { $number ->
        [1] einmal mehr
       *[other] { $figure }mal mehr
    }
picture-shift-open =
    { $number ->
        [1] einmal noch offen
       *[other] { $figure }mal noch offen
    }
picture-shift-only-before = Von { $figure } Dingen ist notiert, wie viel Müssen vorher darin steckte; das Jetzt ist noch offen.
picture-shift-detail = { $name }: vorher { $before }, jetzt { $now }.
picture-shift-detail-open = { $name }: vorher { $before }, jetzt noch offen.
picture-shift-unnamed = Vorher { $before }, jetzt { $now }.
picture-shift-unnamed-open = Vorher { $before }, jetzt noch offen.

## Haltung

picture-attitude-title = Wie Sie mit anderen umgehen
picture-attitude-empty = Noch nichts zu zeigen. Sobald zu einem Satz etwas eingestellt ist, erscheint er hier.
picture-attitude-single = „{ $name }“ liegt bei { $value } von 10.
picture-attitude-most = Am ehesten Ihre Art, mit { $value } von 10: { $names }.
picture-attitude-even =
    { $number ->
        [2] Beide Sätze liegen bei { $value } von 10.
       *[other] Alle { $figure } Sätze liegen bei { $value } von 10.
    }
picture-attitude-quoted = „{ $name }“
picture-attitude-detail = „{ $name }“: { $value } von 10.

## Wörter

picture-balance-title = Müssen und Wollen in Ihren Worten
picture-balance-must = müssen
picture-balance-freed = nicht müssen
picture-balance-want = wollen
picture-balance-told =
    In Ihren Texten { $words ->
        [1] (ein Wort)
       *[other] ({ $figure } Wörter)
    } stehen: { $parts }.
picture-balance-none =
    In Ihren Texten { $words ->
        [1] (ein Wort)
       *[other] ({ $figure } Wörter)
    } steht weder ein Müssen noch ein Wollen.
picture-balance-count-must = { $count } × müssen
picture-balance-count-freed = { $count } × nicht müssen
picture-balance-count-want = { $count } × wollen
picture-balance-soft = Dazu kommt { $count } × sollen.
picture-balance-detail = { $name }: { $must } × müssen, { $freed } × nicht müssen, { $want } × wollen.
