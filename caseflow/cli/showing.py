"""A judged case as text for people: the chain, who pays under which article, the three checks, what may be done."""

from collections.abc import Iterator, Sequence

from caseflow.actions.cases.see_cases import CaseView
from caseflow.cli.columns import aligned, wrapped
from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import Judgement, LiableParty, SystemRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.money import Yuan
from caseflow.domain.words import Verdict
from caseflow.glossary import Language, knows, label
from caseflow.problems import told_doubt
from caseflow.web.paths import party_name, path_words

Lines = Iterator[str]
Rows = Sequence[Sequence[str]]

_HEADS = {
    "chain": ("责任链条", "Chain"),
    "liable": ("清偿责任（①为应先出钱的一方）", "Who pays (① puts money first)"),
    "arrears": ("一查 欠薪处置", "Check 1: arrears"),
    "systems": ("二查 制度落实", "Check 2: wage systems"),
    "supervision": ("三查 监管履职", "Check 3: supervision"),
    "measures": ("可采取的措施", "Measures"),
    "letters": ("建议文书", "Letters called for"),
    "doubts": ("存疑", "Doubts"),
    "missing": ("会改变结论而尚缺的事实", "Missing facts that would change the answer"),
    "paragraph": ("结论", "In words"),
}
_DISCS = "⓪①②③④⑤⑥⑦⑧⑨"


def case_lines(view: CaseView, law: LawBook, language: Language, *, columns: int = 88) -> Lines:
    """The whole case, section by section; a section without a row is left out."""
    case, judgement = view.dossier.case, view.judgement
    yield from _title(case, judgement, language)
    sections: tuple[tuple[str, Rows], ...] = (
        ("chain", _chain(case, judgement, language)),
        ("liable", _liable(case, judgement, language)),
        ("arrears", _arrears(case, judgement, language)),
        ("systems", _systems(case, judgement, law, language)),
        ("supervision", _supervision(case, judgement, language)),
        ("measures", _measures(case, judgement, language)),
        ("letters", [(label("letter", row.kind, language), _who(case, row.to)) for row in judgement.letters]),
        ("doubts", [(told_doubt(doubt, language),) for doubt in judgement.doubts]),
        ("missing", [(path_words(case, path, language),) for path in judgement.missing]),
    )
    for name, rows in sections:
        if rows:
            yield from ("", _say(_HEADS[name], language), *aligned(rows))
    yield from ("", _say(_HEADS["paragraph"], language), *wrapped(judgement.paragraph, columns=columns))


def payer_line(case: CaseFile, judgement: Judgement, language: Language) -> Sequence[str]:
    """One case in one line: its id, who puts money first, how much, and under which article."""
    first = [row for row in judgement.liable if row.rank == 1]
    if not first:
        notes = dict.fromkeys(claim.note for claim in judgement.claims if claim.note)
        why = "；".join(label("note", note, language) for note in notes)
        return case.id, "—", why or _say(("尚缺事实，无法指明", "facts are missing, nobody can be named"), language)
    names = "、".join(party_name(case, row.party) for row in first)
    articles = dict.fromkeys(row.articles[0] for row in first if row.articles)
    return case.id, names, "；".join(articles)


def _title(case: CaseFile, judgement: Judgement, language: Language) -> Lines:
    name = next((project.name for project in case.projects if project.name), None) or ""
    yield f"{label('term', 'case', language)} {case.id}  {name}".rstrip()
    law = label("law_period", judgement.law, language)
    day = judgement.as_of.words if language == "zh" else str(judgement.as_of)
    yield _say((f"判断基准日 {day}，适用：{law}", f"Judged for {day}: {law}"), language)


def _chain(case: CaseFile, judgement: Judgement, language: Language) -> Rows:
    return [
        (
            f"{'　' * row.tier}{_who(case, row.party)}",
            label("role", row.role, language) if row.role else _say(("身份待查", "role not known"), language),
            row.by or "",
        )
        for row in judgement.chain
    ]


def _liable(case: CaseFile, judgement: Judgement, language: Language) -> Rows:
    return [
        (
            _DISCS[row.rank] if row.rank < len(_DISCS) else str(row.rank),
            _who(case, row.party),
            label("duty", row.duty, language),
            _cap(row, language),
            "；".join(row.articles),
        )
        for row in sorted(judgement.liable, key=lambda one: one.rank)
    ]


def _cap(row: LiableParty, language: Language) -> str:
    return "" if row.cap is None else _say((f"以 {row.cap} 元为限", f"up to {row.cap} yuan"), language)


def _arrears(case: CaseFile, judgement: Judgement, language: Language) -> Rows:
    ordered = {True: ("已责令", "ordered"), False: ("未见责令", "no order seen")}
    return [
        (
            row.claim,
            _say((f"应付 {_yuan(row.owed)}", f"owed {_yuan(row.owed)}"), language),
            _say((f"已付 {_yuan(row.paid)}", f"paid {_yuan(row.paid)}"), language),
            _say((f"尚欠 {_yuan(row.open)}", f"open {_yuan(row.open)}"), language),
            _say(ordered[row.ordered], language),
            "" if row.due_on is None else _say((f"限 {row.due_on}", f"due {row.due_on}"), language),
        )
        for row in judgement.three_checks.arrears
    ]


def _systems(case: CaseFile, judgement: Judgement, law: LawBook, language: Language) -> Rows:
    return [
        (
            label("system", row.system, language),
            label("verdict", row.verdict, language),
            _who(case, row.bearer) if row.bearer else "",
            _penalty(row, law, language) or "；".join(row.articles),
        )
        for row in judgement.three_checks.systems
    ]


def _penalty(row: SystemRow, law: LawBook, language: Language) -> str:
    """What would follow for a broken system; nothing for any other."""
    rule = law.rule(row.penalty) if row.verdict is Verdict.BROKEN and row.penalty else None
    return "" if rule is None else f"{rule.title_en if language == 'en' else rule.title}（{'；'.join(rule.cited)}）"


def _supervision(case: CaseFile, judgement: Judgement, language: Language) -> Rows:
    return [
        (_office(row.who, language), row.duty, label("verdict", row.verdict, language), "；".join(row.articles))
        for row in judgement.three_checks.supervision
    ]


def _measures(case: CaseFile, judgement: Judgement, language: Language) -> Rows:
    return [
        (
            label("measure", row.measure, language),
            _who(case, row.party) if row.party else "",
            _readiness(case, row.ready, row.missing, language),
            label("note", row.note, language) if row.note else "；".join(row.articles),
        )
        for row in judgement.measures
    ]


def _readiness(case: CaseFile, ready: bool, missing: Sequence[str], language: Language) -> str:
    if ready:
        return _say(("条件具备", "ready"), language)
    wanting = "、".join(path_words(case, path, language) for path in missing)
    return _say((f"尚缺：{wanting or '待核'}", f"missing: {wanting or 'to be checked'}"), language)


def _who(case: CaseFile, party: str | None) -> str:
    """A party by its name and key; an office, which is no party, by what it is called."""
    name = party_name(case, party)
    return name if party is None or name == party else f"{name} ({party})"


def _office(who: str, language: Language) -> str:
    """A supervising office: the word for its place, or the name the file gives."""
    group = next((group for group in ("term", "field") if knows(group, who)), None)
    return label(group, who, language) if group else who


def _yuan(sum_: Yuan | None) -> str:
    return "—" if sum_ is None else str(sum_)


def _say(words: tuple[str, str], language: Language) -> str:
    return words[language == "en"]
