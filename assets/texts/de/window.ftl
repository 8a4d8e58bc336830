# The window around the walk: top line, start, list, settings, files.

top-start = Zum Anfang
top-help = F1 Hilfe
top-language = Sprache
top-view = Ansicht
top-zoom-in = Größer
top-zoom-out = Kleiner
top-zoom-reset = Wie gedacht (jetzt { $zoom } %)
top-light = Hell
top-dark = Dunkel
top-system = Wie das System
top-settings = Einstellungen
top-keys = Strg { $key }
top-undo = Rückgängig
top-redo = Wiederholen
top-saved = gespeichert { $time }
top-saving = wird gespeichert …
top-not-saved = nicht gespeichert
top-read-only = nur zum Lesen geöffnet

start-opening = Die Bibliothek wird geöffnet …
start-title-from = Vom Müssen
start-title-to = zum
start-title-want = Wollen
start-what = Ein Arbeitsbuch zur Vorbereitung auf Ihr Beratungsgespräch. Etwa 25 Minuten auf dem kurzen Weg, mit allem eine Dreiviertelstunde. Sie können jederzeit aufhören und später weitermachen. Ihre Antworten werden auf diesem Computer gespeichert.
start-free = Nichts hier ist Pflicht. Was leer bleibt, darf leer bleiben.
start-begin-heading = Neu beginnen
start-begin-words = Ihr Beratungsgespräch vorbereiten.
start-begin = Beginnen
start-begin-other = Nach dem Gespräch: „{ $title }“
start-go-on-heading = Willkommen zurück
start-several = Hier liegen Sitzungen mehrerer Menschen. Wählen Sie Ihre in der Liste der Beratung aus; dort geht es mit „Weitermachen“ an dieselbe Stelle zurück.
start-go-on = Weitermachen
start-several-go-on = In der Beratung auswählen
start-last-today = zuletzt heute, { $time }
start-last-on = zuletzt am { $day }, { $time }
start-earlier = Frühere Sitzungen
start-open-library = Andere Datei öffnen …
start-import = Sitzung importieren …
start-list = Beratung
start-late = Die Bibliothek lässt auf sich warten.
start-late-advice = Liegt sie auf einem Stick oder im Netz, prüfen Sie bitte die Verbindung: Sobald die Bibliothek antwortet, geht es hier weiter. Sie können auch eine andere Datei öffnen. Verloren ist nichts.
start-trouble = Die Bibliothek lässt sich gerade nicht öffnen
start-try-again = Noch einmal versuchen

settings-heading = Einstellungen
settings-consultant = Name der Beraterin oder des Beraters
settings-consultant-hint = Er steht am Fuß der Blätter. Bleibt das Feld leer, bleibt er weg.
settings-language = Sprache
settings-theme = Hell oder dunkel
settings-library = Bibliothek: { $path }
settings-done = Fertig

files-title = Welche Datei?
files-library = Pfad der Bibliothek
files-import = Pfad der Sitzungsdatei
files-handout = Wohin die PDF-Datei soll
files-own-copy = Wohin Ihre Kopie soll
files-own-copy-name = Funkenbuch – meine Kopie
files-unsaved-name = Nicht gespeichert
files-hint = Ein vollständiger Pfad, zum Beispiel /home/ich/Dokumente/name.{ $ending }
files-hint-folder = Ein vollständiger Pfad, zum Beispiel /home/ich/Dokumente
files-go = Weiter
files-kind-library = Funkenbuch-Bibliothek
files-kind-session = Funkenbuch-Sitzung
files-kind-pdf = PDF
files-replace-title = Die Datei gibt es schon
files-replace-words = { $path } wird durch die neue ersetzt. Die alte ist danach weg.
files-replace-yes = Ersetzen

notice-handout = Gespeichert: { $path }
notice-open = Öffnen
notice-own-copy = Ihre Kopie ist gespeichert: { $path }
notice-kept = Was Sie geschrieben haben, steht noch im Programm.
notice-kept-retried = Was Sie geschrieben haben, steht noch im Programm; Funkenbuch versucht immer wieder, es zu speichern.
notice-page-stays = Diese Seite bleibt offen, bis alles gespeichert ist.
notice-read-only = Ein anderes Funkenbuch schreibt gerade in diese Bibliothek. Hier können Sie lesen, aber nichts ändern. Schließen Sie das andere Fenster und öffnen Sie die Bibliothek noch einmal.

kit-cut = Ausschneiden
kit-copy = Kopieren
kit-paste = Einfügen
kit-select-all = Alles auswählen
kit-open-calendar = Kalender öffnen
kit-calendar = Kalender
kit-previous-month = Monat zurück
kit-next-month = Monat vor
kit-clear = leeren
kit-move-up = nach oben
kit-move-down = nach unten
kit-drag = Zeile verschieben
kit-remove = entfernen
kit-close = Schließen

notice-not-taken = Das lässt sich hier nicht eintragen. Es steht wieder da, was gespeichert ist.
notice-text-too-long = So viel Text fasst eine Antwort nicht: höchstens { $limit } MB. Nichts wurde geändert; was Sie einfügen wollten, liegt noch in der Zwischenablage.
notice-not-opened = „{ $path }“ ließ sich nicht öffnen, denn kein Programm hat es angenommen. Öffnen Sie es bitte selbst, zum Beispiel im Dateimanager.
notice-log-set-aside = Neben der Bibliothek lag ein Protokoll, das zu einem anderen Stand gehört. Es wurde beiseitegelegt: „{ $path }“.

unsaved-title = Noch nicht alles ist gespeichert
unsaved-explains = Was Sie zuletzt geschrieben haben, steht noch nicht auf der Festplatte. Wenn Sie jetzt schließen, geht es verloren.
unsaved-retry = Noch einmal versuchen
unsaved-copy = Kopie woanders speichern …
unsaved-close = Trotzdem schließen

closing-job-title = Es läuft noch etwas
closing-job-explains = Wenn Sie jetzt schließen, wird es abgebrochen. Was schon fertig ist, bleibt erhalten.
closing-job-keep = Weiterlaufen lassen
closing-job-cancel = Abbrechen und schließen

conflict-title = Diese Sitzung wurde inzwischen anderswo geändert
conflict-explains = Es gibt zwei Fassungen: Ihre, wie sie hier steht, und die andere, die jetzt gespeichert ist. Eine bleibt gültig, die andere wird aufgehoben.
conflict-mine = Meine Fassung
conflict-stored = Die andere

handouts-title = Was soll auf Papier?
handouts-kind = Was gedruckt wird
handouts-meeting = Gesprächsblatt: eine Seite für das Gespräch, dann alle Antworten
handouts-brief = Nur die erste Seite des Gesprächsblatts
handouts-answers = Alle Antworten in voller Länge
handouts-follow-up = Was vereinbart und vorgenommen ist, auf einer Seite
handouts-with-session = Die Sitzung in die Datei legen, damit sie sich wieder importieren lässt
handouts-private = Was „nur für mich“ ist, steht weder auf dem Papier noch in der Datei.
