# What the pictures across several sessions say: courses, counts, means with their spread.

across-figures = { $before } → { $now }
across-course-one = { $name }: { $from } ({ $first }), most recently { $to } ({ $last }).
across-course-told = From { $first } to { $last }: { $parts }.
across-course-once = Only one entry so far: { $day }.
across-course-open = Nothing has been told twice yet; a course takes two sessions.
across-course-at = { $day }: { $figure }
across-course-detail = { $name }: { $parts }.

across-tally = { $number } · { $percent }%
across-tally-told = Most often: { $names }, { $number } of { $of }.
across-tally-detail = { $name }: { $number } ({ $percent }%).

across-mean = { $mean } ± { $deviation } (n = { $clients })
across-spread-told = Mean and standard deviation; n counts clients.
across-spread-detail = { $name }: { $figure }.
