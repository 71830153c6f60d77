# Les imports : comptes, questions, refus.
