"""The refusals of the picture maker: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, UNAVAILABLE, Refusal

PICTURES_REFUSALS: Mapping[str, Refusal] = {
    "no_picture_maker": Refusal(
        ("无法生成 PNG 图片", "No PNG here"),
        (
            "本机缺少生成 PNG 所需的 {package}。请安装后重试：pip install {package}；在此之前可下载 SVG，内容相同。",
            "This machine lacks {package}, which a PNG needs. Install it and try again: pip install {package}; "
            "until then take the SVG, which shows the same.",
        ),
        UNAVAILABLE,
        503,
    ),
    "no_such_picture_kind": Refusal(
        ("不认识的图片格式", "Unknown kind of picture"),
        ("{name} 的格式不认识：请用 .svg 或 .png 结尾。", "{name} is of no kind we draw: let it end in .svg or .png."),
        CONTENT_WRONG,
        400,
    ),
}
