"""The refusals of a letter's life: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, NOT_ALLOWED, NOT_THERE, TRY_LATER, Refusal

LETTER_LIFE_REFUSALS: Mapping[str, Refusal] = {
    "no_such_letter": Refusal(
        ("没有此文书", "No such letter"),
        ("案件 {case} 没有编号为 {letter} 的文书。", "Case {case} has no letter {letter}."),
        NOT_THERE,
        404,
    ),
    "letter_elsewhere": Refusal(
        ("还不到这一步", "Not yet"),
        (
            "文书现为“{letter_state}”，不能“{act}”；先要办：{before}。",
            "The letter is '{letter_state}' and cannot take '{act_en}'; first: {before_en}.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_ended": Refusal(
        ("文书已终了", "The letter has ended"),
        (
            "文书{letter_state}，不能再“{act}”；需要时请另拟一份。",
            "The letter has ended ({letter_state}) and cannot take '{act_en}'; draft another where one is needed.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "not_this_kind": Refusal(
        ("此种文书不适用", "Not with this kind"),
        ("{kind} 不办理“{act}”。", "A {kind} does not take '{act_en}'."),
        CONTENT_WRONG,
        422,
    ),
    "never_drafted": Refusal(
        ("只供打印", "Printed only"),
        (
            "{kind}按现状随时打印，不起草、不编号、不留存。",
            "A {kind_en} is printed as things stand; it is neither drafted nor numbered nor kept.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "not_a_sheet": Refusal(
        ("不在此处打印", "Not printed here"),
        (
            "{kind}不在此处直接打印；文书请先拟稿，台账、送达回证和告示牌在各自页面打印。",
            "A {kind_en} is not printed here: letters are drafted, a sheet is printed where its subject is shown.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "not_this_role": Refusal(
        ("须由有权的人办理", "Kept to another role"),
        (
            "“{act}”只能由{post}办理，{officer} 不是；请转交，或者由有权的人委托。",
            "'{act_en}' is kept to the role '{post}', which {officer} does not hold; pass it on, or have it delegated.",
        ),
        NOT_ALLOWED,
        403,
    ),
    "drafter_approves": Refusal(
        ("拟稿与核稿、签发须分开", "Who drafts does not approve"),
        (
            "这份文书由 {drafter} 参与拟稿，{officer} 不能“{act}”；请另一名工作人员办理。",
            "{drafter} had a hand in this letter, so {officer} cannot do '{act_en}'; another officer must.",
        ),
        NOT_ALLOWED,
        403,
    ),
    "no_reason": Refusal(
        ("须说明理由", "A reason is needed"),
        ("“{act}”须写明理由。", "Say why for '{act_en}'."),
        CONTENT_WRONG,
        422,
    ),
    "reply_undecided": Refusal(
        ("回复尚未处理", "A reply waits"),
        (
            "最近一次回复还没有认可或者退回，请先处理再办结。",
            "The last reply has been neither accepted nor sent back; do that before closing.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "reply_decided": Refusal(
        ("没有待处理的回复", "No reply waits"),
        ("这份文书没有待认可或者退回的回复。", "No reply to this letter waits to be accepted or sent back."),
        CONTENT_WRONG,
        409,
    ),
    "no_accepted_reply": Refusal(
        ("没有认可的回复", "No accepted reply"),
        (
            "这份文书没有认可的回复，办结须写明为什么不需要回复。",
            "No reply to this letter was accepted; to close it, say why none is needed.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "stale_draft": Refusal(
        ("草稿已有新版", "A newer draft"),
        (
            "您看的是第 {seen} 稿，现在已是第 {version} 稿；请刷新后看过新稿再办。",
            "You looked at draft {seen}, and it is draft {version} now; reload and look at the new one.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_facts_changed": Refusal(
        ("案情已有变动", "The facts have changed"),
        (
            "起草以后案情有变动，今天再起草会不同的地方：{slots}。请重新生成草稿再送核稿；确认照原稿发出的，请勾选确认。",
            "The facts changed since the draft; it would read otherwise at: {slots}. Draw it anew, or confirm that it "
            "goes out as it is.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_not_issued": Refusal(
        ("文书尚未签发", "Not issued yet"),
        (
            "这份文书还没有签发，没有冻结的原件可以核对。",
            "This letter has not been issued; there is no frozen file to compare.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_template_changed": Refusal(
        ("模板已更换", "The template has changed"),
        (
            "{kind}的模板在起草以后换过，核过的稿子不能照印；请重新生成草稿再送核稿。",
            "The template of {kind} was changed since the draft; draw it anew and have it reviewed.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "clock_behind": Refusal(
        ("系统时间倒退", "The clock is behind"),
        (
            "系统日期是 {today}，而同一序列最近一份文书是 {last} 签发的；没有编号，请先校准系统时间。",
            "The clock says {today}, but the last letter of this series was issued on {last}; no number was given. Set "
            "the clock right first.",
        ),
        TRY_LATER,
        503,
    ),
    "bad_sealing": Refusal(
        ("用印登记有误", "The record of sealing is wrong"),
        ("这条用印登记不能成立。", "This record of sealing cannot stand."),
        CONTENT_WRONG,
        422,
    ),
    "no_such_seal": Refusal(
        ("没有此印章", "No such seal"),
        ("没有名为 {seal} 的印章；可用：{known}。", "There is no seal {seal}; this letter may take: {known}."),
        CONTENT_WRONG,
        422,
    ),
    "anothers_seal": Refusal(
        ("不是发文机关的印章", "Another's seal"),
        (
            "这份文书由{issuer}发出，不能加盖{seal}。",
            "This letter was issued by {issuer} and cannot bear the {seal_en}.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "bad_copies": Refusal(
        ("份数不对", "Wrong number of copies"),
        ("用印份数应为 1 至 {most}，不能是 {copies}。", "Copies are from 1 to {most}, not {copies}."),
        CONTENT_WRONG,
        422,
    ),
    "sealed_too_early": Refusal(
        ("用印早于签发", "Sealed before issue"),
        ("用印日期 {on} 早于签发日期 {issued_on}。", "Sealed on {on}, before it was issued on {issued_on}."),
        CONTENT_WRONG,
        422,
    ),
    "sealed_in_future": Refusal(
        ("用印日期在将来", "Sealed in the future"),
        ("用印日期 {on} 晚于今天（{today}）。", "Sealed on {on}, which is after today ({today})."),
        CONTENT_WRONG,
        422,
    ),
    "not_an_approver": Refusal(
        ("无权批准用印", "May not approve"),
        (
            "{officer} 不能批准用印：应为签发人，或者有签发权的工作人员。",
            "{officer} may not approve the use of a seal: name who issued the letter, or an officer who may issue.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "not_a_scan": Refusal(
        ("不是扫描件", "Not a scan"),
        (
            "{name} 不是可以打开的 PDF 或者图片，不能作为用印扫描件。",
            "{name} is neither a PDF that opens nor a picture, so it is no scan of the sealed paper.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "served_too_early": Refusal(
        ("送达早于签发", "Served before issue"),
        ("送达日期 {on} 早于签发日期 {issued_on}。", "Served on {on}, before it was issued on {issued_on}."),
        CONTENT_WRONG,
        422,
    ),
    "served_in_future": Refusal(
        ("送达日期在将来", "Served in the future"),
        ("送达日期 {on} 晚于今天（{today}）。", "Served on {on}, which is after today ({today})."),
        CONTENT_WRONG,
        422,
    ),
    "no_receiver": Refusal(
        ("没有签收人", "Nobody received it"),
        ("送到的请写明签收人。", "Name who received it."),
        CONTENT_WRONG,
        422,
    ),
    "no_witness": Refusal(
        ("留置送达须有见证", "A witness is needed"),
        (
            "留置送达请写明见证人，或者注明拍照、录像的情况。",
            "For a letter left at the place name the witnesses, or the photo or film of it.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "no_second_server": Refusal(
        ("送达人应为两名", "Two must serve it"),
        (
            "这种文书以送达回证证明送达，当面、留置、张贴送达的，请写明两名送达人。",
            "A proof of service is kept for this kind: name the two who handed it over, left it or posted it up.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "too_many_servers": Refusal(
        ("送达人过多", "Too many servers"),
        ("送达人至多 {most} 名。", "Name at most {most} who served it."),
        CONTENT_WRONG,
        422,
    ),
    "no_photo": Refusal(
        ("张贴须有照片或者录像", "A photo is needed"),
        (
            "张贴送达须附照片或者录像（法释〔2013〕3号 第四条）：请先上传为证据，再在此勾选。",
            "A letter posted up wants its photo or video: upload it as a proof first, then tick it here.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "no_cause": Refusal(
        ("须写明未送达的原因", "Say why it failed"),
        ("没有送到的请写明原因（如拒收、查无此人）。", "Say why it did not arrive (refused, nobody there …)."),
        CONTENT_WRONG,
        422,
    ),
    "no_such_proof_file": Refusal(
        ("没有此证据文件", "No such proof"),
        ("案件的证据文件中没有 {proof}，或者已撤回。", "The case has no proof {proof}, or it was withdrawn."),
        NOT_THERE,
        422,
    ),
    "bad_reply_day": Refusal(
        ("回复日期不对", "Wrong day of the reply"),
        (
            "回复日期 {on} 应在送达（{served_on}）之后、今天（{today}）以前。",
            "The reply's day {on} must lie between the service ({served_on}) and today ({today}).",
        ),
        CONTENT_WRONG,
        422,
    ),
    "empty_reply": Refusal(
        ("回复不完整", "The reply is not whole"),
        ("请写明回复单位，以及回复内容或者附件。", "Say who answered, and what, or name its files."),
        CONTENT_WRONG,
        422,
    ),
    "bad_serving": Refusal(
        ("送达记录有误", "The record of service is wrong"),
        ("这条送达记录不能成立。", "This record of service cannot stand."),
        CONTENT_WRONG,
        422,
    ),
}
