# Frühere Fassungen einer Sitzung.

versions-title = Frühere Fassungen
versions-one = Fassung vom { $day }, { $time }
versions-revision = Änderung { $revision }
versions-close = schließen
versions-option = Eine frühere Fassung, an deren Stelle eine andere getreten ist: 1 ist die erste
versions-count = { $count ->
    [one] Eine frühere Fassung ist aufgehoben; „--version 1“ zeigt sie.
   *[other] { $count } frühere Fassungen sind aufgehoben; „--version 1“ bis „--version { $count }“ zeigen sie.
}
versions-none = { $count ->
    [0] Eine frühere Fassung { $number } gibt es nicht: Von dieser Sitzung ist keine aufgehoben.
    [one] Eine frühere Fassung { $number } gibt es nicht; aufgehoben ist eine.
   *[other] Eine frühere Fassung { $number } gibt es nicht; aufgehoben sind { $count }.
}
versions-none-advice = „funkenbuch show“ mit der Nummer der Sitzung sagt, wie viele es sind.
