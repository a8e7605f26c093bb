"""A fontconfig of our own: which free font stands for which font of the letters. Only LibreOffice for PDF sees it.

The real font wins wherever it is installed, or lies in `fonts/` of the data folder. No font comes with this program but
Noto Sans SC and Noto Serif SC, by the package pylopdf-fonts-zh-cn (SIL Open Font License).
"""

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

SYSTEM = Path("/etc/fonts/fonts.conf")
_SERIF, _SANS = ("Noto Serif CJK SC", "Noto Serif SC"), ("Noto Sans CJK SC", "Noto Sans SC")
STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "仿宋_GB2312": ("仿宋", "FangSong", "FandolFang", "FandolFang R", "Noto Serif CJK SC Light", *_SERIF),
    "仿宋": ("FangSong", "仿宋_GB2312", "FandolFang", "FandolFang R", "Noto Serif CJK SC Light", *_SERIF),
    "楷体_GB2312": ("楷体", "KaiTi", "LXGW WenKai", "AR PL UKai CN", *_SERIF),
    "楷体": ("KaiTi", "楷体_GB2312", "LXGW WenKai", "AR PL UKai CN", *_SERIF),
    "方正小标宋简体": ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC Black", *_SERIF),
    "黑体": ("SimHei", *_SANS),
    "宋体": ("SimSun", *_SERIF),
    "Times New Roman": ("Liberation Serif", "Tinos", "TeX Gyre Termes", *_SERIF),
}
"""Font that a letter names → what may stand for it, the nearest first."""
SAME: Mapping[str, frozenset[str]] = {
    "仿宋": frozenset({"FangSong"}),
    "楷体": frozenset({"KaiTi"}),
    "黑体": frozenset({"SimHei"}),
    "宋体": frozenset({"SimSun"}),
    "方正小标宋简体": frozenset({"FZXiaoBiaoSong-B05S"}),
}
"""Other names of the very same font: no substitution."""
_TEX = ("/usr/share/texmf/fonts/opentype/public/fandol", "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
"""Where TeX keeps Fandol, which fontconfig does not look into by itself."""


def write_fonts_conf(target: Path, own: Path) -> None:
    """Write the configuration to `target`; `own` is a folder of fonts that the office put in, there or not."""
    folders = "".join(f"<dir>{escape(str(folder))}</dir>" for folder in (own, *_carried(), *map(Path, _TEX)))
    aliases = "".join(
        f'<alias binding="strong"><family>{name}</family><accept>'
        + "".join(f"<family>{other}</family>" for other in others)
        + "</accept></alias>\n"
        for name, others in STANDS_FOR.items()
    )
    target.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        f'<include ignore_missing="yes">{SYSTEM}</include>\n{folders}\n'
        f"<cachedir>{escape(str(target.parent / 'fontcache'))}</cachedir>\n{aliases}</fontconfig>\n",
        encoding="utf-8",
    )


def _carried() -> Iterator[Path]:
    """The folder of the fonts that a package of this environment brings."""
    found = importlib.util.find_spec("pylopdf_fonts_zh_cn")
    if found is not None and found.origin is not None:
        yield Path(found.origin).parent
