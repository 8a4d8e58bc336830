# Was mit einer Sitzungsdatei sein kann. Davor nennt das Programm die Datei, danach, was hilft.
# $place ist der Ort in der Datei, zum Beispiel answers[3].value.

document-too-large = Die Datei ist größer als { $limit } MB. So groß wird keine Sitzung.
document-wide-text = Die Datei ist in UTF-16 gespeichert (oder gar kein Text). Eine Sitzung ist Text in UTF-8.
document-not-utf8 = In Zeile { $line } steht etwas, das kein UTF-8 ist.
document-not-json = Ab Zeile { $line }, Zeichen { $column } lässt sich die Datei nicht mehr als JSON lesen.
document-truncated = Die Datei hört in Zeile { $line } mittendrin auf. Vermutlich wurde sie nicht ganz kopiert.
document-too-deep = In Zeile { $line } sind mehr Klammern ineinander verschachtelt, als eine Sitzung je hat.
document-duplicate-field = Das Feld { $place } steht zweimal da.
document-no-session = Das ist keine Sitzung von Funkenbuch: Es fehlt "format": "funkenbuch-session".
document-bad-version = Bei { $place } steht keine Versionsnummer.
document-too-new = Die Sitzung stammt von einem neueren Funkenbuch (Format { $given }; dieses hier kennt Format { $known }).
document-missing-field = Das Feld { $place } fehlt.
document-unknown-field = Das Feld { $place } gehört nicht in eine Sitzung.
document-wrong-type = Bei { $place } steht nicht { $expected ->
    [object] ein Objekt in geschweiften Klammern
    [list] eine Liste in eckigen Klammern
    [text] ein Text in Anführungszeichen
    [number] eine Zahl
    [count] eine ganze Zahl ab 0
   *[truth] true oder false
}, wie es dort hingehört.
document-unknown-word = Bei { $place } steht „{ $given }“. Möglich ist dort nur: { $expected }.
document-bad-id = Bei { $place } steht „{ $given }“. Das ist keine UUID.
document-bad-time = Bei { $place } steht „{ $given }“. Das ist keine Zeit wie 2026-11-22T14:03:00+01:00, oder sie liegt nicht zwischen den Jahren 1900 und 9998.
document-bad-date = Bei { $place } steht „{ $given }“. Diesen Tag gibt es nicht; ein Tag sieht aus wie 2026-12-03.
document-bad-value = Bei { $place } steht nicht genau eine Antwort.
document-too-many = Bei { $place } stehen mehr als { $limit } Einträge.
document-text-too-long = Der Text bei { $place } ist länger als { $limit } MB.
document-empty-text = Bei { $place } steht ein leerer Text. Was leer ist, steht nicht in der Datei.
document-line-break = Bei { $place } steht ein Zeilenumbruch. Diese Antwort hat nur eine Zeile.
document-other-workbook = Die Sitzung gehört zum Arbeitsbuch „{ $given }“, nicht zu „{ $expected }“.
document-other-version = Die Sitzung gehört zu Version { $given } des Arbeitsbuchs, nicht zu Version { $expected }.
document-changed-workbook = Die Sitzung gehört zu einem Arbeitsbuch mit gleichem Namen und gleicher Version, aber anderem Inhalt. Wer es geändert hat: bitte die Version erhöhen.
document-unknown-language = Bei { $place } steht „{ $given }“. In dieser Sprache gibt es das Arbeitsbuch nicht.
document-unknown-question = Bei { $place } steht „{ $question }“. Diese Frage gibt es im Arbeitsbuch nicht.
document-unknown-row = Bei { $place } steht „{ $row }“. Diese Zeile gibt es in „{ $question }“ nicht.
document-unknown-column = Bei { $place } steht „{ $column }“. Diese Spalte gibt es in „{ $question }“ nicht.
document-column-not-for-row = Bei { $place } steht „{ $column }“. Das wird in der Zeile „{ $row }“ nicht gefragt.
document-is-table = Bei { $place }: „{ $question }“ ist eine Tabelle. Eine Antwort darin nennt Zeile (row) und Spalte (column).
document-is-no-table = Bei { $place }: „{ $question }“ ist keine Tabelle und hat weder Zeilen noch Spalten.
document-duplicate-answer = { $place } ist die zweite Antwort an derselben Stelle.
document-wrong-form = Bei { $place } steht { $given ->
    [text] ein Text
    [choice] eine Auswahl
    [choices] eine Mehrfachauswahl
    [scale] ein Skalenwert
    [number] eine Zahl
   *[date] ein Tag
}. Gefragt ist { $expected ->
    [line] eine Zeile Text
    [prose] ein Text
    [choice] eine Auswahl
    [choices] eine Mehrfachauswahl
    [scale] ein Skalenwert
    [number] eine Zahl
   *[date] ein Tag
}.
document-unknown-option = Bei { $place } steht „{ $option }“. Das steht dort nicht zur Wahl.
document-no-option = Bei { $place } ist nichts ausgewählt. Was offen ist, steht nicht in der Datei.
document-option-twice = Bei { $place } ist etwas zweimal ausgewählt.
document-stray-words = Bei { $place } stehen eigene Worte (other), obwohl „other“ nicht gewählt ist.
document-out-of-range = Bei { $place } steht { $given }. Möglich ist { $least } bis { $most }.
document-off-step = Bei { $place } steht { $given }. Möglich ist { $least } bis { $most } in Schritten von { $step }.
document-no-own-rows = Bei { $place } steht „{ $question }“. Dort gibt es keine eigenen Zeilen.
document-bad-row-id = Bei { $place } steht „{ $given }“. Die Kennung einer Zeile besteht aus 1 bis 64 Zeichen: a–z, 0–9, _ und -.
document-row-taken = Bei { $place } steht „{ $given }“. So heißt schon eine andere Zeile.
document-stray-title = Bei { $place } steht ein Titel. Eigene Zeilen von „{ $question }“ haben keinen.
document-duplicate-mark = { $place } ist das zweite Kennzeichen an derselben Stelle.
document-unknown-finding = Bei { $place } steht „{ $finding }“. Diese Beobachtung kennt das Programm nicht.
document-duplicate-reaction = { $place } ist die zweite Rückmeldung zu derselben Beobachtung.
