# Was auffällt: zu jeder Regel ein Satz für die Klient*in und ein Einstieg für die Beratung.

finding-agreed-pressure = { $must }: Das ist vereinbart. Was daran ließe sich neu absprechen?
finding-agreed-pressure-opener =
    „{ $must }“ ist ausdrücklich vereinbart und liegt bei { $pressure } von 10. { $count ->
        [0] Mit wem ist es vereinbart, und was an der Absprache ist verhandelbar?
       *[other] Genannt sind: { $who }. Was an der Absprache ist verhandelbar, und wer spricht es an?
    }
finding-assumed-expectation = { $must }: Sie vermuten diese Erwartung. Wen könnten Sie fragen?
finding-assumed-expectation-opener =
    „{ $must }“ liegt bei { $pressure } von 10 und beruht auf einer Annahme. { $count ->
        [0] Von wem kommt sie, und wie ließe sich nachfragen?
       *[other] Genannt sind: { $who }. Wie ließe sich dort nachfragen?
    }
finding-pressure-stayed = { $must }: Das Müssen ist geblieben. Was bräuchte es?
finding-pressure-stayed-opener =
    „{ $must }“: vorher { $before }, jetzt { $now } von 10. Was hält das Müssen dort, und was bräuchte es, damit es leichter wird – oder soll es so sein?
finding-nothing-let-go = { $channel }: viel Müssen, wenig Lust, und noch nichts entschieden. Was darf ruhen?
finding-nothing-let-go-opener =
    { $channel }: Müssen { $pressure }, Lust { $desire } von 10, und noch keine Entscheidung. Was geschähe, wenn es eine Weile ruhte?
finding-hours-exceed-wish =
    Sie möchten { $wanted ->
        [1] eine Stunde
       *[other] { $wanted-figure } Stunden
    } in der Woche geben, zurzeit { $now ->
        [1] ist es eine
       *[other] sind es { $now-figure }
    }. Was geht als Erstes?
finding-hours-exceed-wish-opener =
    Gewünscht: { $wanted-figure }, zurzeit: { $now-figure } Stunden in der Woche. Welche Stunde gäbe es am leichtesten her, und wem wäre davon zu erzählen?
finding-passes-on-already =
    Sie geben längst weiter: { $without } von { $all } Mal ohne Social Media.
finding-passes-on-already-opener =
    Ohne Social Media weitergegeben: { $without } von { $all }. Was daran fällt leicht, und wo ist davon noch mehr möglich?
