# The dialogue of carnet --plain: every line is read aloud, so each is a sentence, and its default is said.

dialogue-person = Person { $number } of { $total }: { $who }.
dialogue-who = Who? A name or a part of it (empty to go on with the list):
dialogue-other = { $who }.
dialogue-what = What happened? { $choices } [{ $default }]:
dialogue-outcome = { $kind ->
    [contacted] contacted
    [missed] missed
    [snooze] snooze
    [skip] skip
    [more] more
    [undo] undo
    [quit] quit
   *[other] somebody else
}
dialogue-by = { $kind ->
    [me] you owe:
   *[them] they owe:
}
dialogue-several = “{ $typed }” is the beginning of several answers: { $names }.
dialogue-unclear = “{ $typed }” is none of the answers. Say a number or a word.
dialogue-note = Note (empty to skip):
dialogue-note-again = Note (empty keeps what you typed):
dialogue-read-as = Read as: { $names }, { $how }.
dialogue-save = Save? { $choices } [{ $default }]:
dialogue-then = { $kind ->
    [yes] yes
    [edit] edit
    [settle] what it settles
   *[cancel] cancel
}
dialogue-yes-no = { $kind ->
    [yes] yes
   *[no] no
}
dialogue-which = { $asks } { $choices }:
dialogue-none-of-them = none of them: write it again
dialogue-draft = A draft is kept: { $text }
dialogue-draft-use = Take it up? { $choices } [{ $default }]:
dialogue-draft-kept = The draft is kept, and offered here and on the screens.
dialogue-until = Until when? A day such as friday, 2w, 12 march [{ $day }]:
dialogue-logged = Saved: { $names }. No next date.
dialogue-undo-hint = Type undo to take it back.
dialogue-no-more = There is nothing more.
dialogue-nobody = Nobody is left to contact today.
dialogue-end = { $done } done today, { $left } left. Everything is saved.
dialogue-box = { $state ->
    [settled] settled,
   *[open] open,
} { $what }
dialogue-switch = What does it settle? { $choices }. A number changes it, nothing goes on:
