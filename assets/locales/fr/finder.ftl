# Find, the palette, the history.

finder-find = Trouver
finder-palette = Commande ou personne
finder-gift = Un cadeau pour qui ?
finder-pick = Ajouter une date pour…
finder-people = Personnes
finder-texts = Infos, notes, historique
finder-commands = Commandes
finder-hint = Tapez un nom, un proche, une adresse ou un mot d’une note. Les mots dans n’importe quel ordre, avec ou sans accents. Entrée ouvre ce qui est trouvé.
finder-nothing = Rien ni personne ne correspond. Moins de lettres trouvent davantage : Ctrl-U vide la ligne.
finder-last = dernier contact { $day }
finder-never = aucun contact
finder-promise = promesse
crumb-history = { $tab } › Historique
history-title = Historique
history-empty = Rien n’a encore été écrit. Ce que vous notez ou modifiez apparaîtra ici, et s’annulera d’ici. Échap ramène là où l’on écrit.
history-undone = annulé
history-closed = ne peut plus être annulé
history-ask = { $n } actions seraient annulées : Entrée les annule, Échap non
finder-hint-choose = Tapez un nom, un proche, une adresse ou un mot d’une note. Les mots dans n’importe quel ordre, avec ou sans accents. Entrée choisit la personne.
