# The consultant's list: finding, arranging, opening sessions.

sessions-heading = Sessions
sessions-search = Search
sessions-search-hint = Search answers, notes, names …
sessions-import = Import …
sessions-overview = Overview
sessions-compare = Compare
sessions-more = More
sessions-trash = Bin
sessions-leave-trash = Leave the bin

sessions-name = Name
sessions-organisation = Organisation
sessions-changed = Changed
sessions-begun = Begun
sessions-progress = Progress
sessions-decisive = Appetite
sessions-before = Before
sessions-after = Now
sessions-shift = ±
sessions-must-before = Must before
sessions-must-after = Must now
sessions-must-shift = Change in must
sessions-discuss = To discuss
sessions-review = Status
sessions-tags = Tags
sessions-tags-alone = Tags
sessions-meeting = Meeting
sessions-workbook = Workbook
sessions-sort-by = { $column }, sort by this
sessions-sorted-up = { $column }, sorted ascending
sessions-sorted-down = { $column }, sorted descending

sessions-unnamed = Unnamed
sessions-reading = Loading …
sessions-unreadable = Can’t be read
sessions-group-near = Today and coming up
sessions-group-past = Meeting over, not discussed yet
sessions-group-past-latest = Meeting over, not discussed yet: the latest { $shown } of { $all }
sessions-group-others = All other sessions
sessions-today = today, { $time }
sessions-today-alone = today
sessions-yesterday = yesterday
sessions-tomorrow = tomorrow
sessions-begun-on = begun { $day }
sessions-percent = { $percent }%
sessions-hit-note = Note
sessions-hit-name = Name
sessions-state-new = new
sessions-state-read = read
sessions-state-discussed = discussed
sessions-state-filed = filed

sessions-add-filter = + Filter
sessions-remove-filter = Remove filter: { $filter }
sessions-filter-state = Status: { $states }
sessions-filter-tag = Tag: { $tag }
sessions-filter-from = since { $day }
sessions-filter-to = up to { $day }
sessions-filter-between = { $from } to { $to }
sessions-filter-meeting-past = Meeting over, not discussed yet
sessions-filter-meeting-on = Meeting { $day }
sessions-filter-meeting-from = Meeting from { $day }
sessions-filter-meeting-to = Meeting up to { $day }
sessions-filter-meeting-between = Meeting { $from } to { $to }
sessions-filter-workbook = Workbook: { $title }
sessions-filter-decisive = Appetite: { $answer }
sessions-filter-client = Client: { $name }
sessions-filters = Filters
sessions-filters-period = Last changed
sessions-filters-from = since
sessions-filters-to = up to
sessions-filters-near = today and in the next seven days
sessions-filters-past = over, not discussed yet
sessions-filters-meeting-from = Meeting from
sessions-filters-meeting-to = Meeting up to
sessions-filters-unclear = Please enter a day such as 1/10 or 1 October 2025.
sessions-filters-done = Done
sessions-filters-clear = Remove all

sessions-none = No sessions match.
sessions-show-all = Show all
sessions-seeking = Searching …
sessions-no-session = There are no sessions in this library yet.
sessions-trash-empty = The bin is empty.

sessions-keys = Enter opens · Space selects · type to search
sessions-all = { $count ->
    [one] One session
   *[other] { $count } sessions
}
sessions-some-of = { $shown } of { $all }
sessions-first-of = { $shown } found so far …
sessions-in-trash = { $shown } in the bin
sessions-picked = { $picked } of { $shown } selected
sessions-pick-none = Clear selection
sessions-count = { $count ->
    [0] no sessions
    [one] one session
   *[other] { $count } sessions
}

sessions-arrange = Organise
sessions-set-state = Status: { $state }
sessions-edit-tags = Tags …
sessions-attach = Assign to a client …
sessions-go-on = Continue
sessions-to-trash = Move to bin
sessions-restore = Restore
sessions-now = { $count ->
    [one] One session is now “{ $state }”.
   *[other] { $count } sessions are now “{ $state }”.
}
sessions-trashed = { $count ->
    [one] The session has been moved to the bin.
   *[other] { $count } sessions have been moved to the bin.
}
sessions-restored = { $count ->
    [one] The session has been restored.
   *[other] { $count } sessions have been restored.
}

sessions-tags-of = { $count ->
    [one] Tags for the session
   *[other] Tags for { $count } sessions
}
sessions-new-tag = New tag
sessions-new-tag-hint = Separate several with commas; Enter adds them
sessions-tags-done = Apply

sessions-attach-title = { $count ->
    [one] Whose session is this?
   *[other] Whose sessions are these?
}
sessions-attach-name = Name or organisation
sessions-records = Clients
sessions-attach-new = New client: { $name }
sessions-attached = Assigned to { $name }.
sessions-detach = Unassign
sessions-detached = Unassigned.
