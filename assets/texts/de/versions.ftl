# Frühere Fassungen einer Sitzung.

versions-title = Frühere Fassungen
versions-one = Fassung vom { $day }, { $time }
versions-sitting = bevor weitergeschrieben wurde
versions-import = ersetzt durch eine importierte Datei
versions-conflict = nicht gewählt, als zwei Fassungen vorlagen
versions-restore = ersetzt durch eine zurückgeholte Fassung
versions-changes = Was sich seitdem geändert hat
versions-no-changes = An den geteilten Antworten hat sich nichts geändert.
versions-then = damals: { $answer }
versions-now = jetzt: { $answer }
versions-whole = Die ganze Fassung
versions-bring-back = Diese Fassung zurückholen
versions-bring-back-explains = Der jetzige Stand bleibt dabei als frühere Fassung erhalten. Was „nur für mich“ ist, ändert sich nicht.
versions-brought-back = Die Fassung ist zurückgeholt. Der Stand davor gehört jetzt zu den früheren Fassungen.
versions-as-before = Die Sitzung ist schon so wie diese Fassung; nichts wurde geändert.
versions-unsaved = In dieser Sitzung ist etwas noch nicht gespeichert. Sobald oben „gespeichert“ steht, lässt sich die Fassung zurückholen.
versions-close = Schließen
versions-option = Diese frühere Fassung zeigen; 1 ist die älteste
versions-about = Die früheren Fassungen einer Sitzung auflisten, oder eine mit der jetzigen vergleichen
versions-compare-option = Die Fassung, die mit der jetzigen verglichen wird; 1 ist die älteste
versions-bring-back-about = Eine frühere Fassung zurückholen; die jetzige wird zur früheren
versions-bring-back-option = Die Nummer der Fassung; „funkenbuch versions“ listet sie auf
versions-line = { $number }  Stand { $updated }, aufgehoben { $archived }
versions-line-none = Von dieser Sitzung ist keine frühere Fassung aufgehoben.
versions-count = { $count ->
    [one] Eine frühere Fassung ist aufgehoben; „--version 1“ zeigt sie.
   *[other] { $count } frühere Fassungen sind aufgehoben; „--version 1“ bis „--version { $count }“ zeigen sie.
}
versions-none = { $count ->
    [0] Eine frühere Fassung { $number } gibt es nicht: Von dieser Sitzung ist keine aufgehoben.
    [one] Eine frühere Fassung { $number } gibt es nicht; aufgehoben ist eine.
   *[other] Eine frühere Fassung { $number } gibt es nicht; aufgehoben sind { $count }.
}
versions-none-advice = „funkenbuch versions“ mit der Nummer der Sitzung listet sie auf.
