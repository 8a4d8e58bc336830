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

picture-map-title = Desire and must
picture-map-empty = Nothing to show yet. As soon as desire and must are entered for a place, a map grows here.
picture-map-free = Of my own accord
picture-map-both = Keen and called for
picture-map-demanded = Mostly called for
picture-map-resting = At rest for now
picture-map-must = Must →
picture-map-desire = Desire →
picture-map-little = little
picture-map-much = a lot
picture-map-and-more = and { $count } more
picture-map-drawn = The first { $drawn } of { $all } places are drawn.
picture-map-single = One place is on the map so far: { $name }, desire { $desire } and must { $must } out of 10.
picture-map-most-desire = You feel most like being here: { $names }.
picture-map-no-desire = You don’t feel like any of these places.
picture-map-even-desire = You feel like all of these places equally, { $value } out of 10.
picture-map-most-must = Most of the must is here: { $names }.
picture-map-no-must = There is no must in any of them.
picture-map-even-must = There is the same must in all of them, { $value } out of 10.
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
    } spread over { $places } places.
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
picture-map-detail = { $name }: desire { $desire }, must { $must }.
picture-map-detail-hours =
    { $name }: desire { $desire }, must { $must }, { $hours ->
        [1] one hour
       *[other] { $figure } hours
    } a week.

## Must before and now

picture-shift-title = Must before and now
picture-shift-empty = Nothing to show yet. As soon as a question says how much must there is in it, it appears here.
picture-shift-before = before
picture-shift-now = now
picture-shift-both = before and now
picture-shift-figures = { $before } → { $now }
picture-shift-whole = On the whole
picture-shift-told = Must before and now: { $parts }.
picture-shift-less =
    { $number ->
        [1] less once
        [2] less twice
       *[other] less { $figure } times
    }
picture-shift-same =
    { $number ->
        [1] the same once
        [2] the same twice
       *[other] the same { $figure } times
    }
picture-shift-more =
    { $number ->
        [1] more once
        [2] more twice
       *[other] more { $figure } times
    }
picture-shift-open =
    { $number ->
        [1] still open once
        [2] still open twice
       *[other] still open { $figure } times
    }
picture-shift-only-before = For { $figure } things it is noted how much must there was before; how much there is now is still open.
picture-shift-detail = { $name }: { $before } before, { $now } now.
picture-shift-detail-open = { $name }: { $before } before, now still open.
picture-shift-unnamed = { $before } before, { $now } now.
picture-shift-unnamed-open = { $before } before, now still open.

## Attitude

picture-attitude-title = How you are with others
picture-attitude-empty = Nothing to show yet. As soon as a sentence has a figure, it appears here.
picture-attitude-single = “{ $name }” is at { $value } out of 10.
picture-attitude-most = Most like you, at { $value } out of 10: { $names }.
picture-attitude-even =
    { $number ->
        [2] Both sentences are at { $value } out of 10.
       *[other] All { $figure } sentences are at { $value } out of 10.
    }
picture-attitude-quoted = “{ $name }”
picture-attitude-detail = “{ $name }”: { $value } out of 10.

## Words

picture-balance-title = Must and want in your words
picture-balance-empty = Nothing to show yet. As soon as you write something in your own words, the mirror counts here.
picture-balance-must = must
picture-balance-freed = don’t have to
picture-balance-want = want
picture-balance-told =
    In your texts { $words ->
        [1] (one word)
       *[other] ({ $figure } words)
    } there are: { $parts }.
picture-balance-none =
    In your texts { $words ->
        [1] (one word)
       *[other] ({ $figure } words)
    } there is neither a must nor a want.
picture-balance-count-must = { $count } × must
picture-balance-count-freed = { $count } × don’t have to
picture-balance-count-want = { $count } × want
picture-balance-soft = Besides, there is { $count } × should.
picture-balance-detail = { $name }: { $must } × must, { $freed } × don’t have to, { $want } × want.
