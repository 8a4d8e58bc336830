# Comparing: several sessions side by side, and what becomes of them as a table.

compare-pressure = Must
compare-desire = Desire by place
compare-words = Words, per hundred words
compare-attitude = Attitude
compare-hours = Hours a week
compare-hours-wanted = wanted
compare-hours-given = at present, all places

chart-what = What
chart-before = { $when }, before
chart-now = { $when }, now
chart-number = Number
chart-of = of
chart-way = Question
chart-mean = Mean
chart-deviation = Standard deviation
chart-clients = Clients
chart-figures = Figures

compare-back = ‹ Back
compare-with-others = Compare them all side by side
compare-title = Comparison
compare-title-of = Comparison: { $names }
compare-gathering = Reading the sessions …
compare-between = { $count } sessions, { $first } to { $last }
compare-of-one-day = { $count } sessions of { $day }
compare-answers = Question by question
compare-only-changed = only what changed
compare-no-answers = Nothing changed here.
compare-version = { $workbook }, version { $version }
compare-reworded = Question changed.
compare-reworded-here = Wording changed.
compare-then = { $head } { $day }: “{ $words }”
compare-not-asked = not asked
compare-unanswered = no answer
compare-untitled = Unnamed
compare-heard = { $day }: { $words }
compare-heard-changed = { $day }: { $words } (changed)
compare-needs-two = Comparing takes at least two sessions.
compare-too-many = At most { $most } sessions fit side by side. Choose fewer; for all of them together there is the overview.

charts-save = Save as …
charts-save-named = Save as …: { $title }
charts-png = Picture (PNG)
charts-svg = Picture to work on (SVG)
charts-csv = Table (CSV)
charts-saved = Saved: { $path }
charts-path = Where the figure shall go
charts-kind = Figure

compare-about = Put sessions side by side, question by question
compare-changed = Only what changed
charts-to = Write the figures as PNG, SVG and CSV into this folder
error-no-such-client = “{ $given }” is nobody in this library.
error-no-such-client-advice = A person goes by the name in their record, or by at least four characters from the beginning or end of their number.
error-several-clients = “{ $given }” is the name of { $count } people.
error-several-clients-advice = Beginning or end of a person's number makes it clear.
compare-unreadable = { $count ->
    [one] One of the chosen sessions can’t be read and is missing here.
   *[other] { $count } of the chosen sessions can’t be read and are missing here.
}
