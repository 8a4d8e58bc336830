# What the pictures say: labels and the sentences that tell them.

## Lists, and small numbers in words

picture-names-and-more = { $names } and { $figure } more
picture-number =
    { $number ->
        [0] zero
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $figure }
    }

## The map of desire and must

picture-map-title = Appetite and must
picture-map-empty = Nothing to show yet. Once you have entered appetite and must for a place, a map will grow here.
picture-map-free = By choice
picture-map-both = Wanted and expected
picture-map-demanded = Mostly expected
picture-map-resting = Resting for now
picture-map-must = Must →
picture-map-desire = Appetite →
picture-map-little = little
picture-map-much = a lot
picture-map-and-more = and { $count } more
picture-map-drawn = Only the first { $drawn } of { $all } places are shown.
picture-map-single = One place is on the map so far: { $name }, with appetite { $desire } and must { $must } out of 10.
picture-map-most-desire = Your appetite is greatest here: { $names }.
picture-map-no-desire = You have no appetite for any of these places.
picture-map-even-desire = You have the same appetite for all of these places, { $value } out of 10.
picture-map-most-must = The must is strongest here: { $names }.
picture-map-no-must = None of them is a must.
picture-map-even-must = The must is the same for all of them, { $value } out of 10.
picture-map-hours =
    { $hours ->
        [1] One hour
        [2] Two hours
        [3] Three hours
        [4] Four hours
        [5] Five hours
        [6] Six hours
        [7] Seven hours
        [8] Eight hours
        [9] Nine hours
        [10] Ten hours
        [11] Eleven hours
        [12] Twelve hours
       *[other] { $figure } hours
    } a week { $hours ->
        [1] is
       *[other] are
    } spread across { $places } places.
picture-map-hours-one-place =
    { $hours ->
        [1] One hour
        [2] Two hours
        [3] Three hours
        [4] Four hours
        [5] Five hours
        [6] Six hours
        [7] Seven hours
        [8] Eight hours
        [9] Nine hours
        [10] Ten hours
        [11] Eleven hours
        [12] Twelve hours
       *[other] { $figure } hours
    } a week { $hours ->
        [1] goes
       *[other] go
    } to one place.
picture-map-detail = { $name }: appetite { $desire }, must { $must }.
picture-map-detail-hours =
    { $name }: appetite { $desire }, must { $must }, { $hours ->
        [1] one hour
       *[other] { $figure } hours
    } a week.

## Must before and now

picture-shift-title = Must before and now
picture-shift-before = before
picture-shift-now = now
picture-shift-both = before and now
picture-shift-figures = { $before } → { $now }
picture-shift-whole = Overall
picture-shift-told = Must before and now: { $parts }.
picture-shift-less =
    { $number ->
        [1] less in one case
       *[other] less in { $figure } cases
    }
picture-shift-same =
    { $number ->
        [1] the same in one case
       *[other] the same in { $figure } cases
    }
picture-shift-more =
    { $number ->
        [1] more in one case
       *[other] more in { $figure } cases
    }
picture-shift-open =
    { $number ->
        [1] not answered yet in one case
       *[other] not answered yet in { $figure } cases
    }
picture-shift-only-before = In { $figure } cases, you have said how much of a must it was before, but not yet how much it is now.
picture-shift-detail = { $name }: { $before } before, { $now } now.
picture-shift-detail-open = { $name }: { $before } before, no answer yet for now.
picture-shift-unnamed = { $before } before, { $now } now.
picture-shift-unnamed-open = { $before } before, no answer yet for now.

## Attitude

picture-attitude-title = What you are like with others
picture-attitude-empty = Nothing to show yet. Once you have rated a statement, it will appear here.
picture-attitude-single = “{ $name }” is at { $value } out of 10.
picture-attitude-most = Most like you, at { $value } out of 10: { $names }.
picture-attitude-even =
    { $number ->
        [2] Both statements are at { $value } out of 10.
       *[other] All { $figure } statements are at { $value } out of 10.
    }
picture-attitude-quoted = “{ $name }”
picture-attitude-detail = “{ $name }”: { $value } out of 10.

## Words

picture-balance-title = Must and want in your words
picture-balance-must = must
picture-balance-freed = don’t have to
picture-balance-want = want
picture-balance-told =
    Your texts { $words ->
        [1] (one word)
       *[other] ({ $figure } words)
    } contain { $parts }.
picture-balance-none =
    Your texts { $words ->
        [1] (one word)
       *[other] ({ $figure } words)
    } contain neither a must nor a want.
picture-balance-count-must = { $count } × must
picture-balance-count-freed = { $count } × don’t have to
picture-balance-count-want = { $count } × want
picture-balance-soft = Also found: { $count } × should.
picture-balance-detail = { $name }: { $must } × must, { $freed } × don’t have to, { $want } × want.
