# Pourquoi quelqu’un est dans la file.
