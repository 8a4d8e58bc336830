# Was an einer Arbeitsbuch-Datei nicht stimmt. Der Ort („Zeile 12“) steht davor.

fault-at-line = Zeile { $line }: { $fault }
fault-too-large = Die Datei ist größer als { $limit } Bytes.
fault-not-utf8 = Die Datei ist nicht in UTF-8 gespeichert. Im Texteditor lässt sich das bei „Speichern unter“ wählen.
fault-not-toml = Hier ist die Schreibweise nicht zu verstehen. Oft fehlt ein Anführungszeichen, ein = oder eine Klammer, oder etwas steht zweimal da.
fault-too-deep = Hier sind Klammern oder Namen zu tief verschachtelt.
fault-unknown-format = Das Format { $given } kennt dieses Programm noch nicht.
fault-unknown-field = Das Feld „{ $field }“ gehört nicht hierher.
fault-missing-field = Hier fehlt das Feld „{ $field }“.
fault-wrong-type = Bei „{ $field }“ gehört { $expected ->
    [text] ein Text in Anführungszeichen
    [whole] eine ganze Zahl
    [number] eine Zahl
    [switch] true oder false
    [list] eine Liste in eckigen Klammern
   *[table] ein Abschnitt mit eigenen Feldern
} hin.
fault-unknown-word = „{ $given }“ ist bei „{ $field }“ nicht vorgesehen. Möglich sind: { $known }.
fault-unclear-item = Ein Eintrag ist entweder eine Frage (id), ein Hinweis (note) oder ein Bild (picture).
fault-bad-version = { $given } ist keine Version. Versionen zählen ab 1.
fault-bad-language = „{ $language }“ ist kein Sprachkürzel wie „de“ oder „en“.
fault-bad-id = „{ $id }“ taugt nicht als Kennung: Kennungen beginnen mit einem Kleinbuchstaben und bestehen aus a bis z, Ziffern und Unterstrich, höchstens 64 Zeichen.
fault-duplicate-id = Die Kennung „{ $id }“ gibt es schon.
fault-missing-translation = Dem Text „{ $field }“ fehlt die Sprache „{ $language }“.
fault-extra-translation = Der Text „{ $field }“ hat die Sprache „{ $language }“, die das Arbeitsbuch oben nicht nennt.
fault-empty-text = Der Text „{ $field }“ ist leer.
fault-empty-list = Die Liste „{ $field }“ ist leer.
fault-unknown-question = Eine Frage „{ $id }“ gibt es nicht.
fault-unknown-column = Die Tabelle „{ $table }“ hat keine Spalte „{ $id }“.
fault-unknown-option = „{ $of }“ hat keine Antwort „{ $id }“.
fault-unknown-station = Eine Station „{ $id }“ gibt es nicht.
fault-unknown-table = Eine Tabelle „{ $id }“ gibt es nicht.
fault-not-earlier = „{ $id }“ kommt erst hier oder später. Bezüge gehen nur auf Früheres.
fault-not-a-choice = „{ $id }“ ist keine Auswahl. Bedingungen richten sich nur nach Auswahlfragen.
fault-condition-not-here = Nach „{ $id }“ kann sich an dieser Stelle nichts richten.
fault-echo-without-column = „{ $id }“ ist eine Tabelle. Hier fehlt noch die Spalte, etwa „{ $id }.spalte“.
fault-unknown-role = Eine Rolle „{ $role }“ gibt es nicht.
fault-duplicate-role = Die Rolle „{ $role }“ ist schon vergeben.
fault-misplaced-role = Die Rolle „{ $role }“ gehört zu „{ $expected }“.
fault-bad-bounds = „min“ und „max“ sind keine Grenzen: „max“ ist größer als „min“.
fault-bad-step = Mit diesem „step“ kommt man nicht von „min“ nach „max“.
fault-no-stations = Das Arbeitsbuch hat noch keine Station.
fault-no-columns = Die Tabelle „{ $id }“ hat noch keine Spalte.
fault-no-rows = Die Tabelle „{ $id }“ hat keine Zeilen: weder feste noch übernommene noch eigene.
fault-row-kind-absent = Zeilen der Art „{ $kind }“ hat diese Tabelle nicht.
