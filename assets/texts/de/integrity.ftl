# Die Unversehrtheit der Bibliothek: was ihr schaden kann, wie es bemerkt wird, und was zu retten ist.

integrity-other-name = „{ $path }“ ist schon in einem anderen Funkenbuch geöffnet, unter einem anderen Namen.
integrity-other-name-advice = Schließen Sie es dort, oder öffnen Sie die Bibliothek hier unter demselben Namen.
integrity-cancelled = Abgebrochen.
integrity-cancelled-advice = Es ist alles, wie es vorher war.

integrity-rescued-whole = { $count ->
    [0] Keine Sitzung ist vollständig.
    [one] Eine Sitzung ist vollständig.
   *[other] { $count } Sitzungen sind vollständig.
}
integrity-rescued-part = Von der Sitzung { $session } fehlt etwas: { $lost }.
integrity-rescued-lost = { $count ->
    [one] Eine Sitzung ist verloren.
   *[other] { $count } Sitzungen sind verloren.
}
integrity-rescued-versions = { $count ->
    [one] Eine frühere Fassung ist nicht mehr vollständig.
   *[other] { $count } frühere Fassungen sind nicht mehr vollständig.
}
integrity-rescued-clients = { $count ->
    [one] Eine Akte ist verloren.
   *[other] { $count } Akten sind verloren.
}
integrity-rescued-erasures = { $count ->
    [one] Ein Löschnachweis ist verloren: Was er nannte, kann aus einer alten Sicherung zurückkommen.
   *[other] { $count } Löschnachweise sind verloren: Was sie nannten, kann aus einer alten Sicherung zurückkommen.
}
integrity-rescued-where = Die beschädigte Bibliothek liegt unverändert unter „{ $path }“.
integrity-loss-head = Angaben zur Sitzung selbst (Nummer, Sprache, Zeiten)
integrity-loss-content = Antworten, eigene Zeilen oder Kennzeichnungen
integrity-loss-listed = Status, Schlagwörter oder die Zuordnung zu einer Akte
integrity-loss-noted = Notizen oder Punkte der Agenda
integrity-loss-walk = die Stelle im Rundgang oder das eigene Wort

integrity-cli-rescue = Alles, was sich aus einer beschädigten Bibliothek noch lesen lässt, in eine neue retten
integrity-cli-rescue-file = Die beschädigte Bibliothek; sie bleibt, wie sie ist
integrity-cli-rescue-to = Die neue Bibliothek
integrity-cli-parts = Von der Sitzung { $session } lassen sich Notizen, Agenda, Schlagwörter, die Stelle im Rundgang oder das eigene Wort nicht lesen.
integrity-cli-versions = { $count ->
    [one] Eine frühere Fassung lässt sich nicht lesen.
   *[other] { $count } frühere Fassungen lassen sich nicht lesen.
}
integrity-missing = { $count ->
    [one] Eine gespeicherte Sitzung ist nicht mehr zu finden.
   *[other] { $count } gespeicherte Sitzungen sind nicht mehr zu finden.
}
integrity-missing-advice = Die Bibliothek ist beschädigt. Holen Sie die letzte Sicherung zurück, oder retten Sie mit „funkenbuch rescue“, was sich noch lesen lässt.
integrity-unread-log = Neben „{ $path }“ liegen neuere Änderungen, die sich hier nicht lesen lassen: In den Ordner kann nichts geschrieben werden. Sie sehen einen älteren Stand.
integrity-unread-log-advice = Kopieren Sie die Bibliothek zusammen mit der Datei, deren Name mit „-wal“ endet, in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie sie dort.
integrity-unsound = { $count ->
    [one] Eine Sitzung ist beschädigt und lässt sich nicht oder nur zum Teil lesen.
   *[other] { $count } Sitzungen sind beschädigt und lassen sich nicht oder nur zum Teil lesen.
}
integrity-unsound-advice = Alle anderen sind unbeschädigt, und es wurde nichts gelöscht. Die Liste zeigt, welche sich nicht lesen lassen. Holen Sie sie unter „Mehr“, „Sicherungen …“ aus einer Sicherung zurück.
integrity-unsound-erasures = { $count ->
    [one] Ein Löschnachweis ist beschädigt oder verloren.
   *[other] { $count } Löschnachweise sind beschädigt oder verloren.
}
integrity-unsound-erasures-advice = Sitzungen sind davon nicht betroffen. Steht in einer alten Sicherung noch etwas, das endgültig gelöscht war, kann es von dort zurückkommen. „funkenbuch check --repair“ entfernt beschädigte Nachweise.
integrity-rescue = Retten …
integrity-rescue-words = Funkenbuch kann alles, was sich noch lesen lässt, in eine neue Bibliothek holen. Sie tritt an die Stelle der beschädigten; diese bleibt unverändert daneben liegen. Danach sehen Sie, was da ist und was fehlt.
integrity-rescue-begin = Jetzt retten
integrity-rescue-name = Fortschritt der Rettung
integrity-rescue-progress = { $done } von { $of } Seiten der Datei
integrity-rescue-cancel = Abbrechen
integrity-restore-words = Die letzte Sicherung ist vom { $day }, { $time }. Funkenbuch setzt die neueste, die unbeschädigt ist, an die Stelle dieser Bibliothek; was seitdem dazukam, fehlt darin. Die jetzige Datei wird nicht gelöscht: Sie liegt dann im Ordner der Sicherungen.
integrity-restore-begin = Letzte Sicherung zurückholen
integrity-restore-name = Fortschritt der Wiederherstellung
integrity-restored = Die Bibliothek ist wieder wie in der Sicherung vom { $day }, { $time }.
integrity-no-backup = Alle Sicherungen in „{ $path }“ sind beschädigt.
integrity-no-backup-advice = Retten Sie, was sich aus der Bibliothek noch lesen lässt. Liegt eine Sicherung auf einer zweiten Platte oder einem Stick, öffnen Sie diese als Bibliothek.
integrity-rescued-title = Die Bibliothek ist gerettet
integrity-rescued-open = Bibliothek öffnen
integrity-offer-title = Die Bibliothek ist beschädigt

integrity-network = Diese Bibliothek liegt auf einem Netzlaufwerk.
integrity-network-advice = Reißt die Verbindung beim Speichern ab, kann die Bibliothek beschädigt werden, und zwei Computer sehen voneinander nicht, dass der andere sie geöffnet hat. Sicherer ist ein Ordner auf diesem Computer; aufs Netzlaufwerk gehören die Sicherungen.
integrity-synchronised = Diese Bibliothek liegt in einem Ordner, den { $service } mit anderen Computern abgleicht.
integrity-synchronised-advice = Arbeiten zwei Computer zugleich darin, entstehen zwei Fassungen, und keine hat alles. Sicherer ist ein Ordner, der nur auf diesem Computer liegt; in den abgeglichenen gehören die Sicherungen.
