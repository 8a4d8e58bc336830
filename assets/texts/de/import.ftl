# Reading session files in, and putting sessions on paper.

import-faulty = In „{ $path }“: { $fault }
import-faulty-advice = Es wurde nichts importiert und nichts geändert. Lassen Sie sich die Datei noch einmal geben.
import-unknown-workbook = „{ $path }“ gehört zum Arbeitsbuch „{ $id }“ in Version { $version }, das diese Bibliothek nicht kennt.
import-unknown-workbook-advice = Es wurde nichts geändert. Bringen Sie Funkenbuch auf den neuen Stand, oder lassen Sie sich das Arbeitsbuch mitgeben.
import-diverged = „{ $path }“ ist vom { $theirs }; die Sitzung hier wurde seither geändert, zuletzt am { $ours }.
import-diverged-both = „{ $path }“ ist vom { $theirs }; auch die Sitzung hier wurde geändert, zuletzt am { $ours }.
import-diverged-advice = Es wurde nichts geändert. Soll die Datei gelten, dann mit --replace; die Fassung hier bleibt in der Bibliothek aufgehoben.
import-handout = Das Blatt ließ sich nicht setzen ({ $detail }).
import-handout-advice = Ihre Antworten sind sicher. Bitte melden Sie uns diesen Satz.
import-nothing = In „{ $path }“ liegt keine Sitzung.
import-nothing-advice = Dateien mit Sitzungen enden auf .json; Funkenbuch sucht auch in den Ordnern darunter.
