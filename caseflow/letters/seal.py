"""The dashed place of the seal, taken out of a letter that goes to be sealed."""

from typing import Any

from docx.oxml.ns import qn

from caseflow.letters.layout import SEAL_NAME


def remove_seal_place(root: Any) -> None:
    """Take every run with the seal's shape out of `root`, the element of a Word part."""
    for place in list(root.iter(qn("wp:docPr"))):
        if place.get("name") == SEAL_NAME:
            run = next(above for above in place.iterancestors(qn("w:r")))
            run.getparent().remove(run)
