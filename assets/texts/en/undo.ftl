# Names of steps as they appear after “Undo:” and “Redo:”

undo-write-note = Write note
undo-delete-note = Delete note
undo-edit-agenda = Edit agenda
undo-set-review-state = Set status
undo-edit-tags = Edit tags
undo-edit-client = Edit client record
undo-remove-client = Delete client record
undo-assign-sessions = Assign sessions
undo-split-client = Split off session
undo-merge-clients = Merge client records
undo-move-to-trash = Move to bin
undo-restore = Restore
undo-answer = Change answer
undo-add-row = Add row
undo-remove-row = Remove row
undo-move-row = Move row
undo-mark = Change mark
undo-react = Change reaction
undo-finish = Finish
undo-edit-consent = Edit consent or contract
undo-remove-consent = Remove consent or contract
undo-set-retention = Set retention

undo-said-undone = Undone: { $step }
undo-said-redone = Redone: { $step }
