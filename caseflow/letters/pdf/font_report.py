"""What a reader of the PDF is told about its fonts: who stood in for whom, and which characters a font lacks."""

from caseflow.domain.printed import FontReport
from caseflow.letters.pdf.faces import Faces, appears, is_same
from caseflow.letters.pdf.lettering import lettering
from caseflow.letters.pdf.sheets import Sheets


def report_of(sheets: Sheets, embedded: frozenset[str], faces: Faces) -> FontReport:
    """`embedded` are the fonts the PDF really holds: what fontconfig promises is believed only where it is there."""
    substituted: dict[str, str] = {}
    missing: set[str] = set()
    for name, letters in sorted(lettering(sheets).items()):
        face = faces.standing_for(name)
        if face is None or not appears(face.family, embedded):
            substituted[name] = "、".join(sorted(embedded))
        elif not is_same(name, face.family):
            substituted[name] = face.family
        if face is not None and face.draws:
            missing |= {letter for letter in letters if ord(letter) not in face.draws}
    return FontReport(tuple(sorted(substituted.items())), tuple(sorted(missing)))
