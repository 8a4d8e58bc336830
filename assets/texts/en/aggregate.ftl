# What the pictures across several sessions say: courses, counts, means with their spread.

aggregate-figures = { $before } → { $now }
aggregate-course-one = { $name }: { $from } ({ $first }), most recently { $to } ({ $last }).
aggregate-course-told = From { $first } to { $last }: { $parts }.
aggregate-course-once = Only one entry so far: { $day }.
aggregate-course-open = Nothing has been answered twice yet. It takes two sessions to show how things change.
aggregate-course-at = { $day }: { $figure }
aggregate-course-detail = { $name }: { $parts }.

aggregate-tally = { $number } · { $percent }%
aggregate-tally-told = Most often: { $names }, { $number } of { $of }.
aggregate-tally-detail = { $name }: { $number } ({ $percent }%).

aggregate-mean = { $mean } ± { $deviation } (n = { $clients })
aggregate-spread-told = Mean and standard deviation; n is the number of clients.
aggregate-spread-detail = { $name }: { $figure }.
