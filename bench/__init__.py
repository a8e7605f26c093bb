"""Measures the house at the size of a district; `make bench`, or `python bench/chain.py [--small] [--json]`."""
