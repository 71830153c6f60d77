## How a stretch of days went.

status-no-name = “{ $typed }” stands for nothing here. There is: { $names }.
stats-no-period = “{ $typed }” is no period that has begun. Try week, month, year, 2026 or 2026-03.
stats-span = { $from } to { $to }
stats-no-contact = No contact.
stats-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
} with { $people ->
    [one] { $people } person
   *[other] { $people } people
}
stats-attempts = { $n ->
    [one] { $n } attempt without an answer
   *[other] { $n } attempts without an answer
}
stats-streak = { $n ->
    [one] { $n } working day in a row with a contact
   *[other] { $n } working days in a row with a contact
}, up to today
stats-coverage = { $in_time } of { $n ->
    [one] { $n } person with a next day is
   *[other] { $n } people with a next day are
} in time today
stats-promises = { $kept } of { $n ->
    [one] { $n } promise of yours kept
   *[other] { $n } promises of yours kept
}, { $in_time } in time
stats-replies = { $n ->
    [one] { $n } request answered, within { $time }
   *[other] { $n } requests answered, half of them within { $time }
}
stats-facts = { $n ->
    [one] { $n } thing learned about somebody
   *[other] { $n } things learned about people
}
stats-newcomers = { $n ->
    [one] { $n } affiliate added
   *[other] { $n } affiliates added
}
stats-told = { $n ->
    [one] { $n } suggestion settled and told
   *[other] { $n } suggestions settled and told
}
stats-gifts = { $n ->
    [one] { $n } gift given
   *[other] { $n } gifts given
}
stats-gifts-for = { $n ->
    [one] { $n } gift given
   *[other] { $n } gifts given
}, { $cost }
