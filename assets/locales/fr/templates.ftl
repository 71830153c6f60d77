# Les modèles de messages.

templates-own = Vos propres modèles, ou à la place de ceux-ci : { $folder }/NOM.md
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
letter-subject = Objet : { $subject }

write-ask = Il manque : { $what }. Votre réponse, ou rien pour arrêter :
write-missing = Le carnet ne connaît pas : { $names }. Dites-le avec { $flags }
write-no-template = Il n’y a pas de modèle « { $typed } ». Voyez carnet templates.
write-no-pair = « { $typed } » n’est pas de la forme nom=valeur.
write-no-gap = Les modèles n’ont pas de champ « { $typed } ». Ils ont : { $names }.
