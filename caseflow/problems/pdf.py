"""The refusals of the PDF: slug → title, sentence, exit code, status; and why a letter was not printed."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, UNAVAILABLE, Refusal

PDF_REFUSALS: Mapping[str, Refusal] = {
    "no_pdf_office": Refusal(
        ("没有安装 LibreOffice", "LibreOffice is not installed"),
        (
            "这台机器上没有 {looked_for}，不能生成 PDF；Word 文件和其他功能不受影响。请安装 libreoffice-writer-nogui "
            "和 python3-uno（Debian、Ubuntu），或者用 CASEFLOW_SOFFICE 指明 soffice 的位置，然后重试。",
            "There is no {looked_for} on this machine, so no PDF can be made; Word files and all else work. Install "
            "libreoffice-writer-nogui and python3-uno (Debian, Ubuntu), or set CASEFLOW_SOFFICE to soffice, and retry.",
        ),
        UNAVAILABLE,
        503,
    ),
    "letter_not_printed": Refusal(
        ("这份文书不能转成 PDF", "This letter cannot become a PDF"),
        (
            "文书 {letter} 单独转换仍未成功：{printing}。请打开它的 Word 文件检查，其他文书不受影响。",
            "Letter {letter} failed on its own, too: {printing}. Open its Word file; other letters are not touched.",
        ),
        CONTENT_WRONG,
        422,
    ),
}

PRINTING: Mapping[str, tuple[str, str]] = {
    "not_word": ("文件不是 Word 文档或者已损坏", "the file is no Word document, or damaged"),
    "not_loaded": ("LibreOffice 打不开这个文件", "LibreOffice could not open the file"),
    "no_pages": ("没有生成可用的 PDF", "no usable PDF came out"),
    "hung": ("LibreOffice 超过时限没有完成", "LibreOffice did not finish before its deadline"),
    "died": ("LibreOffice 在转换时退出", "LibreOffice ended while it converted the letter"),
    "not_started": ("LibreOffice 没有启动成功", "LibreOffice did not start"),
}
"""Why no PDF came out, by the term `printing`."""
