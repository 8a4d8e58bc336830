# Klient*innen in der Beratung: wer wer ist, und wessen Sitzungen das sind.

clients-heading = Klient*innen
clients-back = Zur Liste
clients-search = Name, Betrieb, Kontakt
clients-none = Noch keine. In der Liste der Sitzungen: „Ordnen“, „Klient*in zuordnen …“.
clients-none-found = Dazu findet sich niemand.
clients-how = Wählen Sie links jemanden aus.
clients-name = Name
clients-organisation = Betrieb
clients-contact = Kontakt
clients-notes = Ihre Notizen zur Person
clients-sessions = Sitzungen
clients-no-sessions = Noch keine zugeordnet.
clients-pick = auswählen
clients-pick-this = auswählen: { $session }
clients-detach = Zuordnung lösen
clients-detached = Die Zuordnung ist gelöst.
clients-split = Eigene Akte daraus machen
clients-was-split = Für die ausgewählten Sitzungen gibt es eine eigene Akte.
clients-same-name = Derselbe Name
clients-attach = Zuordnen
clients-attach-this = Zuordnen: { $session }
clients-merge = Zusammenlegen
clients-merge-this = Zusammenlegen mit { $client }
clients-merged = Die beiden Akten sind zusammengelegt.
clients-remove = Akte entfernen
clients-removed = Die Akte von { $name } ist entfernt; die Sitzungen bleiben.
