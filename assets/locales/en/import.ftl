# Imports: counts, questions, refusals.
