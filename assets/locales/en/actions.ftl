# What each action is called in the footer, the help and the palette.
