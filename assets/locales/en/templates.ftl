# Message templates.

templates-own = Templates of your own, or in place of these: { $folder }/NAME.md
    To begin with one of these: carnet templates birthday > { $folder }/birthday.md
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
template-questions = Before any message goes, ask yourself:
template-question-call = Does it ask for something they can do or answer?
template-question-voice = Does it sound like you?
template-question-odd = Is there something a little odd in it?
letter-subject = Subject: { $subject }

write-needed = { $what } (“{ $setting }”)
write-ask = “{ $title }” needs { $what }. Your answer, or nothing to stop:
write-missing = “{ $title }” needs { $names }. Say it with { $flags }
write-missing-name = “{ $title }” needs { $names }. Say it with { $flags }
    Your own name can be said once and for all: carnet config set my_name 'Claire'
write-anyway = --anyway writes it all the same.
write-no-template = There is no template “{ $typed }”. See carnet templates.
write-no-pair = “{ $typed }” is no name=value.
write-no-gap = Templates have no gap “{ $typed }”. They have: { $names }.

writing-ways-title = Write to { $name }, or open
writing-templates-title = Which message to { $name }?
writing-sending-title = How does it go to { $name }?
writing-resume = Go on with: { $note }
writing-template = Write a message with a template
writing-stencil = { $title }
writing-begun = begun
writing-suits = suits today
writing-open = { $channel ->
    [call] Call { $value }
    [email] E-mail to { $value }
    [sms] Text message to { $value }
    [whatsapp] WhatsApp to { $value }
    [site] Open { $value }
   *[other] Open { $value }
}
writing-send = { $channel ->
    [email] Open an e-mail to { $value } with it
    [sms] Open a text message to { $value } with it
   *[other] Open WhatsApp to { $value } with it
}
writing-copy = Copy { $what }
writing-note = message “{ $title }”
writing-value-title = { $title }, to { $name }: question { $at } of { $of }
writing-value-hint = The notebook does not know this yet. Esc goes back; nothing is lost.
writing-needs-value = Without this the message would have a hole. Esc goes back.
writing-preview-title = The message to { $name }
writing-text-title = Changing the message to { $name }
writing-anyway = { $key } writes all the same.

silence = { $why ->
    [deceased] Deceased: nobody writes, calls or gives.
   *[do_not_contact] Asked not to be contacted: nobody writes, calls or gives.
}
silence-refusal = { $why ->
    [deceased] { $name } has died: nothing is written.
   *[do_not_contact] { $name } asked not to be contacted: nothing is written.
}

link-no-number = no telephone number
link-no-country = the number lacks its country (+33…)
link-no-mail = no e-mail address
link-no-address = no address that may be opened
link-too-long = too long for a link: copy it

choice-copy = Copy what?
copy-row = { $what }: { $text }
copy-row-briefing = the briefing
copied-what = { $what }
copied-text = the text
copied-subject = the subject
copied-name = the name
copied-briefing = the briefing
copied-channel = { $channel ->
    [email] the e-mail address
    [call] the telephone number
    [sms] the telephone number
    [whatsapp] the WhatsApp number
    [site] the site
   *[other] the address
}
copied-by-terminal = the terminal, OSC 52

notice-copied = Copied: { $what } (by { $way }).
notice-opened = { $channel ->
    [email] Opened in the mail program.
    [call] Opened for a call. c logs it.
   *[other] Opened.
}
notice-letter-kept = The text is kept: o offers it again.
notice-no-display = Nothing can be opened here: there is no display (ssh?). The text can be copied.
notice-no-opener = { $program } is missing, so nothing can be opened. The text can be copied.
notice-not-opened = { $program } could not open it. The text can be copied.
