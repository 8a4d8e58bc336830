# Comparing: several sessions side by side, and what becomes of them as a table.

compare-pressure = Must
compare-desire = Desire by place
compare-words = Words, per hundred words
compare-attitude = Attitude
compare-hours = Hours a week
compare-whole = On the whole
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
