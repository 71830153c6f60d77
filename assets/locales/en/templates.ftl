# Message templates.

templates-own = Templates of your own, or in place of these: { $folder }/NAME.md
template-unknown-gap = { $file }:{ $line }: no gap is called “{ $found }”. The file is left out.
template-not-closed = { $file }:{ $line }: a brace is opened and not closed. The file is left out.
template-not-opened = { $file }:{ $line }: a brace is closed that was not opened. The file is left out.
template-one-form = { $file }:{ $line }: two forms of address stand as two braces, the familiar form, one bar, the polite form, two braces. The file is left out.
template-unknown-head = { $file }:{ $line }: above the text stand title, subject and for, not “{ $found }”. The file is left out.
template-unknown-suit = { $file }:{ $line }: no reason is called “{ $found }”. The file is left out.
template-empty = { $file }:{ $line }: there is no text. The file is left out.
template-unreadable = { $file } cannot be read: { $reason }. The file is left out.
template-gap = { $name ->
    [first_name] their first name
    [name] their name
    [child] a child’s name
    [partner] the partner’s name
    [pet] the pet’s name
    [interest] something they enjoy
    [last_topic] what you talked about last
    [promise] what you promised
    [occasion] the occasion
    [site] their site
    [my_name] your own name
    [link] a link
    [figure] the figure, such as “100 sales”
    [promotion] the promotion’s name
    [date] the day, such as “3 March”
    [news] the news, in one sentence
    [reason] the reason, in one sentence
    [idea] what they suggested
   *[other_person] the other person’s name
}
letter-subject = Subject: { $subject }

write-ask = Missing: { $what }. Your answer, or nothing to stop:
write-missing = The notebook does not know: { $names }. Say it with { $flags }
write-no-template = There is no template “{ $typed }”. See carnet templates.
write-no-pair = “{ $typed }” is no name=value.
write-no-gap = Templates have no gap “{ $typed }”. They have: { $names }.
