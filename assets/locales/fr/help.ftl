# L’écran d’aide.
