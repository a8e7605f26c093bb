"""The procedure of a case: put officers in charge, move it on, see what is due and what is to do next."""
