"""The press itself: a template is compiled once by docxtpl, proved well-formed, and then rendered as bytes.

docxtpl is the compiler and the oracle: it reads what Word saved, joins what Word split, and says what every letter must
be equal to. What depends on the values of one letter is a hundredth of its work; only that is done for each letter.
"""
