"""Paths of a case: as its file counts ("contracts.0.under"), and by the things' own keys ("contracts.K1.under")."""

from caseflow.domain.case_file import CaseFile

_KEYED = ("projects", "parties", "contracts", "claims", "proofs")


def keyed_path(case: CaseFile, path: str) -> str:
    """The path with the thing's key in place of its number, where the thing has one."""
    group, place, *rest = [*path.split("."), ""]
    if group not in _KEYED or not place.isdigit():
        return path
    key = getattr(case, group)[int(place)].key
    return ".".join(part for part in (group, key, *rest) if part)
