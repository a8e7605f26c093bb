"""Each letter template and the list of its slots say the same."""



from tests.house import tree

LETTERS = tree.TOP / "templates" / "letters"
TEMPLATES = sorted(LETTERS.glob("*.docx"))
