# Comparing: several sessions side by side, and what becomes of them as a table.

compare-pressure = Must
compare-desire = Appetite by place
compare-words = Must and want, per hundred words
compare-attitude = Attitude
compare-hours = Hours a week
compare-hours-wanted = wanted
compare-hours-given = now, all places

chart-what = Item
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
compare-gathering = Loading the sessions …
compare-between = { $count } sessions, { $first } to { $last }
compare-of-one-day = { $count } sessions from { $day }
compare-answers = Question by question
compare-only-changed = only what has changed
compare-no-answers = Nothing changed here.
compare-version = { $workbook }, version { $version }
compare-reworded = Question reworded.
compare-reworded-here = Wording changed.
compare-then = { $head } { $day }: “{ $words }”
compare-not-asked = not asked
compare-unanswered = no answer
compare-untitled = Row without a title
compare-heard = { $day }: { $words }
compare-heard-changed = { $day }: { $words } (changed)
compare-needs-two = It takes at least two sessions to compare.
compare-too-many = No more than { $most } sessions fit side by side. Select fewer, or see all of them together in the overview.
compare-unreadable = { $count ->
    [one] One of the selected sessions can’t be read, so it isn’t shown here.
   *[other] { $count } of the selected sessions can’t be read, so they aren’t shown here.
}

charts-save = Save as …
charts-save-named = Save as …: { $title }
charts-png = Picture (PNG)
charts-svg = Picture you can edit (SVG)
charts-csv = Table (CSV)
charts-saved = Saved: { $path }
charts-path = Where to save the chart
charts-kind = Chart

compare-about = Compare sessions side by side, question by question
compare-changed = Show only what has changed
charts-to = Save the charts in this folder, as PNG, SVG and CSV
