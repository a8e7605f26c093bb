"""The refusals of proofs, findings and sealed values: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.glossary import words
from caseflow.problems.refusals import CONTENT_WRONG, NOT_ALLOWED, NOT_THERE, TRY_LATER, Refusal

Sentence = tuple[str, str]

FIELDS: Mapping[str, Sentence] = {
    **{name: (chinese, english.lower()) for name, (chinese, english) in words()["field"].items()},
    "approval": ("批准依据", "approval"),
    "reason": ("理由", "reason"),
    "note": ("说明", "note"),
    "name": ("名称", "name"),
    "title": ("职务", "title"),
    "purpose": ("用途", "purpose"),
    "text": ("内容", "text"),
    "receiver": ("签收人", "receiver"),
    "witnesses": ("见证人", "witnesses"),
    "sender": ("回复单位", "sender"),
}
"""How a field of an officer's form is called in a sentence."""

NUMBERS: Mapping[str, Sentence] = {
    "id_number": ("公民身份号码", "a citizen's id number"),
    "bank_card": ("银行卡号", "a bank card's number"),
    "phone": ("手机号码", "a mobile number"),
}

CAUSES: Mapping[str, Sentence] = {
    "empty": ("文件是空的。", "it is empty."),
    "too_large": (
        "超过 {most} MB；请压缩图片或者拆成几个文件。",
        "it is larger than {most} MB; make it smaller or split it.",
    ),
    "program": ("内容是可执行程序。", "it is a program."),
    "script": (
        "内容是文字或者脚本，不是它的名字所说的文件；文字记录请存成 .txt 或 .csv。",
        "it is text or a script, not what its name says; save records of plain text as .txt or .csv.",
    ),
    "page": (
        "内容是网页或者 SVG 图形，打开时可能运行脚本；请打印成 PDF 或者截图后再交。",
        "it is a web page or an SVG drawing, which may run scripts; print it to PDF or take a picture of it.",
    ),
    "archive": ("内容是压缩包；请解开后逐个上传。", "it is an archive; unpack it and hand in its files one by one."),
    "macros": (
        "含有宏或者嵌入的程序；请另存为不带宏的文件（.docx、.xlsx、.pptx）。",
        "it carries macros or a program; save it as a file without macros (.docx, .xlsx, .pptx).",
    ),
    "broken": ("文件不完整或者已经损坏；请重新拍摄或者导出。", "it is damaged or not whole; take or export it again."),
    "unknown": (
        "不认得这种文件；能收的有：照片（JPEG、PNG、HEIC、WebP）、PDF、OFD、Word、Excel、PowerPoint、纯文本。",
        "this kind of file is not known; photos (JPEG, PNG, HEIC, WebP), PDF, OFD, Word, Excel, PowerPoint and plain "
        "text are taken.",
    ),
}
"""Why a file is no proof."""

PROOF_REFUSALS: Mapping[str, Refusal] = {
    "personal_in_text": Refusal(
        ("文字中有个人信息", "Personal number in free text"),
        (
            "“{field}”里有{number}，未保存。这类号码只能写在诉求的工人名单里（身份证号、手机号码、银行卡号），由系统加密保存；请删去后重试。",
            "The {field} holds {number}, and was not kept. Such numbers belong into the list of a claim's workers, "
            "where they are sealed; take it out and try again.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "not_a_proof_file": Refusal(
        ("文件不能作为证据", "File refused"),
        ("“{name}”未收：{cause}", "'{name}' was not taken: {cause}"),
        CONTENT_WRONG,
        422,
    ),
    "no_such_proof": Refusal(
        ("没有此证据", "No such proof"),
        ("案件 {case} 中没有这份证据。", "Case {case} has no such proof."),
        NOT_THERE,
        404,
    ),
    "proof_withdrawn": Refusal(
        ("证据已撤回", "Proof withdrawn"),
        ("证据“{proof}”已经撤回，不能再作为依据。", "The proof '{proof}' was withdrawn and proves nothing more."),
        CONTENT_WRONG,
        409,
    ),
    "no_such_fact": Refusal(
        ("没有此项事实", "No such fact"),
        ("案件没有载明“{path}”，证据不能与它关联。", "The case states nothing at '{path}' that a proof could show."),
        CONTENT_WRONG,
        422,
    ),
    "not_a_proof_kind": Refusal(
        ("没有此种证据", "No such kind of proof"),
        ("证据种类“{given}”不存在；可用的有：{words}。", "'{given}' is no kind of proof; the kinds are: {words}."),
        CONTENT_WRONG,
        422,
    ),
    "no_file_chosen": Refusal(
        ("没有选择文件", "No file chosen"),
        ("没有选择要上传的文件。", "No file was chosen."),
        CONTENT_WRONG,
        422,
    ),
    "no_such_finding": Refusal(
        ("没有此项认定", "No such finding"),
        (
            "案件 {case} 现在没有“{finding}”这项认定；案情可能已变，请刷新后再看。",
            "Case {case} has no finding '{finding}' now; the facts may have changed, so look again.",
        ),
        NOT_THERE,
        404,
    ),
    "nothing_chosen": Refusal(
        ("没有选择认定", "Nothing chosen"),
        ("没有选择任何一项认定。", "No finding was chosen."),
        CONTENT_WRONG,
        422,
    ),
    "not_confirmed_without_proof": Refusal(
        ("缺少证据", "No proof"),
        (
            "没有证据不能确认或者更正认定：请先上传证据，并在这里勾选至少一份。",
            "A finding is not confirmed or corrected without a proof: hand one in first, and choose at least one here.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "reason_missing": Refusal(
        ("缺少理由", "Reason missing"),
        ("请写明理由。", "Say why."),
        CONTENT_WRONG,
        422,
    ),
    "not_a_verdict": Refusal(
        ("没有此结论", "No such verdict"),
        ("更正后的结论“{given}”不可用；可用的有：{words}。", "'{given}' is no verdict here; the words are: {words}."),
        CONTENT_WRONG,
        422,
    ),
    "facts_moved": Refusal(
        ("案情已变", "Facts have changed"),
        (
            "您查看之后案情已变，此次没有写入；请看过新的内容再确认。",
            "The facts changed after you looked, and nothing was written; look at them anew and decide again.",
        ),
        TRY_LATER,
        409,
    ),
    "nothing_sealed_there": Refusal(
        ("没有此项个人信息", "Nothing sealed there"),
        ("案件 {case} 的“{path}”处没有加密的个人信息。", "Case {case} has no sealed value at '{path}'."),
        NOT_THERE,
        404,
    ),
    "purpose_missing": Refusal(
        ("缺少用途", "Purpose missing"),
        (
            "查看完整的个人信息须选定用途（{words}），并用文字说明。",
            "A personal value is shown for a purpose of the list ({words}), told in a few words besides.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "shown_already": Refusal(
        ("已经显示过", "Shown already"),
        (
            "此项信息只显示一次；如仍需查看，请重新说明用途。",
            "This was shown once; state your purpose again to see it anew.",
        ),
        NOT_ALLOWED,
        409,
    ),
    "too_many_reveals": Refusal(
        ("查看太频繁", "Too many reveals"),
        (
            "一小时内最多查看 {most} 项完整的个人信息，请稍后再试。",
            "At most {most} personal values are shown within an hour; try again later.",
        ),
        TRY_LATER,
        429,
    ),
}
