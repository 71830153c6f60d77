# What a contact settles, and what stays open.

act = { $act ->
    [held] it took place: { $text }
    [kept-mine] kept: you owed “{ $text }”
    [kept-theirs] kept: they owed “{ $text }”
    [told] told what came of: “{ $text }”
    [thanked-for] thanked for: “{ $text }”
    [to_order] decided, to be ordered: { $text }
    [ordered] ordered: { $text }
    [sent] sent: { $text }
    [given] handed over: { $text }
    [thanked] thanks came for: { $text }
    [introduced] brought together with { $text }
    [handed-over] handed over: { $text }
    [active] welcome complete: make them active
   *[answered] answered: “{ $text }”
}
act-met = this was what was agreed for { $day }
act-met-about = this was what was agreed for { $day }: { $text }
open-matter = { $kind ->
    [reply] the request
    [promise] the promise of { $day }
    [appointment] the appointment of { $day }
    [follow_up] what was agreed for { $day }
    [retry] the new try
    [occasion] the occasion of { $day }
    [fact_date] what was to be asked
    [gift] the gift
    [feedback] what came of the suggestion
    [welcome] the welcome
    [introduce] the introduction
    [rhythm] the regular contact
    [dormant] winning them back
    [hello] the hello after the absence
    [round] the turn when there is room
    [paused] the question after the pause
   *[never] the first contact
}
open-of = { $what } ({ $name })
open-agreed = { $day }
stays-open = Stays open: { $what }
stays-agreed = { $what } { $n ->
    [one] stands
   *[other] stand
}
stays-due = Stays due { $day }: { $what }
notice-and-open = { $told } { $stays }.
notice-and-also = { $told }; { $stays }
hint-boxes = boxes (Space)
hint-x-kept = kept
hint-x-answered = answered
hint-x-told = told
hint-x-next-state = next state
hint-x-introduced = introduced
hint-x-handed-over = handed over
hint-x-active = active
hint-x-done = done
hint-x-drop = drop
hint-x-settle = settle…
choice-settle = { $does }: { $why }
owed-dropped = dropped { $day }
cli-about-settle = Do what a reason asks: kept, answered, next state; what asks for nothing more is dropped
cli-about-drop = Drop a reason; a promise or request that is dropped is void
cli-arg-settles = What the contact settled: promise, request, gift, feedback, welcome, next, introduction, or words of it; may be repeated
cli-arg-leaves = What it leaves open although a contact closes it: rhythm, retry, occasion, fact_date, appointment, hello, round, paused, next; may be repeated
cli-arg-settle-what = Which, where several are open: a kind as for log --settles, or words of it
cli-arg-drop-what = Which, where several are open: a kind as for log --settles, or words of it
cli-nothing-open-so = Nothing open answers to “{ $typed }”.
cli-several-open = { $n } that are open answer to “{ $typed }”. Say words of the one you mean, or give the identity:
cli-which-reason = { $n } are open. Say which:
cli-settled = { $name }: { $what }.
cli-dropped = Dropped for { $name }: { $what }.
hint-stays = { $n ->
    [one] { $kind ->
        [reply] (the request stays)
        [promise] (the promise stays)
        [gift] (the gift stays)
        [occasion] (the occasion stays)
       *[other] (the rest stays)
    }
   *[other] ({ $n } reasons stay)
}
