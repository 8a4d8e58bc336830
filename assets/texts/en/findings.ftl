# What stands out: for each rule a sentence for the client and an opener for the consultant.

finding-agreed-pressure = { $must }: this has been agreed. Which part of it could you renegotiate?
finding-agreed-pressure-opener =
    “{ $must }” has been explicitly agreed and is at { $pressure } out of 10. { $count ->
        [0] Who is it agreed with, and how much of it is negotiable?
       *[other] Expected by: { $who }. How much of it is negotiable, and who will bring it up?
    }
finding-assumed-expectation = { $must }: you assume this is expected. Who could you ask?
finding-assumed-expectation-opener =
    “{ $must }” is at { $pressure } out of 10 and rests on an assumption. { $count ->
        [0] Whose expectation is it, and how could it be checked?
       *[other] Expected by: { $who }. How could the client ask them?
    }
finding-pressure-stayed = { $must }: the must is still there. What would it take to change that?
finding-pressure-stayed-opener =
    “{ $must }”: { $before } before, { $now } now, out of 10. What keeps the must there, and what would ease it – or is it fine as it is?
finding-nothing-let-go = { $channel }: a lot of must, little appetite, and nothing decided yet. What could you put on hold?
finding-nothing-let-go-opener =
    { $channel }: must { $pressure }, appetite { $desire } out of 10, and no decision yet. What would happen if it were put on hold for a while?
finding-hours-exceed-wish =
    You would like to spend { $wanted ->
        [1] one hour
       *[other] { $wanted-figure } hours
    } a week; at the moment it is { $now ->
        [1] one
       *[other] { $now-figure }
    }. What could go first?
finding-hours-exceed-wish-opener =
    Wanted: { $wanted-figure } hours a week; at the moment: { $now-figure }. Which hour would be the easiest to give up, and who would need to know?
finding-passes-on-already =
    You have been passing things on all along: { $without } of { $all } times without social media.
finding-passes-on-already-opener =
    Passed on without social media: { $without } of { $all }. What makes that easy, and where could there be more of it?
