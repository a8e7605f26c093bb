"""Refusals of the web's own door, before any action of the office is asked: HTTP status → slug and words."""

from collections.abc import Mapping

from caseflow.problems.refusals import NOT_ALLOWED, NOT_THERE, SOFTWARE, TRY_LATER, Refusal

DOOR_REFUSALS: Mapping[str, Refusal] = {
    "bad_request": Refusal(
        ("请求有误", "Bad request"),
        ("这次请求看不懂，请返回重试。", "This request was not understood; go back and try again."),
        SOFTWARE,
        400,
    ),
    "form_expired": Refusal(
        ("表单已过期", "Form expired"),
        (
            "页面停留太久或者在别处退出过，请返回上一页刷新后再提交。",
            "The page was open too long, or you signed out elsewhere; go back, reload and send again.",
        ),
        NOT_ALLOWED,
        400,
    ),
    "not_signed_in": Refusal(
        ("尚未登录", "Not signed in"),
        (
            "请先登录，或者带上有效的访问令牌（Authorization: Bearer …）。",
            "Sign in first, or send a valid token (Authorization: Bearer …).",
        ),
        NOT_ALLOWED,
        401,
    ),
    "page_not_found": Refusal(
        ("没有这个页面", "No such page"),
        ("地址可能写错了，或者页面已经移走。", "The address may be wrong, or the page has moved."),
        NOT_THERE,
        404,
    ),
    "method_not_allowed": Refusal(
        ("不能这样访问", "Method not allowed"),
        ("这个地址不接受这种请求方式。", "This address does not take this kind of request."),
        SOFTWARE,
        405,
    ),
    "request_too_large": Refusal(
        ("文件太大", "Too large"),
        (
            "这里一次最多提交 {most}，什么也没有保存；请缩短文字，或者把文件拆成几个。",
            "At most {most} can be sent here at once; nothing was saved. Shorten the text, or split the file.",
        ),
        SOFTWARE,
        413,
    ),
    "too_many_attempts": Refusal(
        ("尝试太频繁", "Too many attempts"),
        ("登录失败次数太多，请一分钟后再试。", "Too many failed sign-ins; try again in a minute."),
        TRY_LATER,
        429,
    ),
    "broke_down": Refusal(
        ("系统出错", "Something broke"),
        (
            "系统出了错，什么也没有改动；请稍后重试，或者告诉管理员。",
            "Something broke and nothing was changed; try again later, or tell the administrator.",
        ),
        SOFTWARE,
        500,
    ),
}


def slug_of(status: int) -> str:
    """The door's slug for an HTTP status; a status without its own words is a bad request or a breakdown."""
    found = next((slug for slug, refusal in DOOR_REFUSALS.items() if refusal.status == status), None)
    return found or ("broke_down" if status >= 500 else "bad_request")
