# Les demandes, les suggestions, et les contacts d’un genre particulier.

composer-request = Demande { $n ->
    [one] { DE($name) }
   *[other] de { $n } personnes
}
composer-feedback = Suggestion { $n ->
    [one] { DE($name) }
   *[other] de { $n } personnes
}
composer-example-request = ex. Où en est mon paiement de mars ? {"!"}urgent   Quand viennent les bannières ? {"!"}ven =9h15
composer-example-feedback = ex. la page d’accueil charge trop lentement sur téléphone =hier
read-label-kind = / genre
read-label-request = {"?"} demande
read-label-answer = réponse
read-label-feedback = + suggestion
read-request = { $whose }{ $text }
read-request-urgent = { $whose }{ $text } (urgent)
read-request-promised = { $whose }{ $text } (promis pour le { $day })
read-answer-by = avant le { $day }, { $time }
refused-to-come = Ce qui est arrivé ne peut pas arriver plus tard que maintenant.
contact-kind = { $kind ->
    [contact] contact
    [coaching] coaching
    [site_review] revue du site
   *[issue] conflit
}
urgency = { $kind ->
    [urgent] urgente : le jour même
   *[usual] normale
}
decision = { $kind ->
    [adopted] adopté
    [declined] écarté
   *[other] pas encore
}
direction-in = reçu
issue-open = conflit ouvert
issue-settled = conflit réglé le { $day }
issue-since = { $day }  { $text }
issue-since-only = ouvert depuis le { $day }
coaching-last = dernier coaching { $ago }
coaching-never = aucun coaching pour l’instant
request-line = { $text } ({ $state })
request-due = avant le { $day }, { $time }
request-due-urgent = urgent, avant le { $day }, { $time }
request-promised = promis pour le { $day }
request-answered = répondu le { $day }, en { $after }
feedback-state = { $state ->
    [received] entendue le { $day }, merci à dire
    [thanked] merci dit le { $day }, pas encore décidé
    [considered] à l’étude depuis le { $day }
    [adopted] adoptée le { $day }, reste à l’annoncer
    [declined] écartée le { $day }, reste à l’annoncer
   *[told] annoncée le { $day }
}
duration-minutes = { $n } min
duration-hours = { $n } h
duration-days = { $n } j
briefing-issues = CONFLIT
briefing-requests = DEMANDES
briefing-feedback = SUGGESTIONS
briefing-coaching = COACHING
dossier-requests = Demandes
dossier-feedback = Suggestions
empty-requests = Aucune demande. [a] pour en ajouter une, ou [R] quand elle arrive
empty-feedback = Aucune suggestion. [a] pour en ajouter une, ou [F] quand vous l’entendez
field-request = demande
field-urgency = urgence
field-received = reçue le
field-promised = promise pour
field-answered = répondu le
field-feedback = suggestion
field-heard = entendue le
field-thanked = merci dit le
field-considered = à l’étude depuis
field-decision = décision
field-told = annoncé le
field-contact-kind = genre
field-settled = réglé le
item-request = demande
item-feedback = suggestion
offer-answered = répondu
offer-acknowledge = promettre un jour pour la réponse
offer-resolve = réglé
offer-feedback = { $step ->
    [thank] merci dit
    [consider] à l’étude
    [adopt] adopté
    [decline] écarté
   *[tell] annoncé
}
prompt-acknowledge-title = Pour quand la réponse à { $name } ?
prompt-acknowledge-examples = ven   demain   3j   14/02
prompt-acknowledge-reads = réponse promise pour le { $day }
prompt-acknowledge-unclear = Un jour, comme ven, demain ou 14/02.
notice-request = Demande notée : { $names }. Réponse avant le { $day }, { $time }.
notice-feedback = Suggestion notée : { $names }.
notice-answered = Répondu : { $names }.
notice-acknowledged = Réponse promise pour le { $day } : { $names }.
notice-feedback-step = { $step ->
    [thank] Merci dit : { $names }.
    [consider] À l’étude : suggestion { DE($names) }.
    [adopt] Adoptée : suggestion { DE($names) }. Elle reste ouverte jusqu’à ce que vous l’annonciez.
    [decline] Écartée : suggestion { DE($names) }. Elle reste ouverte jusqu’à ce que vous l’annonciez.
   *[tell] Annoncé : { $names }.
}
notice-resolved = Conflit réglé : { $names }.
notice-no-request = Un jour se promet pour une demande : placez le curseur sur l’une d’elles.
notice-item-closed = Il n’y a plus rien à faire ici. e permet de le modifier.
error-feedback-undecided = Rien n’est décidé, donc rien à annoncer : adoptez ou écartez d’abord.
error-feedback-untold = C’est décidé, et la personne ne le sait pas : seule l’annonce clôt cette suggestion.
error-feedback-closed = C’est annoncé : il n’y a plus rien à faire.
reason-reply = demande : { $text }
reason-reply-by = répondre avant { $time } : { $text }
reason-reply-until = répondre avant { $on }, { $time } : { $text }
reason-reply-since = réponse attendue à { $time } : { $text }
reason-reply-urgent = urgent : { $text }
reason-reply-promised = réponse promise : { $text }
reason-feedback = { $decision ->
    [adopted] annoncer que c’est adopté : { $text }
   *[declined] annoncer que c’est écarté : { $text }
}
step-request = demande : { $names }
step-edit-request = demande modifiée : { $names }
step-remove-request = demande retirée : { $names }
step-answer-request = réponse donnée : { $names }
step-acknowledge-request = réponse promise : { $names }
step-feedback = suggestion : { $names }
step-edit-feedback = suggestion modifiée : { $names }
step-remove-feedback = suggestion retirée : { $names }
step-thank-feedback = merci dit pour une suggestion : { $names }
step-consider-feedback = suggestion à l’étude : { $names }
step-adopt-feedback = suggestion adoptée : { $names }
step-decline-feedback = suggestion écartée : { $names }
step-tell-feedback = suite d’une suggestion annoncée : { $names }
step-resolve-issue = conflit réglé : { $names }
requests-none = Aucune demande n’attend de réponse.
requests-none-answered = Aucune demande n’a encore reçu de réponse.
feedbacks-none = Aucune suggestion n’attend quoi que ce soit.
feedbacks-none-told = Aucune suite d’une suggestion n’a encore été annoncée.
cli-none-open = Rien de ce genre n’est ouvert à ce nom.
cli-none-holds = Rien d’ouvert à ce nom ne contient « { $typed } ».
cli-which-open = { $n } sont ouverts ; donnez quelques mots de celui dont il s’agit :
  { $texts }
cli-about-request = Noter une demande ; elle attend une réponse
cli-about-requests = Lister ce qui attend une réponse
cli-about-answer = Dire qu’une demande a reçu sa réponse, ou promettre un jour
cli-about-feedback = Noter une suggestion, ou la faire avancer
cli-about-feedbacks = Lister les suggestions pour lesquelles il reste à faire
cli-about-resolve = Dire qu’un conflit est réglé
cli-arg-urgent = Réponse à donner le jour même
cli-arg-request-when = Quand elle est arrivée : hier, "ven 17h50"
cli-arg-promise-by = Le jour promis pour la réponse
cli-arg-requests-done = Celles qui ont eu leur réponse, avec le temps qu’il a fallu
cli-arg-answer-words = Des mots de la demande, s’il y en a plusieurs d’ouvertes
cli-arg-feedback-when = Quand elle a été dite
cli-arg-feedbacks-done = Celles dont la suite a été annoncée
cli-arg-thank = La personne a été remerciée
cli-arg-consider = Elle est à l’étude
cli-arg-adopt = Elle est adoptée
cli-arg-decline = Elle est écartée
cli-arg-tell = La suite a été annoncée
cli-arg-resolve-words = Des mots du conflit, s’il y en a plusieurs d’ouverts
cli-arg-log-kind = Quel genre de contact : coaching, revue, conflit
