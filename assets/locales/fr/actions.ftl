# Comment se nomme chaque action dans le pied de page, l’aide et la palette.
