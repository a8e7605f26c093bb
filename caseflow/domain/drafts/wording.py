"""The words a letter uses for roles, duties, systems and links: formal Chinese, each said in one place."""

from dataclasses import dataclass

from caseflow.domain.words import ActKind, Basis, ContractKind, Duty, Nature, ProofKind, Role, SystemCode

NOT_APPLICABLE = "／"
"""What a form prints in a place that cannot apply, such as the legal representative of a person."""

ROLES = {
    Role.PROJECT_OWNER: "建设单位",
    Role.GENERAL_CONTRACTOR: "施工总承包单位",
    Role.SPECIALIST_CONTRACTOR: "专业承包单位",
    Role.SPECIALIST_SUBCONTRACTOR: "专业分包单位",
    Role.LABOUR_SUBCONTRACTOR: "劳务分包单位",
    Role.SUBCONTRACTOR: "分包单位",
    Role.FOREMAN: "施工作业承包人",
    Role.TEAM_LEADER: "班组长",
    Role.LICENCE_LENDER: "出借资质单位",
    Role.DISPATCH_AGENCY: "劳务派遣单位",
    Role.LABOUR_USER: "用工单位",
    Role.INVESTOR: "出资人",
}

BASES = {
    Basis.ESTABLISHED: "上述数额已经查证属实",
    Basis.ADMITTED: "上述数额已经用人单位认可",
    Basis.CLAIMED: "上述数额系劳动者主张",
}

PROOFS = {
    ProofKind.CONTRACT: "合同",
    ProofKind.ROSTER: "用工花名册",
    ProofKind.ATTENDANCE: "考勤记录",
    ProofKind.PAY_SHEET: "工资支付表",
    ProofKind.BANK_RETURN: "银行回单",
    ProofKind.STATEMENT: "调查笔录",
    ProofKind.PHOTO: "照片",
    ProofKind.DOCUMENT: "书面材料",
}

LINKS = {
    Nature.WHOLE_TRANSFER: "{giver}将其承包的工程转包给{taker}",
    Nature.UNLAWFUL_SUBCONTRACT: "{giver}将工程违法分包给{taker}",
    Nature.BORROWED_LICENCE: "{giver}允许{taker}以其名义承揽工程",
    Nature.TO_INDIVIDUAL: "{giver}将工程发包给{taker}（个人）",
    Nature.UNLICENSED_DISPATCH: "{giver}使用未依法取得劳务派遣许可的{taker}派遣的劳动者",
}
LINK_KINDS = {
    ContractKind.GENERAL: "{giver}将工程发包给{taker}",
    ContractKind.SPECIALIST: "{giver}将专业工程分包给{taker}",
    ContractKind.LABOUR: "{giver}将劳务作业分包给{taker}",
    ContractKind.CREW: "{giver}将施工作业交由{taker}组织人员完成",
    ContractKind.DISPATCH: "{giver}使用{taker}派遣的劳动者",
}
LINK_PLAIN = "{giver}将工程交由{taker}施工"


@dataclass(frozen=True, slots=True)
class DutyWords:
    """`demand` is what the party must do; `reason` why the law says so, after the articles."""

    demand: str
    reason: str


DUTIES = {
    Duty.PAYS_DIRECTLY: DutyWords(
        "支付拖欠的劳动者工资",
        "{you}对所招用劳动者的工资支付负有直接责任，应当及时足额支付上述被拖欠的工资",
    ),
    Duty.PAYS_FIRST: DutyWords(
        "先行清偿{owing}拖欠的劳动者工资",
        "{you}对{owing}拖欠的上述工资应当先行清偿；先行清偿后，可以依法进行追偿",
    ),
    Duty.ADVANCES: DutyWords(
        "先行垫付{owing}拖欠的劳动者工资",
        "{you}未按照合同约定及时拨付工程款导致工资拖欠的，应当以未结清的工程款为限先行垫付上述被拖欠的工资",
    ),
    Duty.PAYS: DutyWords(
        "清偿{owing}拖欠的劳动者工资",
        "{you}对{owing}拖欠的上述工资应当依法承担清偿责任",
    ),
    Duty.JOINTLY: DutyWords(
        "与{owing}连带清偿拖欠的劳动者工资",
        "{you}对{owing}拖欠的上述工资应当承担连带清偿责任",
    ),
}


@dataclass(frozen=True, slots=True)
class SystemWords:
    """`failing` is what was found not done; `mending` what must be done about it."""

    failing: str
    mending: str


SYSTEMS = {
    SystemCode.PERMIT: SystemWords("未依法取得施工许可", "依法办理施工许可手续"),
    SystemCode.WAGE_DEPOSIT: SystemWords(
        "未按规定存储农民工工资保证金，也未提供金融机构保函", "按规定存储农民工工资保证金或者提供金融机构保函"
    ),
    SystemCode.REAL_NAME: SystemWords(
        "未实行劳动用工实名制管理", "落实劳动用工实名制管理，对进场施工人员进行用工实名登记"
    ),
    SystemCode.WAGE_ACCOUNT: SystemWords(
        "未按规定开设或者使用农民工工资专用账户", "按规定开设并使用农民工工资专用账户，妥善保存有关资料"
    ),
    SystemCode.MONTHLY_PAY: SystemWords("未按月足额支付劳动者工资", "按照约定的周期和日期足额支付劳动者工资"),
    SystemCode.NOTICE_BOARD: SystemWords(
        "未在施工现场醒目位置设立维权信息告示牌", "在施工现场醒目位置设立维权信息告示牌并完整载明有关信息"
    ),
    SystemCode.PROXY_PAYMENT: SystemWords(
        "未落实分包单位农民工工资委托施工总承包单位代发制度",
        "落实农民工工资委托代发制度，逐月考核工作量、编制工资支付表",
    ),
    SystemCode.LABOUR_OFFICER: SystemWords(
        "未在工程项目部配备劳资专管员", "在工程项目部配备劳资专管员，对分包单位劳动用工实施监督管理"
    ),
    SystemCode.PAYMENT_GUARANTEE: SystemWords("未依法提供工程款支付担保", "依法提供工程款支付担保"),
    SystemCode.LABOUR_COST_ALLOCATION: SystemWords(
        "未按约定及时足额拨付工程款中的人工费用",
        "按约定及时足额将人工费用拨付至农民工工资专用账户",
    ),
    SystemCode.LABOUR_CONTRACT: SystemWords("未依法与所招用的农民工订立劳动合同", "依法与所招用的农民工订立劳动合同"),
    SystemCode.PAY_LEDGER: SystemWords("未按规定编制并保存书面工资支付台账", "按规定编制书面工资支付台账并依法保存"),
    SystemCode.PAY_SLIP: SystemWords("支付工资时未向农民工本人提供工资清单", "支付工资时向农民工本人提供工资清单"),
}

SYSTEM_NAMES = {
    SystemCode.PERMIT: "施工许可",
    SystemCode.WAGE_DEPOSIT: "农民工工资保证金",
    SystemCode.REAL_NAME: "农民工实名制管理",
    SystemCode.WAGE_ACCOUNT: "农民工工资专用账户",
    SystemCode.MONTHLY_PAY: "按月足额支付工资",
    SystemCode.NOTICE_BOARD: "维权信息告示牌",
    SystemCode.PROXY_PAYMENT: "农民工工资委托代发",
    SystemCode.LABOUR_OFFICER: "劳资专管员",
    SystemCode.PAYMENT_GUARANTEE: "工程款支付担保",
    SystemCode.LABOUR_COST_ALLOCATION: "人工费用拨付",
    SystemCode.LABOUR_CONTRACT: "劳动合同",
    SystemCode.PAY_LEDGER: "工资支付台账",
    SystemCode.PAY_SLIP: "工资清单",
}

ACTS = {
    ActKind.INSPECTION: "开展检查",
    ActKind.WARNING: "发出警示",
    ActKind.REMINDER: "予以督促",
    ActKind.VISIT: "到现场走访核实",
    ActKind.REPORT: "报告有关情况",
    ActKind.NONE_FOUND: "开展排查，当时未发现问题",
}

LETTERS = {
    "lead_transfer": "欠薪线索转办单",
    "risk_warning_letter": "欠薪风险警示函",
    "advice_letter": "根治欠薪建议函",
    "supervision_letter": "案件督办函",
    "interview_letter": "欠薪约谈函",
    "correction_order": "限期改正指令书",
    "inquiry_notice": "调查询问通知书",
    "handling_decision": "行政处理决定书",
    "hearing_notice": "处理（处罚）事先告知书",
    "penalty_decision": "行政处罚决定书",
    "non_acceptance_notice": "不予受理通知书",
    "result_notice": "处理结果告知书",
    "enforcement_reminder": "履行催告书",
    "deposit_payment_notice": "工资保证金支付通知书",
    "police_transfer": "案件移送书",
    "asset_query": "协查函",
    "recovery_letter": "追偿函",
    "duty_transfer_letter": "问题线索移交函",
    "listing_notice": "列入失信名单告知书",
    "listing_decision": "列入失信名单决定书",
    "removal_decision": "移出失信名单决定书",
    "case_opening_form": "立案审批表",
    "case_closing_form": "结案审批表",
    "look_back": "回头看记录",
    "emergency_advance_form": "应急周转金申请表",
    "three_checks_report": "一案三查报告",
    "interview_record": "约谈笔录",
    "problem_list": "问题清单",
    "lead_circular": "线索办理情况通报",
    "board_notice": "红黄黑榜通报",
    "proof_of_service": "送达回证",
    "notice_board_sheet": "维权信息告示牌",
    "supervision_ledger": "督办台账",
    "lead_ledger": "线索台账",
    "project_ledger": "项目台账",
}
"""The kinds this program draws, as they are called; the glossary's own words."""

_FULL_NAMES = (
    *("劳动法", "劳动合同法", "劳动争议调解仲裁法", "刑法", "建筑法", "民法典"),
    *("行政处罚法", "行政强制法", "行政复议法", "行政诉讼法"),
)


PLAN = "西青区实施方案"
"""The rules' short name of the district's plan of 2022-07-15; a letter names it in full, without its sections."""
_PLAN_TITLE = "《关于在工程建设领域开展“安‘薪’西青”工程的实施方案》"


def law_title(law: str) -> str:
    """《中华人民共和国劳动法》: statutes by their full name, regulations as called, notices by their number."""
    if law == PLAN:
        return _PLAN_TITLE
    if "〔" in law:
        return f"{law}文件"
    return f"《中华人民共和国{law}》" if law in _FULL_NAMES else f"《{law}》"


_NUMERALS = "零一二三四五六七八九十"


def numeral(number: int) -> str:
    """一, 十, 十二, 二十, 九十九: as items of an order are counted; from a hundred on in digits."""
    tens, ones = divmod(number, 10)
    if number >= 100:
        return str(number)
    if not tens:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")
