# La ligne de commande : aide et réponses.
