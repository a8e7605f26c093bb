"""The settings a LibreOffice starts with, which only prints: nobody types in it, so it learns no words and checks none.

Word completion and spelling go through each letter's text once more in idle moments, a twentieth of all its work.
"""

from pathlib import Path

_OFF = (
    ("Writer/AutoFunction/Completion", "Enable"),
    ("Writer/AutoFunction/Completion", "CollectWords"),
    ("Linguistic/SpellChecking", "IsSpellAuto"),
    ("Linguistic/GrammarChecking", "IsAutoCheck"),
)
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse"><value>false</value></prop>'
    "</item>\n"
)


def lay_profile(folder: Path) -> None:
    """Make the folder of a profile and lay the settings in it, unless it has been used."""
    settings = folder / "user" / "registrymodifications.xcu"
    if settings.exists():
        return
    settings.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    items = "".join(_ITEM.format(path=path, name=name) for path, name in _OFF)
    settings.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n{items}</oor:items>\n',
        encoding="utf-8",
    )
