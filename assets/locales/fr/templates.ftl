# Les modèles de messages.

templates-own = Vos propres modèles, ou à la place de ceux-ci : { $folder }/NOM.md
    Pour partir d’un modèle d’ici : carnet templates birthday > { $folder }/birthday.md
template-unknown-gap = { $file }:{ $line } : aucun champ ne s’appelle « { $found } ». Ce fichier n’est pas utilisé.
template-not-closed = { $file }:{ $line } : une accolade est ouverte sans être fermée. Ce fichier n’est pas utilisé.
template-not-opened = { $file }:{ $line } : une accolade est fermée sans avoir été ouverte. Ce fichier n’est pas utilisé.
template-one-form = { $file }:{ $line } : tu et vous s’écrivent ainsi : deux accolades, la forme en tu, une barre, la forme en vous, deux accolades. Ce fichier n’est pas utilisé.
template-unknown-head = { $file }:{ $line } : au-dessus du texte se mettent titre, objet et pour, pas « { $found } ». Ce fichier n’est pas utilisé.
template-unknown-suit = { $file }:{ $line } : aucun motif ne s’appelle « { $found } ». Ce fichier n’est pas utilisé.
template-empty = { $file }:{ $line } : il n’y a pas de texte. Ce fichier n’est pas utilisé.
template-unreadable = { $file } ne peut pas être lu : { $reason }. Ce fichier n’est pas utilisé.
template-gap = { $name ->
    [first_name] son prénom
    [name] son nom
    [child] le prénom d’un enfant
    [partner] le prénom du conjoint
    [pet] le nom de l’animal
    [interest] une chose qui lui plaît
    [last_topic] votre dernier sujet de conversation
    [promise] ce que vous avez promis
    [occasion] l’occasion
    [site] son site
    [my_name] votre nom
    [link] un lien
    [figure] le chiffre, comme « 100 ventes »
    [promotion] le nom de la promotion
    [date] le jour, comme « 3 mars »
    [news] la nouvelle, en une phrase
    [reason] la raison, en une phrase
    [idea] sa suggestion
   *[other_person] le nom de l’autre personne
}
template-questions = Avant l’envoi de tout message, demandez-vous :
template-question-call = Appelle-t-il une action ou une réponse ?
template-question-voice = Est-ce bien votre ton à vous ?
template-question-odd = Y a-t-il un petit grain de folie ?
letter-subject = Objet : { $subject }

write-needed = { $what } (« { $setting } »)
write-ask = Pour « { $title } », il manque { $what }. Votre réponse, ou rien pour arrêter :
write-missing = Pour « { $title } », il manque { $names }. Dites-le avec { $flags }
write-missing-name = Pour « { $title } », il manque { $names }. Dites-le avec { $flags }
    Votre nom peut être dit une fois pour toutes : carnet config set my_name 'Claire'
write-anyway = --anyway l’écrit quand même.
write-no-template = Il n’y a pas de modèle « { $typed } ». Voyez carnet templates.
write-no-pair = « { $typed } » n’est pas de la forme nom=valeur.
write-no-gap = Les modèles n’ont pas de champ « { $typed } ». Ils ont : { $names }.

writing-ways-title = Écrire à { $name }, ou ouvrir
writing-templates-title = Quel message pour { $name } ?
writing-sending-title = Comment l’envoyer à { $name } ?
writing-resume = Reprendre : { $note }
writing-template = Écrire un message d’après un modèle
writing-stencil = { $title }
writing-begun = commencé
writing-suits = tombe bien
writing-open = { $channel ->
    [call] Appeler le { $value }
    [email] E-mail à { $value }
    [sms] SMS au { $value }
    [whatsapp] WhatsApp au { $value }
    [site] Ouvrir { $value }
   *[other] Ouvrir { $value }
}
writing-send = { $channel ->
    [email] Ouvrir un e-mail à { $value }, déjà rempli
    [sms] Ouvrir un SMS au { $value }, déjà rempli
   *[other] Ouvrir WhatsApp au { $value }, déjà rempli
}
writing-copy = Copier { $what }
writing-note = message « { $title } »
writing-value-title = { $title }, pour { $name }, question { $at } sur { $of }
writing-value-hint = Le carnet ne le sait pas encore. Échap revient en arrière, rien n’est perdu.
writing-needs-value = Sans cela, il y aurait un trou dans le message. Échap revient en arrière.
writing-preview-title = Le message pour { $name }
writing-text-title = Modification du message pour { $name }
writing-anyway = { $key } écrit quand même.

silence = { $why ->
    [deceased] Personne décédée : ni message, ni appel, ni cadeau.
   *[do_not_contact] Ne souhaite plus de contact : ni message, ni appel, ni cadeau.
}
silence-refusal = { $why ->
    [deceased] { $name } (personne décédée) : rien n’est écrit.
   *[do_not_contact] { $name } ne souhaite plus de contact : rien n’est écrit.
}

link-no-number = pas un numéro de téléphone
link-no-country = il manque l’indicatif du pays (+33…)
link-no-mail = pas une adresse e-mail
link-no-address = pas une adresse qui s’ouvre
link-too-long = trop long pour un lien : copiez-le

choice-copy = Que faut-il copier ?
copy-row = { $what } : { $text }
copy-row-briefing = la fiche
copied-what = { $what }
copied-text = le texte
copied-subject = l’objet
copied-name = le nom
copied-briefing = la fiche
copied-channel = { $channel ->
    [email] l’adresse e-mail
    [call] le numéro de téléphone
    [sms] le numéro de téléphone
    [whatsapp] le numéro WhatsApp
    [site] le site
   *[other] l’adresse
}
copied-by-terminal = le terminal, OSC 52

notice-copied = Copié : { $what } (par { $way }).
notice-opened = { $channel ->
    [email] Ouvert dans la messagerie.
    [call] Ouvert pour un appel. c le note.
   *[other] Ouvert.
}
notice-letter-kept = Le texte est conservé : o le propose de nouveau.
notice-no-display = Rien ne peut s’ouvrir ici : il n’y a pas d’affichage (ssh ?). Le texte peut être copié.
notice-no-opener = Rien ne peut s’ouvrir : { $program } est absent. Le texte peut être copié.
notice-not-opened = { $program } n’a pas pu l’ouvrir. Le texte peut être copié.
