# Les imports : comptes, questions, refus.

step-import = import : { $names }
error-cancelled = Abandonné. Rien n’a été modifié.

# Ce que dit la ligne de commande.
import-unreadable = { $file } est illisible : { $reason }.
import-no-such-format = Aucun format ne s’appelle « { $name } ». Connus : { $known }. Le début suffit : --as generic.
import-counts = { $format } : { $new ->
    [one] { $new } nouvelle personne
   *[other] { $new } nouvelles personnes
}, { $updated ->
    [one] { $updated } mise à jour
   *[other] { $updated } mises à jour
}, { $unchanged } sans changement ; { $refused ->
    [one] { $refused } ligne refusée
   *[other] { $refused } lignes refusées
}, { $skipped ->
    [one] { $skipped } ignorée
   *[other] { $skipped } ignorées
}.
import-head-refused = Lignes refusées ; corrigez-les et importez de nouveau, rien ne sera en double :
import-head-left-out = Lignes laissées de côté :
import-head-cells = Valeurs laissées vides :
import-head-changes = Valeurs modifiées :
import-head-open = Questions ouvertes, avec ce qui est proposé :
import-head-taken = Questions, avec la réponse retenue :
import-at-line = ligne { $line } :
import-at-cell = ligne { $line }, « { $column } » :
import-cell = « { $raw } ». { $why }
import-question = { $question } Proposé : { $proposal }.
import-and-more = et { $n } de plus
import-tried = C’était un essai : rien n’a été écrit.
import-open = Rien n’a été écrit. Acceptez les propositions avec --yes, ou répondez : --map 'Titre=sens', --status 'Mot=statut', --encoding.
import-open-dates = Rien n’a été écrit. Dites comment les dates sont écrites avec --date-order, ce que signifient colonnes et mots avec --map et --status, ou acceptez les propositions avec --yes.
import-change = { $name } : { $old } devient { $new }
import-change-from-nothing = { $name } : { $new }
import-archived = archivé
import-nothing-new = Il n’y avait rien à écrire.
import-written = Importé. (carnet undo)

# Pourquoi tout un fichier est refusé.
import-file-empty = Le fichier est vide.
import-file-binary = Ce n’est pas un fichier texte ({ $kind ->
    [zip] on dirait un tableur ou une archive : enregistrez-le d’abord en CSV
    [xls] on dirait un tableur : enregistrez-le d’abord en CSV
    [unknown] son contenu n’est pas du texte
   *[other] on dirait { $kind }
}).
import-file-too-large = Le fichier dépasse { $mebibytes } Mio. Découpez-le et importez les morceaux.
import-file-too-many-rows = Le fichier a plus de { $limit } lignes. Découpez-le et importez les morceaux.
import-file-too-many-columns = Le fichier a plus de { $limit } colonnes.
import-file-bad-header = Les titres de la première ligne sont illisibles : un guillemet n’est pas fermé, ou un titre est bien trop long.
import-file-no-rows = Le fichier contient des titres et rien en dessous.
import-file-unknown-format = Aucune de ses colonnes ne dit de qui parle une ligne : { $titles }. L’une d’elles doit contenir le nom, l’adresse e-mail ou l’identifiant ; dites laquelle : --map 'Titre=nom' (ou email, id).
import-file-transactions = Ce tableau a une ligne par vente ou par mois, et non une par personne : { $titles }. Exportez la liste des affiliés ; si c’est bien cette liste, ajoutez --as generic.
import-file-no-such-encoding = Aucun encodage ne s’appelle « { $name } ». Sont connus : utf-8, utf-8-twice, windows-1252, macintosh, cp850, windows-1250 et d’autres du web.
import-file-no-such-title = Aucune colonne ne s’appelle « { $title } ». Les titres sont : { $titles }.
import-file-no-table = Ce n’est pas un tableau : il commence par « { $titles } ». Exportez vos affiliés en CSV, avec les titres sur la première ligne.
import-file-not-that-format = Il manque au fichier des titres indispensables à « { $format } ».

# Pourquoi une ligne est refusée.
import-row-field-count = { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
} au lieu de { $expected } : impossible de savoir laquelle manque ou est en trop.
import-row-bad-quotes = Un guillemet n’est pas doublé dans une cellule entre guillemets : impossible de séparer les cellules.
import-row-unclosed-quote = Un guillemet est ouvert et jamais fermé. La lecture a repris à la ligne suivante.
import-row-cell-too-long = La cellule « { $column } » a plus de { $limit } caractères.
import-row-some-cell-too-long = Une cellule a plus de { $limit } caractères.
import-row-no-identity = Ni identifiant, ni nom d’utilisateur, ni nom, ni adresse e-mail : personne.

# Pourquoi une ligne est ignorée.
import-skip-blank-line = Une ligne vide.
import-skip-empty-row = Une ligne sans aucune valeur.
import-skip-repeated = La même personne qu’à la ligne { $line }.
import-skip-above-titles = Au-dessus des titres.
import-skip-other-section = Dans une section qui ne contient pas d’affiliés.
import-skip-titles-again = Les titres, une fois de plus.
import-skip-total = Une somme des lignes, personne.
import-skip-left-out = Laissée de côté, comme proposé.
import-skip-erased = Quelqu’un qui a été effacé du carnet ; si cette personne est de retour, ajoutez-la à la main.

# Pourquoi une valeur reste vide.
import-cell-no-such-day = Ce jour n’existe pas au calendrier.
import-cell-zero-date = Des zéros à la place de la date.
import-cell-not-a-date = Ce n’est pas une date.
import-cell-implausible-year = Personne ne s’est inscrit une telle année.
import-cell-not-an-amount = Ce n’est pas un montant.
import-cell-amount-too-large = Le montant est trop grand.
import-cell-too-precise = Le montant est plus précis que le centime et n’est pas arrondi.
import-cell-not-a-count = Ce n’est pas un nombre entier.
import-cell-other-currency = L’autre montant de la ligne est dans une autre devise.
import-cell-not-an-email = Ce n’est pas une adresse e-mail.
import-cell-beside-an-email = L’adresse e-mail a été prise ; ce qui l’entoure ne l’a pas été.
import-cell-sheet-fault = Un tableur a mis ceci à la place d’une valeur.
import-cell-shortened = Un tableur a raccourci ce nombre ; ses derniers chiffres sont perdus.
import-cell-nul = La cellule contient des signes qu’aucun texte n’a.

# Ce qui est demandé.
import-ask-unknown-columns = { $count ->
    [one] Que signifie cette colonne : { $titles } ?
   *[other] Que signifient ces { $count } colonnes : { $titles }… ?
}
import-ask-date-order = Dans « { $example } », le jour vient-il avant le mois ? Rien dans la colonne ne le dit ({ $count ->
    [one] { $count } date
   *[other] { $count } dates
}).
import-ask-encoding = Est-ce « { $name } » ou « { $other } » ? Pour le second : --encoding { $encoding }.
import-ask-title-twice = Deux colonnes portent ce titre et diffèrent, par exemple « { $example } » ({ $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}). Laquelle compte ?
import-ask-day-number = « { $example } » est-il un jour, compté par un programme ({ $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}) ?
import-ask-unknown-status = Que signifie le statut « { $word } » ({ $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}) ?
import-ask-unclear-amount = « { $raw } » est-il en milliers ou avec des décimales ?
import-ask-same-name = { $name } et { $other } ({ $where }) portent le même nom : est-ce une seule personne ?
import-ask-same-address = { $name } et { $other } ({ $where }) ont la même adresse e-mail : est-ce une seule personne ?
import-in-the-notebook = déjà dans le carnet
import-on-lines = lignes { $line } et { $first }
import-ask-id-of-another = L’identifiant { $id } est celui de { $other } dans le carnet et de { $name } dans le fichier. De qui s’agit-il ?
import-ask-id-twice = L’identifiant { $id } figure ligne { $line } avec d’autres valeurs. Quelle ligne compte ?

# Ce qui est proposé.
import-take-columns-left-out = laissé de côté
import-take-dates-empty = ces dates restent vides
import-take-encoding = « { $name } »
import-take-first-column = la première
import-take-day-number = oui, le premier est le { $day }
import-take-status = une nouvelle personne passe au statut { $kind ->
    [contact] contact
    [prospect] prospect
    [onboarding] intégration
    [active] actif
    [dormant] dormant
    [paused] pause
   *[ended] terminé
}, les autres gardent leur statut
import-take-status-prospect = une nouvelle personne devient prospect, les autres gardent leur statut
import-take-amount = { $amount }
import-take-amount-empty = le montant reste vide
import-take-two-people = deux personnes
import-take-row-left-out = la ligne est laissée de côté
import-take-first-row = la première ligne

# L’import à l’écran : son fichier.
import-title = Importer des affiliés depuis un fichier
import-of = Importer { $file }
import-examples = Tapez, collez ou glissez le chemin d’un export CSV ; ~ est votre dossier personnel. Rien n’est encore écrit.
import-path-nothing = Quel fichier ? Tab complète le chemin.
import-path-several = Un seul fichier à la fois, s’il vous plaît.
import-path-folder = { $folder } est un dossier : quel fichier dedans ?
import-path-file = fichier : { $file }
import-path-unreadable = Le fichier est illisible : { $detail }.
path-not-whole = dans { $folder }
path-nothing-begins-so = Rien dans { $folder } ne commence ainsi.
path-no-folder = Le dossier { $folder } n’existe pas.
path-unreadable = Le dossier { $folder } est illisible : { $detail }.
path-part = Grand dossier : { $n } de ses noms ont été regardés. Les autres peuvent être tapés.
import-reading = Lecture de { $file }…
import-writing = { $done } personnes écrites sur { $all }. Échap abandonne, et rien n’est modifié.

# L’import à l’écran : ce qu’il ferait.
import-preview-format = { $format }, { $encoding }, cellules séparées par { $delimiter ->
    [tab] des tabulations
   *[other] « { $delimiter } »
}
import-count-new = { $n ->
    [one] { $n } nouvelle personne
   *[other] { $n } nouvelles personnes
}
import-count-updated = { $n ->
    [one] { $n } mise à jour
   *[other] { $n } mises à jour
}
import-count-unchanged = { $n } sans changement
import-count-refused = { $n ->
    [one] { $n } ligne refusée
   *[other] { $n } lignes refusées
}
import-count-skipped = { $n ->
    [one] { $n } ligne ignorée
   *[other] { $n } lignes ignorées
}
import-preview-questions = Questions, avec la réponse retenue
import-preview-people = Les premières personnes, telles qu’elles sont lues
import-preview-refused = Lignes refusées : corrigez-les et importez de nouveau, rien ne sera en double
import-preview-left-out = Lignes laissées de côté
import-preview-cells = Valeurs laissées vides
import-preview-more = { $n ->
    [one] et { $n } de plus ; carnet import la détaille
   *[other] et { $n } de plus ; carnet import les détaille
}
import-preview-row = ligne { $line } : { $why }
import-preview-cell = { $column } : { $why }
import-preview-dates = Comment ses dates sont-elles écrites ?
import-preview-enter = { $n ->
    [one] Entrée importe { $n } personne.
   *[other] Entrée importe { $n } personnes.
}
import-preview-undo = Une seule annulation défait tout.
import-preview-unchanged = Rien ne changerait : tout ce qui est lisible est dans le carnet.
import-person-and = { $one } · { $other }
import-person-status = { $kind ->
    [contact] contact
    [prospect] prospect
    [onboarding] intégration
    [active] actif
    [dormant] dormant
    [paused] pause
   *[ended] terminé
}
import-person-joined = depuis le { $day }
import-person-sales = { $n ->
    [one] { $n } vente
   *[other] { $n } ventes
}
import-take-dates = { $order ->
    [dmy] jour/mois/année
    [mdy] mois/jour/année
   *[ymd] année/mois/jour
}
import-take-one-person = une seule personne

# Un document de carnet export.
import-document-counts = { $format } : { $new } en plus, { $updated ->
    [one] { $updated } modifié
   *[other] { $updated } modifiés
}, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
}.
import-document-kept = { $n ->
    [one] { $n } ligne dit autre chose que le carnet ou y figure déjà sous une autre identité ; ce que dit le carnet reste.
   *[other] { $n } lignes disent autre chose que le carnet ou y figurent déjà sous une autre identité ; ce que dit le carnet reste.
}
import-document-open = Rien n’a été écrit. Prenez le reste avec --yes.
import-document-field = Ligne { $line } : { $field } est illisible. Rien n’a été écrit.
import-not-json = Ligne { $line } : ce n’est pas du JSON valide ({ $detail }). Rien n’a été écrit.
import-not-carnet = Ce fichier JSON n’est pas un document de carnet export. Rien n’a été écrit.
import-newer-carnet = Le document vient d’un carnet plus récent (forme { $found }, celui-ci connaît { $known }). Mettez carnet à jour.
