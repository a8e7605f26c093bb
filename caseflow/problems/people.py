"""The refusals of people: officers, agencies, delegations, sign-ins: slug → title, sentence, exit code, HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, NOT_ALLOWED, NOT_THERE, Refusal

Sentence = tuple[str, str]

PEOPLE_REFUSALS: Mapping[str, Refusal] = {
    "officer_there": Refusal(
        ("账户名已被占用", "Name is taken"),
        (
            "已有账户 {officer}（或仅大小写不同）；账户名不重复、不转给他人，请换一个。",
            "There is an officer {officer} already, or one that differs in case only; a name is given once. "
            "Take another.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "bad_officer": Refusal(
        ("人员填写有误", "Officer refused"),
        ("人员未保存：{reason}", "The officer was not saved: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "last_administrator": Refusal(
        ("须留一名管理员", "Last administrator"),
        (
            "{officer} 是最后一名在用的系统管理员，不能停用或取消其管理角色；请先指定另一名管理员。",
            "{officer} is the last administrator in office and can neither be suspended nor lose that role; "
            "make another administrator first.",
        ),
        NOT_ALLOWED,
        409,
    ),
    "officer_suspended": Refusal(
        ("人员已停用", "Officer suspended"),
        (
            "{officer} 已停用，不能办理；请先由管理员恢复。",
            "{officer} is suspended; an administrator must let him in again first.",
        ),
        NOT_ALLOWED,
        403,
    ),
    "no_such_agency": Refusal(
        ("没有此单位", "No such agency"),
        ("系统中没有单位 {agency}；请先在“组织机构”中添加。", "There is no agency {agency} here; add it first."),
        NOT_THERE,
        404,
    ),
    "bad_agency": Refusal(
        ("单位填写有误", "Agency refused"),
        ("单位 {agency} 未保存：{reason}", "The agency {agency} was not saved: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "no_such_delegation": Refusal(
        ("没有此委托", "No such delegation"),
        ("没有这项委托，或者与您无关。", "There is no such delegation, or it is none of yours."),
        NOT_THERE,
        404,
    ),
    "bad_delegation": Refusal(
        ("委托不成立", "Delegation refused"),
        ("委托未办理：{reason}", "Nothing was lent: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "no_such_sign_in": Refusal(
        ("没有此登录", "No such sign-in"),
        ("没有这次登录，或者不是您的。", "There is no such sign-in, or it is not yours."),
        NOT_THERE,
        404,
    ),
    "why_missing": Refusal(
        ("缺少理由", "Reason missing"),
        ("请写明理由；理由会记入日志。", "Say why; the reason goes into the log."),
        CONTENT_WRONG,
        422,
    ),
    "text_too_long": Refusal(
        ("文字太长", "Text too long"),
        ("此处至多 {most} 个字，请缩短。", "At most {most} characters fit here; shorten it."),
        CONTENT_WRONG,
        422,
    ),
}

PEOPLE_REASONS: Mapping[str, Sentence] = {
    "password_too_short": ("至少要有 {least} 个字符。", "it has at least {least} characters."),
    "password_too_long": ("至多 {most} 个字符。", "it has at most {most} characters."),
    "password_only_digits": (
        "全是数字，容易猜到；请加入文字或字母。",
        "digits alone are easily guessed; add letters or words.",
    ),
    "password_repeats": ("重复太多，请换得多样一些。", "it repeats itself; use more different characters."),
    "password_is_a_row": ("是键盘或字母的顺序，容易猜到。", "it is a row of keys or letters, and easily guessed."),
    "password_well_known": ("是众所周知的密码，请另想一个。", "it is one that everybody knows; think of another."),
    "password_is_the_name": ("不能用账户名作密码。", "it may not be the officer's own name."),
    "unprintable_text": (
        "文字中有不能显示的控制字符，请删去。",
        "the text holds control characters that cannot be shown; remove them.",
    ),
    "name_unfit": (
        "账户名“{given}”不能用：不能为空，不能含 / \\ ? # %，也不能是系统自用的名称。",
        "'{given}' cannot be a name: it may not be empty, hold / \\ ? # %, or be the system's own.",
    ),
    "no_roles": ("至少要有一个角色。", "at least one role is needed."),
    "role_unfit": (
        "角色“{post}”只能由相应单位的人员担任（行业主管部门、街镇或网格）；请先选定所属单位。",
        "the role '{post}' belongs to officers of such an agency (a regulator, a town, a grid); choose the agency.",
    ),
    "unknown_role": ("没有“{given}”这个角色。", "there is no role '{given}'."),
    "unknown_sector": ("没有“{given}”这个行业。", "there is no sector '{given}'."),
    "unknown_kind": ("没有“{given}”这种单位。", "there is no kind of agency '{given}'."),
    "name_missing": ("请填写名称。", "a name is needed."),
    "parent_unknown": ("没有所选的上级单位。", "the agency above it is not there."),
    "circle_of_agencies": ("上下级绕成了一圈。", "the agencies would stand under each other in a circle."),
    "parent_unfit": (
        "上级单位不合适：领导小组办公室设在人社部门，网格设在街镇或经开集团，街镇和主管部门直属于区。",
        "it cannot stand there: the leading office stands in the labour bureau, a grid in a town or the zone company, "
        "towns and regulators directly in the district.",
    ),
    "sectors_unfit": ("只有行业主管部门可以填监管行业。", "only a regulator watches over sectors."),
    "name_taken": ("名称或别名已被另一单位使用。", "another agency bears that name already."),
    "lent_to_oneself": ("不能委托给自己。", "nobody lends powers to himself."),
    "administering_lent": ("管理权限不能委托。", "the power to administer is never lent."),
    "roles_not_held": (
        "只能委托本人自己的角色；受托得来的不能再转委托。",
        "only roles of one's own are lent; what was lent is not lent on.",
    ),
    "days_past": ("委托不能从过去的日期开始。", "a delegation does not begin in the past."),
    "until_before_since": ("截止日早于起始日。", "it would end before it begins."),
    "too_long": ("委托期最长一年，到期可再办。", "a delegation lasts a year at most and can be given again."),
    "not_a_date": ("日期“{given}”有误，应如 2026-12-31。", "'{given}' is no date; write it like 2026-12-31."),
}
