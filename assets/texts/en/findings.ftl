# What stands out: for each rule a sentence for the client and an opener for the consultant.

finding-agreed-pressure = { $must }: this is agreed. What about it could be agreed anew?
finding-agreed-pressure-opener =
    “{ $must }” is explicitly agreed and stands at { $pressure } out of 10. { $count ->
        [0] With whom is it agreed, and what about it is open to negotiation?
       *[other] Named: { $who }. What about it is open to negotiation, and who brings it up?
    }
finding-assumed-expectation = { $must }: you assume this is expected. Whom could you ask?
finding-assumed-expectation-opener =
    “{ $must }” stands at { $pressure } out of 10 and rests on an assumption. { $count ->
        [0] Whose expectation is it, and how could one ask?
       *[other] Named: { $who }. How could one ask there?
    }
finding-pressure-stayed = { $must }: the must has stayed. What would it take?
finding-pressure-stayed-opener =
    “{ $must }”: { $before } before, { $now } now, out of 10. What keeps the must there, and what would it take to make it lighter – or is it meant to be so?
finding-nothing-let-go = { $channel }: a lot of must, little desire, and nothing decided yet. What may rest?
finding-nothing-let-go-opener =
    { $channel }: must { $pressure }, desire { $desire } out of 10, and no decision yet. What would happen if it rested for a while?
finding-hours-exceed-wish =
    You would like to give { $wanted ->
        [1] one hour
       *[other] { $wanted-figure } hours
    } a week; at present it is { $now ->
        [1] one
       *[other] { $now-figure }
    }. What goes first?
finding-hours-exceed-wish-opener =
    Wanted: { $wanted-figure }, at present: { $now-figure } hours a week. Which hour would be the easiest to give up, and who would want to know about it?
finding-passes-on-already =
    You have long been passing things on: { $without } of { $all } times without social media.
finding-passes-on-already-opener =
    { $without } of { $all } finds were passed on without social media. What about that comes easily, and where is there room for more of it?
