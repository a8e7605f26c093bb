"""caseflow: the case system of a district office against wage arrears (安薪西青)."""

__version__ = "0.2.0"
