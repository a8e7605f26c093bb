"""Findings as pages print them: each row in words with its state, and the counts of each of the three checks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from flask import g

from caseflow.actions.findings.see_findings import FindingList, findings_of_dossier
from caseflow.domain.case_file import CaseFile
from caseflow.domain.findings import DECIDED, Standing, Weighed
from caseflow.domain.judgement import Judgement
from caseflow.domain.proposed_findings import VERDICTS, Check, Proposed
from caseflow.domain.records import Finding
from caseflow.glossary import Language, knows, label
from caseflow.office import Dossier
from caseflow.web.door import acting
from caseflow.web.languages import language
from caseflow.web.paths import party_name, path_words

SHOWN_ON_CASE = 20
"""Rows of one check on the case's own page; all of them are on the page of findings."""
_TONES = {
    Standing.PROPOSED: ("", "circle"),
    Standing.CONFIRMED: ("good", "check"),
    Standing.CORRECTED: ("good", "pencil"),
    Standing.UNKNOWN: ("", "circle-question-mark"),
    Standing.STALE: ("warn", "refresh-cw"),
    Standing.PROOF_GONE: ("warn", "file-x"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding in words. `choices` are the verdicts it may be corrected to."""

    weighed: Weighed
    title: str
    party: str
    says: str
    tone: str
    corrected: str
    choices: tuple[tuple[str, str], ...]
    upload: str
    """The query of the upload page that ties a new proof to this finding's facts."""
    mend: tuple[str, str]
    """Group and key of the form that corrects the first fact it rests on; empty where the list of facts must do."""

    @property
    def id(self) -> str:
        return self.weighed.proposed.id

    @property
    def decision(self) -> Finding | None:
        return self.weighed.decision

    @property
    def state(self) -> tuple[str, str, str]:
        """Its standing's word, tone and sign."""
        standing = self.weighed.standing
        return (standing.value, *_TONES[standing])


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCounts:
    """One of the three checks at a glance: how many findings, decided, to be decided again, proposed, lacking facts."""

    rows: int
    decided: int
    again: int
    proposed: int
    lacking: int
    officers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPart:
    """The findings of a case for its pages; `counts` by the three checks, liability counted with arrears."""

    found: FindingList
    rows: dict[str, tuple[FindingRow, ...]]
    counts: dict[str, CheckCounts]
    shown: int = SHOWN_ON_CASE

    @property
    def liability_left(self) -> tuple[FindingRow, ...]:
        """Liabilities nobody has decided, or that ask again."""
        return tuple(row for row in self.rows["liability"] if row.weighed.standing not in DECIDED)


def finding_part(dossier: Dossier, judgement: Judgement) -> FindingPart:
    """The findings for this request, worked out once however many parts of the page ask."""
    kept: FindingPart | None = g.get("finding_part")
    if kept is None:
        kept = part_of(findings_of_dossier(dossier, judgement, acting()), language())
        g.finding_part = kept
    return kept


def part_of(found: FindingList, tongue: Language) -> FindingPart:
    rows: dict[str, list[FindingRow]] = {check.value: [] for check in Check}
    for one in found.rows:
        rows[one.proposed.check.value].append(_row(found.case, one, tongue))
    return FindingPart(
        found=found,
        rows={check: tuple(many) for check, many in rows.items()},
        counts={
            "arrears": _counted([*rows["arrears"], *rows["liability"]]),
            "systems": _counted(rows["systems"]),
            "supervision": _counted(rows["supervision"]),
        },
    )


def finding_words(case: CaseFile, proposed: Proposed, tongue: Language) -> str:
    """What a finding is about, in words: the party, the claim, the system or the duty."""
    match proposed.check:
        case Check.LIABILITY:
            claim = path_words(case, f"claims.{proposed.subject}", tongue)
            return f"{party_name(case, proposed.party)} · {claim}"
        case Check.ARREARS:
            return path_words(case, f"claims.{proposed.subject}", tongue)
        case Check.SYSTEMS:
            code, _, project = proposed.subject.partition("@")
            several = project and len(case.projects) > 1
            where = f" · {path_words(case, f'projects.{project}', tongue)}" if several else ""
            return label("system", code.partition("#")[0], tongue) + where
        case Check.SUPERVISION:
            return proposed.rule


def verdict_words(check: Check, verdict: str, tongue: Language) -> str:
    """A verdict in its check's own words."""
    if check in {Check.SYSTEMS, Check.SUPERVISION}:
        return label("verdict", verdict, tongue)
    group = "duty" if check is Check.LIABILITY and knows("duty", verdict) else "finding_verdict"
    return label(group, verdict, tongue)


def _row(case: CaseFile, one: Weighed, tongue: Language) -> FindingRow:
    proposed, decision = one.proposed, one.decision
    check = proposed.check
    paths = [path for path in (*proposed.rests_on, *proposed.missing) if "." in path]
    return FindingRow(
        weighed=one,
        title=finding_words(case, proposed, tongue),
        party=proposed.party,
        says=verdict_words(check, proposed.verdict, tongue),
        tone={"kept": "good", "broken": "bad"}.get(proposed.verdict, ""),
        corrected=verdict_words(check, decision.corrected_to, tongue) if decision and decision.corrected_to else "",
        choices=tuple(
            (word, verdict_words(check, word, tongue)) for word in VERDICTS[check] if word != proposed.verdict
        ),
        mend=next((form for form in map(_form_of, paths) if form != ("", "")), ("", "")),
        upload="&".join(f"shows={quote(path)}" for path in dict.fromkeys(map(_provable, paths))),
    )


def _form_of(path: str) -> tuple[str, str]:
    """The form where a fact is corrected, by its group and the key of the thing."""
    group, key, *_ = path.split(".")
    if group in {"systems", "supervision"}:
        return group, ""
    return (group, key) if group in {"contracts", "claims", "parties"} else ("", "")


def _provable(path: str) -> str:
    """The thing a path is of, as a proof may be tied to it: contracts.K2 of contracts.K2.overdue."""
    parts = path.split(".")
    if parts[:2] == ["supervision", "acts"]:
        return ".".join(parts[:3])
    return ".".join(parts[:4] if parts[0] == "projects" and parts[2:3] == ["systems"] else parts[:2])


def _counted(rows: Iterable[FindingRow]) -> CheckCounts:
    all_rows = list(rows)
    standings = Counter(row.weighed.standing for row in all_rows)
    decided = [row for row in all_rows if row.weighed.standing in DECIDED]
    return CheckCounts(
        rows=len(all_rows),
        decided=len(decided),
        again=standings[Standing.STALE] + standings[Standing.PROOF_GONE],
        proposed=standings[Standing.PROPOSED],
        lacking=sum(bool(row.weighed.proposed.missing) for row in all_rows if row not in decided),
        officers=tuple(dict.fromkeys(row.decision.by for row in decided if row.decision is not None)),
    )
