# Un élément d’une fiche.
item-added = { $name } : { $what }.
item-changed = { $name }, modifié : { $what }.
item-removed = { $name }, retiré : { $what }.
item-no-verb = carnet { $command } connaît { $known }, pas « { $typed } ». Voyez carnet help { $command }.
item-none = { $kind ->
    [relative] Aucun proche n’est noté sur cette fiche.
    [fact] Rien n’est encore retenu sur cette fiche.
    [occasion] Aucune date n’est notée sur cette fiche.
    [channel] Aucun moyen de contact n’est noté sur cette fiche.
    [interaction] Aucun contact n’est encore noté sur cette fiche.
    [gift] Aucun cadeau n’est noté sur cette fiche.
    [promise] Aucune promesse n’est notée sur cette fiche.
    [request] Aucune demande n’est notée sur cette fiche.
   *[feedback] Aucune suggestion n’est notée sur cette fiche.
}
item-not-found = Rien de ce genre sur cette fiche ne contient « { $typed } ». Il y a :
item-several = { $n } conviennent. Donnez d’autres mots, ou l’identifiant :
cli-wrong-value-such-as = { $flag } ne peut pas être « { $found } ». Écrivez par exemple { $example }.
cli-not-one-of = { $flag } ne peut pas être « { $found } ». Valeurs possibles : { $known }.
cli-no-relative = { $flag } : aucun proche n’est noté sur cette fiche, donc pas « { $typed } » non plus. carnet relative add en note un.
cli-no-relative-but = { $flag } : aucun proche ne s’appelle « { $typed } » sur cette fiche. Il y a : { $known }.
cli-day-to-come = Le { $day } est à venir. Indiquez un jour passé.
cli-joined = inscription le { $day }
relative-needs = Dites qui, et quel lien : carnet relative add marie Léa --relation enfant.
date-needs = Dites la date, autant qu’elle est connue : carnet date add marie mariage 14/02.
channel-needs-address = Dites l’adresse : carnet channel add marie marie@example.org.
channel-needs = Dites de quelle sorte d’adresse il s’agit : --kind appel, mail, sms, wa, mp, rdv, visio, site.
contact-is-logged = Un contact se note par carnet log. Pour en corriger ou retirer un : carnet contact edit, carnet contact remove.
contact-with-nobody = Il faut que quelqu’un reste dans l’entrée ; carnet contact remove la retire.
introduce-none = Aucune mise en relation n’est notée pour { $names }.
introduction-removed = Mise en relation retirée : { $names }.
introduction-changed = Mise en relation modifiée : { $names }.
cli-about-relative = Noter un proche, le modifier, le retirer : famille, amis, animaux
cli-about-fact = Retenir une information, la modifier, la retirer
cli-about-date = Noter une date qui compte, la modifier, la retirer
cli-about-channel = Ajouter un moyen de contact, le modifier, le déplacer, le retirer
cli-about-contact = Corriger une entrée du journal, ou la retirer
cli-about-verb = { $verb ->
    [add] Ajouter
    [edit] Modifier
    [remove] Retirer
    [up] Monter dans l’ordre de préférence
    [down] Descendre dans l’ordre de préférence
    [step] Faire passer à l’état suivant
    [keep] Dire qu’une promesse a été tenue
    [show] Montrer
   *[list] Tout lister
}
cli-about-contact-edit = Corriger une entrée
cli-about-contact-remove = Retirer une entrée
cli-about-promise-add = En noter une ; add peut être omis
cli-about-request-add = En noter une ; add peut être omis
cli-about-feedback-add = En noter une, ou la faire avancer avec une étape ; add peut être omis
cli-arg-which = Quelques-uns de ses mots, ou son identifiant
cli-arg-contact-which = Des mots de l’entrée, son jour (2026-02-03) ou son identifiant ; sans rien, la dernière entrée
cli-arg-channel-which = Une partie de l’adresse, sa sorte ou son identifiant
cli-arg-relative-words = Le nom
cli-arg-fact-words = Ce qu’il faut retenir ; - le lit sur l’entrée standard
cli-arg-date-words = Ce que c’est : anniversaire, mariage, fête, ou d’autres mots ; la date peut suivre
cli-arg-channel-words = L’adresse ou le numéro
cli-arg-promise-text = Ce qui est dû ; un {"!"}jour dans le texte est l’échéance, - lit l’entrée standard
cli-arg-request-text = Ce qui est demandé ; {"!"}urgent la rend urgente, un {"!"}jour est le jour promis, - lit l’entrée standard
cli-arg-feedback-text = Ce qui est suggéré, - lit l’entrée standard ; avec une étape, des mots de la suggestion voulue
cli-arg-new-text = D’autres mots
cli-arg-relation = conjoint, enfant, parent, frère, sœur, ami, animal, proche ; ou un mot comme fils, mère, chien
cli-arg-birthday = La date de naissance, autant qu’elle est connue : 12/04/2015, 12 avril, 1985 ; aucun l’enlève
cli-arg-age = L’âge aujourd’hui (8, « 18 mois ») ; aucun l’enlève
cli-arg-relative-name = Un autre nom
cli-arg-fact-kind = family, interest, like, dislike, care, topic, site ; ou famille, passion, aime, n’aime pas, attention, sujet
cli-arg-about = Le proche que cela concerne, par son nom ; aucun : la personne même
cli-arg-fact-day = Un jour dont il est question : le lendemain, carnet vous rappelle d’en prendre des nouvelles ; aucun l’enlève
cli-arg-private = Caché quand l’écran est partagé, et absent de show --brief
cli-arg-open = N’est plus privé
cli-arg-asked = Le jour où vous en avez pris des nouvelles ; aucun : pas encore
cli-arg-fact-text = D’autres mots
cli-arg-date-on = La date, autant qu’elle est connue : 14/02, 12 avril 1985
cli-arg-date-kind = birthday, wedding, name_day, partner_since, other ; ou anniversaire, mariage, fête
cli-arg-of = Le proche dont c’est la date, par son nom ; aucun : celle de la personne
cli-arg-label = Son libellé ; aucun l’enlève
cli-arg-once = Elle ne vient qu’une fois
cli-arg-yearly = Elle revient chaque année
cli-arg-channel-kind = appel, mail, sms, wa, mp, rdv, visio, site ; une adresse ou un lien le dit de lui-même
cli-arg-open-hours = Les heures de ce moyen de contact, par exemple 9:30-18:00 ; aucun : celles de la personne
cli-arg-value = Une autre adresse, un autre numéro
cli-arg-contact-on = Un autre jour
cli-arg-at = Une autre heure ; aucun l’enlève
cli-arg-outcome = reached, message_left, no_answer, broadcast ; ou contact pris, message laissé, sans réponse, envoi groupé
cli-arg-direction = both, out, in ; ou échange, de ma part, de sa part
cli-arg-contact-kind = contact, coaching, site_review, issue ; ou revue du site, conflit
cli-arg-contact-with = Quelqu’un d’autre qui y a pris part ; peut se répéter
cli-arg-without = Quelqu’un qui n’y a pas pris part ; peut se répéter
cli-arg-settled = Le jour où un conflit a été réglé ; aucun : il reste ouvert
cli-arg-contact-text = D’autres mots
cli-arg-promise-due = Le jour de l’échéance ; aucun l’enlève
cli-arg-theirs = C’est l’affilié qui doit, pas vous
cli-arg-mine = C’est vous qui devez, pas l’affilié
cli-arg-kept = Le jour où elle a été tenue ; aucun : elle est de nouveau ouverte
cli-arg-usual = Ce n’est finalement pas urgent
cli-arg-channels = Un moyen de contact, par exemple wa=+33612345678 ; aucun l’enlève ; peut se répéter
cli-arg-prefer = Les moyens à préférer, par exemple appel,mail
cli-arg-also = Un nom de plus, par exemple Mimi ou company=Lefèvre ; peut se répéter
cli-arg-no-longer = Un autre nom que la personne ne porte plus ; peut se répéter
cli-arg-introduce-outcome = Ce qui en est sorti ; la mise en relation est faite
cli-arg-introduce-decline = Pas ces deux-là : ne plus le proposer
cli-arg-introduce-remove = Retirer la note
