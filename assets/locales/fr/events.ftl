# L’écran des événements.

crumb-events = { $tab } › Événements
events-title = Événements
events-empty = Un salon, une conférence, un dîner : les jours où vous rencontrez plusieurs affiliés ont leur place ici, avec qui vient et ce qu’il faut préparer. [a] en note un, par exemple SEO Summit 12 mars @Lyon.
events-none-yet = Aucun événement. [a] pour en noter un.
events-foot-guests = { $key } : qui vient ({ $n })
events-foot-events = { $key } : événements
events-held = Il est dans le journal.
events-past = C’est passé : c en fait une seule entrée du journal pour tous ceux qui sont venus.
events-alone = Personne n’est encore inscrit : p ajoute quelqu’un qui vient.
events-know = { $kind ->
    [mind] attention : { $what }
    [close] famille : { $what }
    [ask] parler de : { $what }
   *[owed] promis : { $what }
}
events-meeting = { $one } + { $other } ({ $why })
event-held-already = { $name } est déjà dans le journal.
event-attends-already = Déjà inscrits à { $name } : { $names }.
event-offer-leave = Désinscrire { $name }
event-offer-remove = Retirer { $name } et sa liste
notice-event-left = Retiré : { $names }, de la liste de { $name }.
notice-event-added = Ajouté : { $name }, { $day }.
notice-event-changed = Modifié : { $name }.
notice-event-prepare = C’est noté, à préparer pour { $names } ({ $name }).
finder-guest = Qui vient ?
prompt-event-title = Noter un événement
prompt-event-examples = SEO Summit 12 mars @Lyon    AW Dublin 3 juin au 5 juin
prompt-event-unclear = Un nom et un jour, puis @ et le lieu si vous voulez.
prompt-event-reads-name = nom : { $name }
prompt-event-reads-day = jour : { $day }
prompt-event-reads-days = jours : du { $day } au { $until }
prompt-event-reads-place = lieu : { $place }
prompt-prepare-title = À préparer pour { $name }
prompt-prepare-examples = les nouvelles bannières    demander des nouvelles du flux
prompt-prepare-unclear = Ce qu’il faut évoquer ou apporter.
prompt-prepare-clears = pour l’instant : { $now }. Entrée l’efface.
composer-event = { $name } : comment était-ce ?
