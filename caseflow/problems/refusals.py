"""The refusals of the office: slug → title, sentence, exit code (BSD sysexits) and HTTP status."""

from collections.abc import Mapping
from dataclasses import dataclass

CONTENT_WRONG, NOT_THERE, UNAVAILABLE, SOFTWARE, TRY_LATER, NOT_ALLOWED, MISCONFIGURED = 65, 66, 69, 70, 75, 77, 78


@dataclass(frozen=True, slots=True)
class Refusal:
    """How one kind of refusal is told: (Chinese, English) each."""

    title: tuple[str, str]
    words: tuple[str, str]
    exit_code: int
    status: int


REFUSALS: Mapping[str, Refusal] = {
    "refused": Refusal(("不予办理", "Refused"), ("此项操作不予办理。", "This cannot be done."), SOFTWARE, 400),
    "bad_case_file": Refusal(
        ("案件文件有误", "Case file refused"),
        ("{file} 中的案件 {case} 未收：内容有误。", "Case {case} in {file} was not taken: its content is wrong."),
        CONTENT_WRONG,
        422,
    ),
    "unreadable_file": Refusal(
        ("文件无法读取", "File cannot be read"),
        ("文件 {name} 未收：{reason}", "File {name} was not taken: {reason}"),
        CONTENT_WRONG,
        400,
    ),
    "no_such_case": Refusal(
        ("没有此案件", "No such case"),
        ("系统中没有编号为 {case} 的案件。", "There is no case {case} here."),
        NOT_THERE,
        404,
    ),
    "no_such_party": Refusal(
        ("没有此当事人", "No such party"),
        ("案件 {case} 中没有代号为 {party} 的当事人。", "Case {case} has no party {party}."),
        NOT_THERE,
        404,
    ),
    "no_such_letter_kind": Refusal(
        ("没有此种文书", "No such letter"),
        ("没有名为 {kind} 的文书种类。", "There is no kind of letter called {kind}."),
        NOT_THERE,
        404,
    ),
    "no_such_officer": Refusal(
        ("没有此人员", "No such officer"),
        ("系统中没有名为 {officer} 的人员。", "There is no officer {officer} here."),
        NOT_THERE,
        404,
    ),
    "not_allowed": Refusal(
        ("无此权限", "Not allowed"),
        ("{officer} 无权{verb}。", "{officer} may not {verb}."),
        NOT_ALLOWED,
        403,
    ),
    "wrong_password": Refusal(
        ("登录未成功", "Sign-in refused"),
        (
            "姓名或密码不对，或者账户已停用、已锁定。连续输错 5 次锁定 15 分钟，届时再试，或请管理员重设密码。",
            "Name or password is wrong, or the account is suspended or locked. Five wrong passwords lock it for 15 "
            "minutes; try again then, or ask the administrator for a new one.",
        ),
        NOT_ALLOWED,
        401,
    ),
    "weak_password": Refusal(
        ("密码不能用", "Password refused"),
        ("这个密码不能用：{reason}", "This password cannot be taken: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "bad_letter_kind": Refusal(
        ("文书模板不合规", "Letter template refused"),
        ("文书种类 {kind} 的说明或者模板有误：{reason}。", "The letter kind {kind} is refused: {reason}."),
        SOFTWARE,
        500,
    ),
    "slots_mismatch": Refusal(
        ("文书模板与内容不符", "Letter does not fit its template"),
        ("{kind} 的模板与要素不一致：{slots}。", "The template of {kind} and its slots disagree: {slots}."),
        SOFTWARE,
        422,
    ),
    "uncitable_article": Refusal(
        ("条文未核实", "Article not verified"),
        (
            "{kind} 不能引用未核实的条文 {article}；请先核实。",
            "{kind} may not cite {article}, which is not verified; verify it first.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "not_their_letter": Refusal(
        ("文书不能发给此方", "Not their letter"),
        ("{kind} 不能发给 {party}。", "{kind} cannot go to {party}."),
        CONTENT_WRONG,
        422,
    ),
    "graph_absent": Refusal(
        ("图数据库不可用", "Graph store unavailable"),
        ("图数据库无法连接或启动：{reason}", "The graph store cannot be reached or started: {reason}"),
        UNAVAILABLE,
        503,
    ),
    "no_embedded_engine": Refusal(
        ("本机没有内置数据库", "No embedded engine here"),
        (
            "本机没有适用的内置图数据库；请用环境变量 CASEFLOW_GRAPH 指定一台 Neo4j 服务器（bolt:// 或 neo4j://）。",
            "No embedded graph engine fits this machine; let CASEFLOW_GRAPH name a Neo4j server (bolt:// or neo4j://).",
        ),
        UNAVAILABLE,
        503,
    ),
    "store_too_new": Refusal(
        ("数据由更新的程序写成", "Store is newer than the program"),
        (
            "数据库的版本（{store}）比本程序（{program}）新；请升级程序，数据未动。",
            "The store (version {store}) is newer than this program ({program}); upgrade it. Nothing was touched.",
        ),
        MISCONFIGURED,
        503,
    ),
    "store_busy": Refusal(
        ("数据库忙", "Store busy"),
        (
            "同时写入的人太多，这一次什么也没有写；请稍后再试。",
            "Too many wrote at once; nothing was written. Try again.",
        ),
        TRY_LATER,
        503,
    ),
    "bad_setting": Refusal(
        ("设置有误", "Wrong setting"),
        ("环境变量 {name} 有误：{reason}", "The setting {name} is wrong: {reason}"),
        MISCONFIGURED,
        500,
    ),
    "bad_rule": Refusal(
        ("规则有误", "Wrong rule"),
        ("规则文件 {file} 中的 {rule} 有误：{reason}", "Rule {rule} in {file} is wrong: {reason}"),
        MISCONFIGURED,
        500,
    ),
    "broken_seal": Refusal(
        ("密封内容无法打开", "Seal cannot be opened"),
        (
            "此项个人信息无法用本数据文件夹的密钥打开；请检查 secret.key 是否为原来的密钥。",
            "This personal value cannot be opened with this folder's key; check that secret.key is the original one.",
        ),
        CONTENT_WRONG,
        500,
    ),
    "bad_log": Refusal(
        ("日志不完整", "Log is not whole"),
        ("操作日志从第 {entry} 条起前后不能衔接。", "The log does not follow from entry {entry} on."),
        CONTENT_WRONG,
        500,
    ),
}
