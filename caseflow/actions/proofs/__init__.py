"""Proofs of a case: handed in, tied to the facts they show, opened one by one, withdrawn but never deleted."""
