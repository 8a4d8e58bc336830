# Sicherungen der Bibliothek, und was sich daraus zurückholen lässt.

backups-title = Sicherungen
backups-back = ‹ Zurück
backups-words = Eine Sicherung ist eine ganze Bibliothek in einer Datei. An jedem Tag, an dem sich etwas geändert hat, entsteht automatisch eine. Ältere werden ausgedünnt: Es bleibt je eine für die letzten sieben Tage, für fünf Wochen und für zwölf Monate.
backups-now = Jetzt sichern
backups-menu = Sicherungen …
backups-menu-keys = Strg + Umschalt + B
backups-choose-file = Andere Datei ansehen …
backups-none = Noch gibt es keine Sicherung.
backups-loading = Die Sicherungen werden gesucht …
backups-folder = Ordner neben der Bibliothek: { $path }
backups-chosen = Weiterer Ordner: { $path }
backups-chosen-same-disk = Er liegt auf demselben Datenträger wie die Bibliothek: Geht der verloren, ist beides weg.
backups-chosen-gone = Er ist gerade nicht erreichbar. Liegt er auf einem Stick oder einer zweiten Platte, schließen Sie den Datenträger bitte an.
backups-chosen-none = Kein weiterer Ordner gewählt. Auf einer zweiten Platte oder einem Stick überstehen Sicherungen auch den Verlust dieses Geräts.
backups-choose-folder = Weiteren Ordner wählen …
backups-other-folder = Anderen Ordner wählen …
backups-forget-folder = Nicht mehr dorthin sichern
backups-folder-title = Ordner für Sicherungen
backups-file-title = Sicherung ansehen
backups-see-all = Sicherungen ansehen …
backups-row = { $day }, { $time }
backups-sessions = { $count ->
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
backups-unreadable = lässt sich nicht lesen
backups-elsewhere = im weiteren Ordner
backups-set-aside = beiseitegelegte Bibliothek
backups-look = Ansehen
backups-look-named = Ansehen: { $what }
backups-running = Sicherung läuft: { $percent } %
backups-checking = Die Kopie wird geprüft …
backups-progress = Fortschritt der Sicherung
backups-stop = Abbrechen
backups-made = Gesichert: { $path }
backups-stopped = Die Sicherung wurde abgebrochen; frühere Sicherungen sind unverändert.
backups-remind-none = Alle Sicherungen liegen auf diesem Gerät. Auf einem Stick überstehen sie auch seinen Verlust.
backups-remind-never = Im weiteren Ordner liegt noch keine Sicherung.
backups-remind-old = Die letzte Sicherung außerhalb dieses Geräts ist vom { $day }.
backups-remind-go = Sicherungen ansehen

backups-gone = Der Ordner für Sicherungen „{ $path }“ ist nicht da.
backups-gone-advice = Liegt er auf einem Stick oder einer zweiten Platte, schließen Sie den Datenträger an und sichern Sie noch einmal. Sonst wählen Sie unter „Sicherungen“ einen anderen Ordner.
backups-no-folder = „{ $path }“ ist kein Ordner, sondern eine Datei.
backups-no-folder-advice = Dort gehen die Sicherungen hin. Geben Sie der Datei einen anderen Namen, oder wählen Sie unter „Sicherungen“ einen anderen Ordner, und sichern Sie noch einmal. Die Bibliothek ist davon nicht betroffen.
backups-read-only = In den Ordner für Sicherungen „{ $path }“ lässt sich nichts schreiben.
backups-read-only-advice = Heben Sie seinen Schreibschutz auf, oder wählen Sie unter „Sicherungen“ einen anderen Ordner. Die Bibliothek ist davon nicht betroffen.
backups-full = Der Datenträger mit dem Ordner für Sicherungen „{ $path }“ ist voll.
backups-full-advice = Schaffen Sie dort Platz und sichern Sie noch einmal, oder wählen Sie unter „Sicherungen“ einen anderen Ordner. Frühere Sicherungen sind unverändert.
backups-copy-damaged = Eine neue Sicherung in „{ $path }“ war beschädigt und wurde verworfen.
backups-copy-damaged-advice = Prüfen Sie die Bibliothek mit „funkenbuch check“, und prüfen Sie den Datenträger. Frühere Sicherungen sind unverändert.
backups-moved = Die Bibliothek liegt nicht mehr, wo sie geöffnet wurde; in „{ $path }“ wurde nichts gesichert.
backups-moved-advice = Öffnen Sie die Bibliothek neu und sichern Sie dann noch einmal.
backups-trouble = In „{ $path }“ ließ sich keine Sicherung schreiben.
backups-trouble-advice = Versuchen Sie es noch einmal, oder wählen Sie unter „Sicherungen“ einen anderen Ordner. Die Bibliothek ist davon nicht betroffen.
backups-foreign = „{ $path }“ gehört zu einer anderen Bibliothek.
backups-foreign-advice = Soll sie trotzdem an die Stelle dieser Bibliothek treten, geben Sie „--replace“ an.

conflicts-heading = Weitere Fassungen dieser Bibliothek
conflicts-words = Neben der Bibliothek liegen Kopien, in denen Sitzungen anders sind als hier. So etwas entsteht, wenn zwei Computer zugleich in einem abgeglichenen Ordner arbeiten. Sehen Sie sich jede an, holen Sie die Sitzungen zurück, die Sie brauchen, und legen Sie die Kopie danach beiseite: Sie liegt dann bei den Sicherungen.
conflicts-found = { $count ->
    [one] Neben dieser Bibliothek liegt eine Kopie, in der Sitzungen anders sind als hier. So etwas entsteht, wenn zwei Computer zugleich in einem abgeglichenen Ordner arbeiten.
   *[other] Neben dieser Bibliothek liegen { $count } Kopien, in denen Sitzungen anders sind als hier. So etwas entsteht, wenn zwei Computer zugleich in einem abgeglichenen Ordner arbeiten.
}
conflicts-see = Kopien ansehen
conflicts-written = zuletzt geändert am { $day }
conflicts-missing = { $count ->
    [one] eine Sitzung fehlt hier
   *[other] { $count } Sitzungen fehlen hier
}
conflicts-differing = { $count ->
    [one] eine Sitzung ist hier anders
   *[other] { $count } Sitzungen sind hier anders
}
conflicts-aside = Beiseitelegen
conflicts-aside-named = Beiseitelegen: { $what }
conflicts-aside-done = Die Kopie liegt jetzt bei den Sicherungen: { $name }
conflicts-cli-line = Weitere Fassung dieser Bibliothek: { $path } ({ $differences })
conflicts-cli-next = „restore“ mit dieser Datei nennt die Sitzungen, „--session“ holt eine herüber.

restore-reading = Die Sicherung wird verglichen …
restore-title = Sicherung vom { $day }, { $time }
restore-file-title = Was in „{ $name }“ anders ist
restore-close = Schließen
restore-foreign = Diese Datei gehört zu einer anderen Bibliothek.
restore-unknown-erasures = Was in dieser Bibliothek endgültig gelöscht wurde, lässt sich nicht mehr feststellen. Steht etwas davon noch in der Sicherung, kommt es mit zurück; löschen Sie es dann noch einmal.
restore-same = { $count ->
    [0] Keine Sitzung ist hier und dort gleich.
    [one] Eine Sitzung ist hier und dort gleich.
   *[other] { $count } Sitzungen sind hier und dort gleich.
}
restore-nothing = Alle Sitzungen sind hier so wie dort.
restore-missing-heading = Fehlen hier und kämen zurück
restore-differs-heading = Sind hier anders
restore-only-here-heading = Gibt es nur hier
restore-only-here-explains = Sie bleiben, wenn Sie einzelne Sitzungen zurückholen. Tritt die ganze Sicherung an die Stelle der Bibliothek, sind sie nur noch in der bisherigen, die aufgehoben wird.
restore-there = dort zuletzt geändert am { $day }
restore-newer-here = hier zuletzt geändert am { $here }, dort am { $there }
restore-newer-there = dort zuletzt geändert am { $there }, hier am { $here }
restore-here = geändert am { $day }
restore-more = { $count ->
    [one] … und eine weitere
   *[other] … und { $count } weitere
}
restore-unnamed = Ohne Namen
restore-select-all = Alle auswählen
restore-selected = { $count ->
    [0] Ausgewählte zurückholen
    [one] Eine Sitzung zurückholen
   *[other] { $count } Sitzungen zurückholen
}
restore-selected-explains = Die jetzige Fassung jeder Sitzung bleibt unter „Frühere Fassungen“ erhalten. Was „nur für mich“ ist, ändert sich nicht.
restore-whole = Die ganze Bibliothek zurückholen …
restore-whole-title = Soll die Sicherung an die Stelle der Bibliothek treten?
restore-whole-explains = Danach ist alles so, wie es in der Sicherung steht. Die jetzige Bibliothek wird nicht gelöscht: Sie liegt dann im Ordner der Sicherungen und lässt sich ebenso zurückholen.
restore-whole-foreign = Die Sicherung gehört zu einer anderen Bibliothek.
restore-whole-yes = Zurückholen
restore-running = Die Sicherung wird kopiert: { $percent } %
restore-sessions-running = Zurückgeholt: { $done } von { $of }
restore-done = Die Bibliothek ist wieder wie in der Sicherung. Die bisherige liegt hier: { $path }
restore-done-new = Die Bibliothek ist wieder da, wie in der Sicherung.
restore-stopped = Abgebrochen; an der Bibliothek hat sich nichts geändert.
restore-sessions-done = Zurückgeholt: { $added } neu, { $replaced } ersetzt, { $same } schon gleich.
restore-unsaved = Etwas ist noch nicht gespeichert. Sobald oben „gespeichert“ steht, lässt sich die Sicherung zurückholen.

restore-missing = Die Sicherung „{ $path }“ ist nicht da.
restore-missing-advice = Liegt sie auf einem Stick oder einer zweiten Platte, schließen Sie den Datenträger an. Sonst wählen Sie eine andere.
restore-no-backup = „{ $path }“ ist keine Sicherung.
restore-no-backup-advice = Sicherungen sind Bibliotheken und enden auf „.funkenbuch“. Die Datei ist unverändert.
restore-damaged = Die Sicherung „{ $path }“ ist beschädigt.
restore-damaged-advice = Nehmen Sie die nächstältere. An der Bibliothek hat sich nichts geändert.
restore-protected = Die Sicherung „{ $path }“ ist mit einer Passphrase geschützt, diese Bibliothek nicht.
restore-protected-advice = Öffnen Sie die Sicherung selbst als Bibliothek; dabei wird nach der Passphrase gefragt.
restore-other-passphrase = Die Sicherung „{ $path }“ ist mit einer anderen Passphrase geschützt als diese Bibliothek, oder sie ist keine Sicherung.
restore-other-passphrase-advice = Öffnen Sie die Sicherung selbst als Bibliothek, mit der Passphrase von damals. An der Bibliothek hat sich nichts geändert.
restore-not-protected = Die Sicherung „{ $path }“ ist aus der Zeit vor dem Schutz durch eine Passphrase.
restore-not-protected-advice = Einzelne Sitzungen lassen sich aus ihr zurückholen. Damit die Bibliothek geschützt bleibt, kann die Sicherung sie nicht im Ganzen ersetzen.
restore-newer = Die Sicherung „{ $path }“ stammt von einer neueren Version des Programms.
restore-newer-advice = Mit dieser Version lässt sie sich zurückholen. An der Bibliothek hat sich nichts geändert.
restore-itself = „{ $path }“ ist die Bibliothek, die geöffnet ist.
restore-itself-advice = Wählen Sie eine Sicherung von ihr.
restore-full = Für die Sicherung „{ $path }“ ist neben der Bibliothek kein Platz.
restore-full-advice = Schaffen Sie auf dem Datenträger der Bibliothek Platz. An der Bibliothek hat sich nichts geändert.
restore-no-permission = Die Sicherung „{ $path }“ lässt sich hier nicht lesen oder neben die Bibliothek kopieren.
restore-no-permission-advice = Prüfen Sie die Rechte der Datei und des Ordners mit der Bibliothek. An der Bibliothek hat sich nichts geändert.
restore-trouble = Aus der Sicherung „{ $path }“ lässt sich nichts zurückholen.
restore-trouble-advice = Nehmen Sie die nächstältere. An der Bibliothek hat sich nichts geändert.

backups-cli-backup = Die Bibliothek jetzt sichern
backups-cli-to = Nur in diesen Ordner sichern
backups-cli-backups = Die Sicherungen auflisten
backups-cli-restore = Zeigen, was in einer Sicherung anders ist, oder die Bibliothek oder einzelne Sitzungen daraus zurückholen
backups-cli-restore-file = Die Sicherung
backups-cli-restore-session = Diese Sitzung zurückholen; mehrfach möglich
backups-cli-restore-all = Die Sicherung tritt an die Stelle der Bibliothek, die dabei aufgehoben wird
backups-cli-restore-replace = Auch eine Sicherung einer anderen Bibliothek nehmen
backups-cli-line = { $day }  { $sessions }  { $size } KB  { $path }
backups-cli-missing = fehlt hier
backups-cli-differs = anders
backups-cli-only-here = nur hier
backups-cli-next = „--session“ mit ihrer Nummer holt eine Sitzung zurück, „--all“ die ganze Bibliothek.
backups-cli-aside = Die bisherige Bibliothek liegt hier: { $path }
