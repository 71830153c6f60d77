# La ligne de commande : aide et réponses.

cli-heading = { $title } :
cli-usage = Usage :
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-about-carnet = Un carnet pour responsables d’affiliation : qui contacter aujourd’hui, pourquoi, et de quoi parler.
    Sans commande, il ouvre les écrans ; sans terminal, il affiche la liste du jour.
cli-about-today = Qui contacter aujourd’hui, et pourquoi
cli-about-add = Ajouter un affilié
cli-about-log = Noter un contact
cli-about-jot = Retenir quelque chose sans contact
cli-about-promise = Noter une promesse
cli-about-away = Noter une absence, ou un retour
cli-about-snooze = Reporter quelqu’un à un autre jour
cli-about-next = Fixer le jour du prochain contact
cli-about-skip = Pas aujourd’hui : masquer quelqu’un jusqu’au prochain jour ouvré
cli-about-spread = Étaler sur les jours à venir ceux pour qui la journée n’a pas de place
cli-about-show = Montrer tout ce que le carnet sait de quelqu’un
cli-about-dossier = Imprimer ce que quelqu’un peut lire de sa propre fiche, dans sa langue
cli-about-erase = Effacer quelqu’un pour de bon, historique compris ; cela ne s’annule pas
cli-about-list = Lister les affiliés
cli-about-filters = Les filtres enregistrés : lister, enregistrer, renommer, retirer
cli-about-undo = Annuler la dernière action du carnet
cli-about-redo = Rétablir la dernière action annulée
cli-about-history = Lister les dernières actions du carnet
cli-about-import = Importer des affiliés depuis l’export d’un autre programme
cli-about-demo = Essayer un carnet inventé ; rien n’est conservé
cli-about-stats = Le bilan des 30 derniers jours, d’un mois ou d’une année
cli-about-status = Afficher combien de personnes sont à contacter, pour une invite ou une barre d’état
cli-about-doctor = Vérifier le carnet et ce qui l’entoure
cli-about-search = Chercher des personnes et ce qui est noté sur elles
cli-about-gifts = Lister les cadeaux par état, et le total de l’année
cli-about-gift = Noter une idée de cadeau, la modifier, la faire avancer, la retirer
cli-about-promises = Lister ce qui est dû, des deux côtés
cli-about-agenda = Lister ce que réservent les jours à venir
cli-about-edit = Modifier quelqu’un : nom, niveau, rythme, étiquettes, adresses
cli-about-templates = Lister les modèles de messages
cli-about-write = Écrire à quelqu’un d’après un modèle, rempli de ce que le carnet sait
cli-about-export = Écrire tout le carnet dans un document JSON
cli-about-backup = Faire une copie du carnet, ou examiner les copies
cli-about-restore = Mettre une copie à la place du carnet
cli-about-config = Afficher ou modifier les réglages
cli-about-keys = Lister les touches des écrans
cli-about-completions = Afficher la complétion pour un shell ; elle connaît les noms des personnes
cli-about-man = Afficher la page de manuel
cli-about-complete-names = Lister les noms qui commencent ainsi, pour la complétion
cli-about-help = Aide sur le programme ou sur une commande
cli-verb-help = Les options d’un verbe : carnet help { $command } VERBE
cli-also = { $about } (ou : { $names })

cli-arg-help = Afficher cette aide
cli-arg-version = Afficher la version
cli-arg-db = Le carnet à utiliser (CARNET_DB)
cli-arg-today = Agir comme si c’était ce jour (CARNET_TODAY)
cli-arg-lang = La langue des textes : en, fr (CARNET_LANG)
cli-arg-json = Répondre par un objet JSON
cli-arg-plain = Répondre par des lignes pour d’autres programmes
cli-arg-no-color = Sans couleurs
cli-arg-no-input = Ne jamais poser de question
cli-arg-quiet = Ne rien dire quand tout va bien
cli-arg-first = Le premier jour : lundi, 12 mars
cli-arg-last = Le dernier jour
cli-arg-returned = De retour : ce qui reste de l’absence s’efface
cli-arg-repair = Recalculer les dates calculées et supprimer les copies inachevées
cli-arg-who = Un identifiant, un nom ou une partie du nom, ou une adresse e-mail
cli-arg-show-who = Un identifiant, un nom ou une partie du nom, ou une adresse e-mail
cli-arg-text = Les mots ; - les lit sur l’entrée standard. La ligne comprend +sorte, >promesse, #étiquette et {"!"}prochain
cli-arg-log-rest = Les personnes, puis ce qui a été dit ; - le lit sur l’entrée standard. La ligne comprend /canal, =quand, +sorte, >promesse, #étiquette et {"!"}prochain
cli-arg-gifts-who = Seulement les cadeaux à cette personne et à ses proches
cli-arg-state = idea, to_order, ordered, sent, given, thanked ; ou idée, à commander, commandé, envoyé, offert, remercié
cli-arg-year = Seulement les cadeaux qui comptent cette année-là
cli-arg-gift-words = Ce que c’est
cli-arg-on = Le jour depuis lequel il est dans cet état
cli-arg-gift-name = Un autre nom
cli-arg-whom = Pour un proche, par son nom ; aucun : pour la personne
cli-arg-occasion = Pour une date de la fiche : anniversaire, mariage, ou son libellé ; aucun l’enlève
cli-arg-gift-day = Pour un jour précis ; aucun l’enlève
cli-arg-cost = Ce qu’il coûte : 45 EUR ; aucun l’enlève
cli-arg-lead = Jours de préparation
cli-arg-shipping = Jours de livraison
cli-arg-logo = Il porte notre logo : publicité, il ne compte jamais
cli-arg-no-logo = Il ne porte pas notre logo
cli-arg-fact = L’information qui l’a inspiré, par quelques-uns de ses mots
cli-arg-back = À l’état précédent
cli-arg-reaction = Ce qu’on en a dit
cli-arg-via = Comment : appel, mail, sms, wa, mp, rdv, visio
cli-arg-when = Quand cela a eu lieu : hier, 12/01, "lundi 14h30" ; un jour à venir en fait un rendez-vous
cli-arg-next = Quand reprendre contact : 2s, vendredi, aucun
cli-arg-missed = Personne n’a répondu ; avec un texte, un message a été laissé
cli-arg-facts = Quelque chose que vous avez appris, comme famille="Léa a intégré l’équipe" ; peut se répéter
cli-arg-promises = Quelque chose que vous avez promis, comme "envoyer les bannières {"!"}ven" ; peut se répéter
cli-arg-due = Le jour de l’échéance
cli-arg-day = Un jour comme on le dit : vendredi, 2s, 12 mars ; pour le prochain contact aussi aucun
cli-arg-next-day = Un jour comme vous le diriez (vendredi, 2s, 12 mars), puis pourquoi, avec vos mots ; aucun pour aucun jour, toutes les 2 semaines pour un rythme
cli-arg-count = Dire seulement combien il en reste
cli-arg-md = En Markdown, une liste à cocher
cli-arg-status-format = Une ligne à votre façon : {"{due}"} personnes à contacter, {"{late}"} en retard
cli-arg-max = Au plus N personnes
cli-arg-exit-code = Terminer avec le code 10 quand il y a des personnes à contacter
cli-arg-name = Le nom
cli-arg-email = Une adresse e-mail
cli-arg-anyway = Même si quelqu’un porte déjà ce nom
cli-arg-tier = A, B ou C
cli-arg-every = La fréquence des contacts : 14, 2s, aucun
cli-arg-tags = Une étiquette ; peut se répéter
cli-arg-brief = L’essentiel avant un appel, en dix lignes
cli-arg-filter = Mots du filtre, comme retard niveau:A avec:enfants dernier>30j (mettez < et > entre guillemets) ; ils sont tous ci-dessous
cli-arg-sort = La colonne du tri : nom, niveau, rythme, dernier, prochain, statut, étiquettes, canal, promesses, cadeaux
cli-arg-reverse = À l’envers
cli-arg-columns = Les colonnes, séparées par des virgules ; ce sont celles de --sort
cli-arg-csv = En CSV, pour un tableur
cli-arg-saved = Un filtre enregistré, avant les mots
cli-about-filters-list = Les lister, comme carnet filters seul
cli-about-filters-save = Enregistrer un filtre sous un nom
cli-about-filters-rename = En renommer un
cli-arg-filters-filter = Mots du filtre ; ils sont tous ci-dessous
cli-arg-filters-name = Le nom du filtre
cli-arg-new = Son nouveau nom
cli-about-config-list = Tous les lister, comme carnet config seul
cli-about-config-path = Où sont les fichiers des réglages et des modèles
cli-about-config-get = La valeur d’un réglage
cli-about-config-set = Donner une autre valeur à un réglage
cli-arg-key = Le réglage, comme carnet config le nomme
cli-arg-config-value = Sa nouvelle valeur
cli-arg-save = Garder le filtre sous ce nom
cli-arg-rename = Le filtre enregistré qui prend pour nom les mots donnés
cli-arg-remove = Le filtre enregistré à retirer
cli-arg-n = Combien d’actions
cli-arg-file = Le fichier à importer
cli-arg-dry-run = Dire seulement ce qui se passerait
cli-arg-format = D’où vient le fichier, s’il n’est pas reconnu
cli-arg-kind = Ce que contient le fichier : affiliates
cli-arg-date-order = Comment ses dates sont écrites : dmy, mdy, ymd
cli-arg-encoding = L’encodage de ses lettres, quand elles sont mal lues : windows-1252, macintosh, cp850
cli-arg-map = Ce que signifie une colonne : --map 'Contact=email' ; peut être répété
cli-arg-statuses = Ce que signifie un statut du fichier : --status 'Or=actif' ; peut être répété
cli-arg-yes = Prendre la réponse proposée à chaque question
cli-arg-command = La commande
cli-arg-words = Des mots qui doivent tous y être ; le début de chacun suffit
cli-arg-done = Celles qui ont été tenues
cli-arg-edit-name = Un autre nom
cli-arg-those = Au lieu de QUI, tous ceux que laisse un filtre (niveau:B étiquette:food), en une action : niveau, statut et étiquettes, ou rythme, ou archive
cli-arg-edit-tier = A, B, C ou aucun
cli-arg-edit-every = La fréquence des contacts : 14, 2s, aucun ; niveau pour suivre le niveau
cli-arg-edit-email = Une adresse e-mail ; aucun l’enlève
cli-arg-edit-tags = Ajouter une étiquette ; peut se répéter
cli-arg-untags = Enlever une étiquette ; peut se répéter
cli-arg-status = contact, prospect, onboarding, active, dormant, paused, ended ; ou intégration, actif, en pause, terminé
cli-arg-phone = Un numéro de téléphone ; aucun l’enlève
cli-arg-language = La langue dans laquelle lui écrire, comme fr ou pt-BR ; aucun l’enlève
cli-arg-zone = Son fuseau horaire, comme Europe/Paris ; aucun l’enlève
cli-arg-hours = Quand appeler, par exemple 9:30-18:00 ; aucun l’enlève
cli-arg-channel-hours = Les heures d’un moyen de contact, par exemple call=9:30-12:00 ; aucun : celles de la personne ; peut se répéter
cli-arg-ids = Son identifiant dans un autre système, par exemple affiliatewp=42 ; aucun l’enlève ; peut se répéter
cli-arg-sharing = Ses succès peuvent-ils être partagés : oui, non, ou aucun si on ne l’a pas demandé
cli-arg-decision-pending = Un contrat est en discussion : ce n’est pas le moment d’un cadeau
cli-arg-decided = Le contrat n’est plus en discussion
cli-arg-deceased = La personne est décédée
cli-arg-living = La personne est en vie : c’était une erreur
cli-arg-joined = Le jour de son inscription ; aucun l’enlève
cli-arg-tu = La personne est tutoyée
cli-arg-vous = La personne est vouvoyée
cli-arg-archive = Ne garder que pour l’historique
cli-arg-unarchive = Sortir de l’archive
cli-arg-do-not-contact = Ne plus jamais donner de motif de prendre contact
cli-arg-may-contact = Donner de nouveau des motifs de prendre contact
cli-arg-export-format = La forme du document : json
cli-arg-output = Le fichier à écrire, au lieu de la sortie standard
cli-arg-export-yes = Remplacer le fichier
cli-arg-from = Le premier jour ; sinon aujourd’hui
cli-arg-days = Combien de jours ; sinon 60, un an avec --ics
cli-arg-kinds = Seulement ce genre ; peut se répéter : rendez-vous, événement, répondre, date, promesse, relance, réessayer, jour-noté, cadeau, présenter, doit, report, rythme
cli-arg-ics = En un fichier iCalendar, que lisent les calendriers ; rien de privé n’y figure
cli-arg-agenda-yes = Remplacer le fichier
cli-arg-folder = Le dossier des copies, au lieu de backups à côté du carnet
cli-arg-list = Lister les copies
cli-arg-verify = Vérifier chaque copie d’après ce qui a été écrit
cli-arg-copy = Un jour, un fichier ou son nom ; sans rien, la dernière copie
cli-arg-restore-yes = Ne pas demander
cli-arg-period = semaine, mois, année, 2026 ou 2026-03 ; sinon les 30 derniers jours
cli-arg-erase-yes = Ne pas demander
cli-arg-erase-copies = Réécrire sans cette personne les copies où elle figure et supprimer ce qui a été mis de côté ; sans QUI, achever ce qui a été interrompu
cli-arg-markdown = En tableaux Markdown
cli-arg-shell = Le shell
cli-arg-prefix = Le début d’un nom
cli-arg-template = Le nom du modèle ; voyez carnet templates
cli-arg-templates-template = Le modèle dont afficher le texte, à copier et à modifier ; aucun : la liste
cli-arg-values = Une valeur à mettre dans le texte, comme lien=https://example.org ; peut se répéter
cli-arg-write-anyway = Même à une personne décédée ou qui ne souhaite plus de contact
cli-yes-no = [o/N]
cli-value = { $name ->
    [PATH] CHEMIN
    [FROM] DÉBUT
    [WHAT] QUOI
    [TO] FIN
    [PERIOD] PÉRIODE
    [list] lister
    [add] ajouter
    [show] montrer
    [edit] modifier
    [attend] inscrire
    [leave] désinscrire
    [held] tenu
    [step] avancer
    [up] monter
    [down] descendre
    [remove] retirer
    [none] aucun
    [tier] niveau
    [yes] oui
    [no] non
    [x2w] 2s
    [COMMAND] COMMANDE
    [VERB] VERBE
    [VALUE] VALEUR
    [keep] tenir
    [save] garder
    [rename] renommer
    [path] chemin
    [get] lire
    [set] régler
    [NAME] NOM
    [E] ADRESSE
    [T] ÉTIQUETTE
    [WHO-TEXT] QUI… TEXTE
    [WHO_TEXT] QUI TEXTE
    [ADDRESS] ADRESSE
    [SYSTEM-ID] SYSTÈME=ID
    [GIFT] CADEAU
    [RELATIVE] PROCHE
    [WHO] QUI
    [TEXT] TEXTE
    [DAY] JOUR
    [KIND-TEXT] SORTE=TEXTE
    [TEMPLATE] MODÈLE
    [NAME-VALUE] NOM=VALEUR
    [FILTER] FILTRE
    [STEP] ÉTAPE
    [FILE] FICHIER
    [TITLE-MEANING] TITRE=SENS
    [WORD-STATUS] MOT=STATUT
    [DIR] DOSSIER
    [COPY] COPIE
    [WORDS] MOTS
    [PREFIX] DÉBUT
    [FORMAT] FORMAT
    [COLUMN] COLONNE
    [COLUMNS] COLONNES
    [KIND] GENRE
    [KEY] RÉGLAGE
    [EVENT] ÉVÉNEMENT
    [YYYY] AAAA
    [YYYY-MM-DD] AAAA-MM-JJ
    [active] actif
    [birthday] anniversaire
    [both] échange
    [child] enfant
    [email] mail
    [family] famille
    [idea] idée
    [call] appel
   *[other] { $spelled }
}

cli-examples = Exemples :
    carnet log marie 'Bon appel. +famille Léa a intégré l’équipe >envoyer les bannières {"!"}ven {"!"}2s'
    carnet log marie paul 'Appel de lancement' --via visio --next 'mardi prochain'
    carnet log marie --missed
    carnet today --json | jq -r '.sections[].entries[].name'

cli-nobody-but = Aucun affilié ne correspond à « { $typed } ». Vouliez-vous dire :
cli-nobody = Aucun affilié ne correspond à « { $typed } ». Voyez carnet list, ou ajoutez la personne : carnet add.
cli-nobody-second = Aucun nom ne contient le mot « { $typed } ». Si c’est le début du texte, mettez tout le texte entre guillemets simples : carnet log { $who } '…'
cli-several = { $n ->
    [one] { $n } affilié correspond à « { $typed } ». Précisez le nom, ou donnez l’identifiant :
   *[other] { $n } affiliés correspondent à « { $typed } ». Précisez le nom, ou donnez l’identifiant :
}
cli-question = { $asks } Rien n’a été noté : dites-le de façon à n’avoir qu’une lecture.
cli-nothing-to-write = Il n’y a rien à noter.
cli-no-text = { $command ->
    [promise] Ce qui est promis se met après le nom : carnet promise '{ $who }' 'envoyer les bannières avant vendredi'
    [request] Ce qui est demandé se met après le nom : carnet request '{ $who }' 'un nouveau code de réduction'
   *[other] Ce qui a été dit se met après le nom : carnet feedback '{ $who }' 'l’interface est lente sur téléphone'
}
cli-no-day = « { $typed } » n’est pas un jour que carnet comprend. Essayez vendredi, 2s, 12 mars, 2026-03-12.
cli-no-name = Il faut un nom.
cli-no-home = Il n’y a pas de dossier personnel : dites où est le carnet avec --db.
cli-stdin = Le texte est illisible sur l’entrée standard : { $reason }
cli-stdin-empty = Rien n’est arrivé sur l’entrée standard, d’où - annonce le texte.
cli-stdin-long = Le texte de l’entrée standard dépasse { $most } Kio. Rien n’a été modifié.
cli-typed-day-past = « { $typed } » : ce jour est passé. Rien n’a été noté ; indiquez un jour à partir d’aujourd’hui.
cli-day-past = Le { $day } est passé. Indiquez un jour à partir d’aujourd’hui.
cli-day-far = Le { $day } est à plus de dix ans. Indiquez un jour plus proche.
cli-not-a-number = { $flag } ne peut pas être « { $found } », mais un nombre entier comme 8.
cli-wrong-value = { $flag } ne peut pas être « { $found } ». Voyez carnet { $see }.
cli-missing-value = { $flag } demande une valeur. Voyez carnet { $see }.
cli-missing-argument = Il manque { $argument }. Voyez carnet { $see }.
cli-unknown-argument = { $typed } n’existe pas ici. Voyez carnet { $see }.
cli-unknown-argument-near = { $typed } n’existe pas ici. Vouliez-vous dire { $near } ?
cli-flag-of-verb = carnet { $command } { $verb } ne prend pas { $flag } : cette option va avec { $takers }. Rien n’a été écrit.
cli-unknown-command = La commande { $typed } n’existe pas. Pour voir quelqu’un : carnet show { $typed }. Toutes les commandes : carnet help.
cli-unknown-command-near = La commande { $typed } n’existe pas. Vouliez-vous dire { $near } ?
cli-one-or-other = { $one } ou { $other }
cli-nothing-to-quit = Il n’y a rien à quitter : une commande est finie dès qu’elle a répondu. Dans les écrans, q quitte.
cli-rather-archive = Cette commande n’existe pas. Pour ne garder quelqu’un que pour l’historique : carnet edit QUI --archive. Pour annuler la dernière action : carnet undo.
cli-version-flag = La version est une option : carnet --version.
cli-language-flag = La langue est une option : --lang fr ou --lang en. Pour de bon : carnet config set language fr.
cli-dash-text = { $typed } commence par un tiret et n’est pas une option. Un texte se met derrière -- : { $line }
cli-dash-value = Ce qui commence par un tiret se met juste derrière = : { $line }
cli-wrong-use = Ceci ne se comprend pas : { $argument }. Voyez carnet { $see }.
cli-not-together = { $argument } et { $other } ne vont pas ensemble. Rien n’a été écrit.
gifts-none = Aucun cadeau ici. carnet gift add marie 'une orchidée blanche' note une idée.
gift-stepped = { $name }, { $gift }, désormais : { $state }.
gift-no-name = Dites quel cadeau : carnet gift add marie 'une orchidée blanche'.
gift-no-occasion = Il n’y a pas de date « { $typed } » sur cette fiche. Voir carnet show.
gift-no-fact = Aucune information de cette fiche ne contient « { $typed } ».
cli-unread = Pas compris, gardé tel quel { $stays ->
    [promise] dans la promesse
    [fact] dans ce qui est noté
    [request] dans la demande
    [feedback] dans la suggestion
   *[note] dans la note
} : { $typed }

cli-logged = Noté : { $names }.
cli-missed = Noté, sans réponse : { $names }.
cli-planned = Prévu avec { $names }.
cli-next = Prochain contact le { $day }{ $hour }{ $aside }.
cli-retry = Nouvel essai le { $day }.
cli-next-of = { $name } : prochain contact le { $day }{ $hour }{ $aside }.
cli-next-because = { $told } Raison : { $reason }
cli-no-next-after = { $name } n’a pas de prochaine date : carnet next en fixe une.
cli-no-next-of = { $name } : pas de prochaine date.
cli-retry-of = { $name } : nouvel essai le { $day }.
cli-of = { $name } : { $what }
cli-undo-hint = (carnet undo)
cli-jotted = Noté : { $names }.
cli-promised = Promis : { $text }.
cli-promised-by = Promis : { $text }, pour le { $day }.
cli-away = { $name } : absence du { $from } au { $until }. Le rythme attend ; un bonjour est prévu au retour.
cli-back = { $name } : l’absence est levée.
cli-away-days = Il faut deux jours, le premier et le dernier, par exemple « lundi » « vendredi ».
cli-away-order = Le dernier jour précède le premier.
doctor-repaired = { $count ->
    [0] Les dates calculées ont été recalculées ; toutes étaient justes.
    [one] Les dates calculées ont été recalculées ; 1 était fausse.
   *[other] Les dates calculées ont été recalculées ; { $count } étaient fausses.
}
doctor-removed = { $count ->
    [one] { $count } copie inachevée a été supprimée :
   *[other] { $count } copies inachevées ont été supprimées :
}
cli-snoozed = Reporté au { $day }{ $aside } : { $name }.
cli-added = Ajouté : { $name }.
cli-added-as = Ajouté : { $name } ({ $details }).
cli-duplicate = Quelqu’un s’appelle déjà « { $typed } ». Rien n’a été écrit :
cli-duplicate-ask = Une deuxième personne de ce nom ?
cli-duplicate-offer = S’il s’agit de quelqu’un d’autre : --anyway. Mieux encore : un nom qui les distingue.
cli-undone = Annulé : { $what }
cli-redone = Rétabli : { $what }
cli-nothing-done = Rien n’a été fait.
cli-no-history = Rien n’a encore été écrit.
cli-state-undone = annulé
cli-state-closed = ne peut plus être annulé
cli-today = { $day }. { $left ->
    [0] Aucun contact prévu
    [one] { $left } personne à contacter
   *[other] { $left } personnes à contacter
}.{ $done ->
    [0] { "" }
   *[other] { " " }Fait : { $done }.
}
cli-waiting = { $n ->
    [one] { $n } autre peut attendre.
   *[other] { $n } autres peuvent attendre.
}
cli-no-such-column = { $flag } : il n’y a pas de colonne « { $found } », mais : { $columns }
cli-no-such-column-near = { $flag } : il n’y a pas de colonne « { $found } ». Vouliez-vous dire { $near } ? Il y a : { $columns }
cli-columns-not-in-json = --columns vaut pour le tableau, --csv et --plain ; --json a toujours les mêmes membres.
cli-nobody-listed = Personne ici. Importez un fichier avec carnet import, ou ajoutez quelqu’un avec carnet add.
cli-nobody-left = Personne ne correspond.
cli-no-filter = Aucun filtre enregistré ne s’appelle « { $name } ». Voyez carnet filters.
cli-filter-empty = Il faut un nom et des mots : carnet filters save vip étiquette:vip
cli-head-name = Nom
cli-head-tier = Niveau
cli-head-last = Dernier contact
cli-head-next = Prochain
show-section = { $section ->
    [events] Événements
    [issues] Conflits ouverts
    [mind] Attention
   *[ask] Demander
}
show-in-section = { $section } : { $text }
show-fact = { $kind }{ $about } : { $text }
show-last = Dernier contact le { $day } ({ $ago }).
show-never = Aucun contact pour l’instant.
show-next = Prochain contact le { $day } ({ $ahead }).
show-next-reason = Prochain contact le { $day } ({ $ahead }) : { $reason }
show-no-next = Pas de prochaine date.
show-older = { $n ->
    [one] { $n } plus ancien
   *[other] { $n } plus anciens
}
show-not-asked = pas redemandé depuis
show-kept = tenue le { $day }
show-due = pour le { $day }
show-open = ouverte

# Les actions de l’historique, en groupes nominaux.
step-add-affiliate = nouvel affilié : { $names }
step-add-relative = proche { DE($names) }
step-delete-interaction = entrée supprimée : { $names }
step-dismiss = motif écarté : { $names }
step-edit-affiliate = modifications : { $names }
step-add-name = nouveau nom : { $names }
step-edit-name = nom modifié : { $names }
step-remove-name = nom retiré : { $names }
step-add-channel = nouveau moyen de contact : { $names }
step-edit-channel = moyen de contact modifié : { $names }
step-remove-channel = moyen de contact retiré : { $names }
step-add-identifier = nouvel identifiant : { $names }
step-edit-identifier = identifiant modifié : { $names }
step-remove-identifier = identifiant retiré : { $names }
step-move-channel = ordre de préférence : { $names }
step-edit-relative = proche modifié : { $names }
step-remove-relative = proche retiré : { $names }
step-add-fact = information sur { $names }
step-edit-fact = information modifiée : { $names }
step-remove-fact = information retirée : { $names }
step-add-occasion = nouvelle date : { $names }
step-edit-occasion = date modifiée : { $names }
step-remove-occasion = date retirée : { $names }
step-edit-promise = promesse modifiée : { $names }
step-remove-promise = promesse retirée : { $names }
step-remove-follow-up = prochaine date retirée : { $names }
step-edit-interaction = entrée corrigée : { $names }
step-jot = note sur { $names }
step-log-contact = contact avec { $names }
step-log-missed = essai sans réponse : { $names }
step-next = prochaine date : { $names }
step-plan = rendez-vous avec { $names }
step-add-gift = cadeau : { $names }
step-edit-gift = cadeau modifié : { $names }
step-remove-gift = cadeau retiré : { $names }
step-gift-idea = cadeau remis au rang d’idée : { $names }
step-gift-to-order = cadeau à commander : { $names }
step-gift-ordered = cadeau commandé : { $names }
step-gift-sent = cadeau envoyé : { $names }
step-gift-given = cadeau offert : { $names }
step-gift-thanked = cadeau remercié : { $names }
step-promise = promesse : { $names }
step-retag = niveau, statut, étiquettes : { $names }
step-keep-filter = filtre enregistré : { $names }
step-rename-filter = filtre renommé : { $names }
step-remove-filter = filtre retiré : { $names }
step-drill = révision
step-archive = archivé : { $names }
step-unarchive = sorti de l’archive : { $names }
step-rhythm = rythme : { $names }
step-away = absence : { $names }
step-skip = passé : { $names }
step-snooze = reporté : { $names }
step-spread = réparti sur les jours à venir : { $names }
step-tag = étiquettes : { $names }
step-tick-promise = promesse tenue : { $names }

doctor-sound = rien à signaler
doctor-line = { $name } : { $detail }
doctor-sqlite = SQLite { $version } est antérieur à 3.51.3, qui répare des dégâts que deux connexions peuvent causer
doctor-foreign-keys = { $count ->
    [one] { $count } ligne ne mène nulle part
   *[other] { $count } lignes ne mènent nulle part
}
doctor-journal = { $count ->
    [one] { $count } entrée de l’historique n’a pas de sens
   *[other] { $count } entrées de l’historique n’ont pas de sens
}
doctor-search = { $count ->
    [one] { $count } entrée de l’index de recherche diffère du carnet
   *[other] { $count } entrées de l’index de recherche diffèrent du carnet
}
doctor-projections = { $count ->
    [one] { $count } date calculée diffère du carnet
   *[other] { $count } dates calculées diffèrent du carnet
}
doctor-read-only = le carnet est en lecture seule
doctor-permissions = d’autres peuvent lire { $path } : chmod 600
doctor-synced-folder = le carnet est dans un dossier de { $program } : une copie sans son fichier -wal perd des entrées, et deux machines peuvent l’abîmer
doctor-leftovers = { $count ->
    [one] { $count } copie inachevée a été laissée par un programme interrompu ; carnet doctor --repair la supprime
   *[other] { $count } copies inachevées ont été laissées par un programme interrompu ; carnet doctor --repair les supprime
}
content-unexplained = { $table }{ $named ->
    [0] {""}
   *[other] { " " }({ $whose })
} : « { $now } » ; la copie du { $day } contient « { $then } », et aucune modification de l’historique ne l’explique. Le fichier est peut-être endommagé à cet endroit : si la copie a raison, écrivez-le à nouveau.
content-unexplained-new = { $table }{ $named ->
    [0] {""}
   *[other] { " " }({ $whose })
} : « { $now } » ; la copie du { $day } n’en contient rien, et aucune modification de l’historique ne l’explique. Le fichier est peut-être endommagé à cet endroit.
doctor-erased = { $count ->
    [one] { $count } copie contient encore une personne effacée ; carnet erase --copies la réécrit
   *[other] { $count } copies contiennent encore une personne effacée ; carnet erase --copies les réécrit
}
doctor-no-backup = il n’y a pas encore de copie
doctor-old-backup = la dernière copie a { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
doctor-zones-embedded = { $release }, celles de carnet
doctor-zones-system = { $release }, celles du système dans { $path }
doctor-no-settings = { $path } (absent : les valeurs par défaut s’appliquent)
doctor-mark = { $mark ->
    [ok] bon
    [note] avis
   *[FAULT] FAUTE
}
doctor-check = { $name ->
    [integrity] intégrité
    [foreign-keys] liens entre les tables
    [journal] historique
    [search] recherche
    [projections] dates calculées
    [permissions] droits
    [access] accès
    [way-out] issue
    [content] mots et nombres
    [wal] fichier -wal
    [synced-folder] dossier synchronisé
    [clock] horloge
    [time-zone] nom du fuseau horaire
    [surroundings] alentours
    [backups] copies
    [leftovers] copies inachevées
    [erased] personnes effacées dans les copies
    [sqlite] SQLite
    [notebook] carnet
    [settings] réglages
    [locale] langue et pays
    [zone-rules] règles des fuseaux
    [zone] fuseau horaire
    [day] jour
    [version] version
   *[other] { $name }
}
