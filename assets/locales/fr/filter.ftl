# Le filtre des affiliés : ce qu’il n’a pas compris, et ce que chaque mot veut dire.

filter-unknown-word = « { $word } » n’est pas un mot du filtre. Entre guillemets, il est cherché comme texte.
filter-unknown-word-near = « { $word } » n’est pas un mot du filtre. Vouliez-vous dire { $near } ?
filter-unknown-value = { $word } n’admet pas « { $value } », mais : { $values }
filter-unknown-value-near = { $word } n’admet pas « { $value } ». Vouliez-vous dire { $near } ?
filter-no-tag = Personne n’a l’étiquette « { $tag } ».
filter-no-tag-near = Personne n’a l’étiquette « { $tag } ». Vouliez-vous dire { $near } ?
filter-text-near = « { $word } » a été cherché comme texte. Vouliez-vous dire { $near } ?
filter-unfinished = « { $word } » n’est que le début : { $values }

filter-word-late = dont la date du prochain contact est passée
filter-word-never = jamais contactés
filter-word-undated = sans prochaine date : sans rythme par choix ou terminés, et rien de convenu
filter-word-due = dont le prochain contact est prévu d’ici là, retards compris ; échéance>30j : plus tard ; échéance:retard ; échéance:aucun : sans date
filter-word-last = dernier contact il y a plus de 30 jours ; dernier<7j : depuis ; dernier:jamais
filter-word-tier = l’un de ces niveaux : A, B, C ; niveau:aucun : sans niveau
filter-word-tag = avec cette étiquette, aussi #vip ; étiquette:quelconque : avec au moins une ; étiquette:aucun : sans étiquette
filter-word-status = contact, prospect, intégration, actif, dormant, pause ou terminé
filter-word-rhythm = à quelle cadence : rythme<14j, rythme:30j, rythme:aucun, rythme:propre, rythme:niveau
filter-word-has = ce qu’ils ont : enfants, conjoint, animal, famille, e-mail, téléphone, site, anniversaire, date, fait, intérêt, soin, promesse, demande, suggestion, cadeau, relance, rendez-vous, conflit, événement, étiquette
filter-word-gift = aucun, quelconque, idée, à-commander, commandé, envoyé, offert, remercié
filter-word-promise = une promesse ouverte : moi, eux, retard, quelconque ; promesse:aucun
filter-word-lang = qui parlent cette langue ; langue:aucun : inconnue
filter-word-joined = dans le programme depuis plus d’un an ; inscrit<30j : depuis ; inscrit:aucun : inconnu
filter-word-archived = les archives à la place de tous les autres
filter-word-is = de même : est:retard, est:jamais, est:sans-suite, est:archivé ; est:tous : archives comprises
filter-help-text = une partie d’un nom, d’une adresse ou d’une étiquette
filter-help-quotes = ce texte tel quel, même si c’est un mot du filtre
filter-help-not = le contraire de ce qui suit ; ! aussi
filter-help-or = l’une de plusieurs valeurs
filter-help-title = Mots du filtre
filter-help-foot = Tous les mots doivent convenir. Les deux langues sont comprises.
filters-title = Filtres enregistrés
filters-came-along = livré avec le programme
