# Réponses des commandes : search, promises, edit, config, keys, man.

search-nothing = Rien ne contient tous ces mots.
search-section = { $section ->
    [people] Personnes
    [emails] E-mails
    [relatives] Famille
    [facts] Informations
    [gifts] Cadeaux
    [introductions] Mises en relation
    [events] Événements
    [promises] Promesses
    [requests] Demandes
    [feedback] Suggestions
   *[notes] Notes
}

promises-none = Rien n’est dû.
promises-none-kept = Aucune promesse n’a encore été tenue.
promises-section = { $by ->
    [me] Vous avez promis
   *[them] On vous a promis
}

edit-nothing-said = Dites ce qui change, par une option. Voyez carnet { $see }.
edit-where-empty = Dites de qui : carnet edit --where 'niveau:B' --tier A. Les mots du filtre : carnet help list.
edit-where-only = Pour plusieurs à la fois, seuls niveau, statut et étiquettes changent ensemble ; ou bien every, archive ou unarchive seul. Rien n’a été écrit.
cli-said-twice = { $flag } dit autre chose que le texte. Dites-le une seule fois. Rien n’a été écrit.
edit-unchanged = { $name } : c’est déjà ainsi.
edit-done = Modifié : { $name }.

config-defaults = valeurs par défaut
config-set = { $key } : { $old } devient { $new }.
config-cannot-be = « { $key } » ne peut pas être { $found }. Écrivez par exemple { $expected }.
config-no-such-key = Il n’y a pas de réglage « { $key } ». Voyez carnet config.
config-no-such-key-near = Il n’y a pas de réglage « { $key } ». Vouliez-vous dire « { $near } » ?

keys-unreadable = Impossible à afficher : { $reason }
keys-head-keys = Touches
keys-head-action = Ce qu’elles font
keys-context = { $context ->
    [always] Partout
    [screen] Sur chaque écran
    [person] Sur une personne
    [tabs] Entre les onglets
    [today] Aujourd’hui
    [people] Affiliés
    [columns] Les colonnes du tableau
    [gifts] Cadeaux
    [agenda] Agenda
    [history] Historique
    [copies] Copies du carnet
    [drill] Révision, avant la réponse
    [drill-shown] Révision, après la réponse
    [filters] Filtres enregistrés
    [guide] Les mots du filtre
    [events] Événements
    [dossier] Dossier
    [welcome] Premier écran
    [composer] Saisie
    [composer-field] Un champ de la saisie
    [prompt-day] Une question d’une ligne sur un jour
    [prompt-meaning] Un jour qui peut en être plusieurs
    [prompt] Une question d’une ligne
    [choice] Un choix
    [writing] Un message en cours
    [writing-value] Une valeur qui manque dans un message
    [writing-barred] Un message à qui l’on n’écrit plus
    [writing-preview] Un message avant l’envoi
    [writing-text] Le texte d’un message
    [form] Un formulaire
    [form-long] Un long texte dans un formulaire
    [form-choice] Un choix dans un formulaire
    [filter] Un filtre
    [help] Aide
    [find] Recherche
    [finder] Recherche et commandes
    [finder-doing] Agir sur la personne trouvée
    [palette] Commandes
    [text] Pendant la frappe
    [import-file] Le fichier d’un import
    [import-preview] Ce qu’un import ferait
    [import-answer] Une question d’un import
    [import-busy] Un import lu ou écrit
   *[other] Ailleurs ({ $context })
}

man-name = Nom
man-synopsis = Synopsis
man-description = Description
man-options = Options
man-commands = Commandes
man-examples = Exemples
man-exit = Code de retour
man-exit-codes = 0  tout s’est bien passé
    1  échec
    2  les arguments n’ont pas de sens, ou une question reste ouverte
    3  personne ni rien de ce nom
    4  plusieurs personnes correspondent à un nom
    5  un autre programme occupait le carnet
    6  le carnet ou une copie est endommagé
    10  des personnes sont à contacter (seulement today --exit-code)
man-environment = Environnement
man-variables = CARNET_DB  le carnet
    CARNET_CONFIG  les réglages
    CARNET_TODAY  le jour à prendre pour aujourd’hui
    CARNET_LANG  la langue des textes
    NO_COLOR  sans couleurs
man-files = Fichiers
man-places = $XDG_DATA_HOME/carnet/notebook.db  le carnet
    $XDG_DATA_HOME/carnet/backups  ses copies
    $XDG_CONFIG_HOME/carnet/config.toml  les réglages
