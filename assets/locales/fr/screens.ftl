# Les écrans.
