# The help screen.
