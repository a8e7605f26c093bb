"""Writes the pages of docs/ that are made from data: `make docs`. With --check it only says which are stale."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from caseflow import glossary
from caseflow.cli import commands
from caseflow.domain.agency import AgencyKind
from caseflow.domain.officer import Verb
from caseflow.domain.procedure_table import MoveRule, TermRule
from caseflow.domain.rule import Article, Rule
from caseflow.domain.words import Grade
from caseflow.exchange.writing import case_file_schema, written
from caseflow.outside.calendar import chinese_working_days
from caseflow.problems import ALL_REFUSALS
from caseflow.rules import TABLES, load_law
from caseflow.rules.agencies import load_agencies
from caseflow.rules.roles import load_matrix

DOCS = Path(__file__).resolve().parent
TOP = DOCS.parent
MADE = "<!-- Made by `make docs`. Change {source}, not this page. -->\n"


def table(*heads: str) -> list[str]:
    return [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]


def row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def cited(article: Article, grade: Grade) -> str:
    own = "" if article.grade is grade else f" ({article.grade})"
    return f"{article}{own}"


def in_force(rule: Rule) -> str:
    since = rule.in_force_from.isoformat() if rule.in_force_from else "…"
    until = rule.in_force_until.isoformat() if rule.in_force_until else "…"
    return f"{since} – {until}"


def rule_row(rule: Rule) -> str:
    articles = "<br>".join(cited(article, rule.grade) for article in rule.articles) or "none"
    title = f"{rule.title}<br>{rule.title_en}"
    return row(f"`{rule.id}`", title, articles, rule.grade, in_force(rule), rule.last_checked_on.isoformat())


def rules_page() -> Iterator[str]:
    """Every rule with article, grade and days, by table."""
    yield MADE.format(source="caseflow/rules/*.yml")
    yield "# Rules 规则表\n"
    yield "What the program holds of the law and of the office's procedure. The end of a span is exclusive.\n"
    yield from table("grade", "中文", "meaning")
    yield from (row(code, *labels) for code, labels in glossary.words()["grade"].items())
    yield "\nOnly V1, V2 and S may be cited in a letter that leaves the office.\n"
    law = load_law(chinese_working_days())
    for name in TABLES:
        yield f"## {name}\n"
        yield from table("rule", "what it says", "articles", "grade", "in force", "last checked on")
        yield from (rule_row(rule) for rule in law.tables[name])
        yield ""


def procedure_page() -> Iterator[str]:
    """Every move of a case and every term, as the office's procedure has them."""
    yield MADE.format(source="caseflow/rules/moves.yml and deadlines.yml")
    yield "# Procedure 办案程序\n"
    yield "The moves of a case and the terms between them. A move aside is recorded and leaves the state as it is."
    yield "Guards tell what is missing before a move may be made. What is graded M or I is never cited in a letter.\n"
    procedure = load_law(chinese_working_days()).procedure
    yield "## Moves\n"
    yield from table("move", "what it does", "from", "to", "who", "guards", "term", "articles", "grade")
    yield from (move_row(move) for move in procedure.moves.values())
    yield "\n## Terms\n"
    yield from table("term", "what it is", "begins", "runs in", "length", "articles", "grade", "last checked on")
    yield from (term_row(term) for term in procedure.terms.values())


def move_row(move: MoveRule) -> str:
    return row(
        f"`{move.id}`",
        f"{move.title.zh}<br>{move.title.en}",
        ", ".join(one or "start" for one in move.sources) or "any",
        f"{move.to} (aside)" if move.aside else move.to,
        f"{move.verb}: {', '.join(sorted(move.roles))}",
        ", ".join(move.guards) or "none",
        move.limit or "none",
        "<br>".join(cited(article, move.grade) for article in move.articles) or "none",
        move.grade,
    )


def term_row(term: TermRule) -> str:
    more = f" (+{term.extension} by `{term.extended_by}`)" if term.extended_by else ""
    return row(
        f"`{term.id}`",
        f"{term.title.zh}<br>{term.title.en}",
        ", ".join(term.begins) or "not recorded here",
        ", ".join(term.runs_in) or "with its move",
        f"{term.limit.count} {term.limit.unit.replace('_', ' ')}{more}" if term.limit else "as the paper says",
        "<br>".join(cited(article, term.grade) for article in term.articles) or "none",
        term.grade,
        term.last_checked_on.isoformat(),
    )


def roles_page() -> Iterator[str]:
    """The matrix of roles, and where the roles of towns and regulators may be held."""
    yield MADE.format(source="caseflow/rules/roles.yml")
    yield "# Roles 权限表\n"
    yield "Which role may do what, how far. `district`: every case; `agency`: those of one's own town or sector and"
    yield "what lies below it; `case`: those assigned by name. Who drafts never approves, whatever roles he holds.\n"
    words = glossary.words()
    yield from table("role", "中文", *(f"{verb}<br>{words['verb'][verb][0]}" for verb in Verb))
    for role, powers in load_matrix().items():
        reaches = (powers[verb].value if verb in powers else "—" for verb in Verb)
        yield row(f"`{role}`", words["officer_role"][role][0], *reaches)
    yield "\n## Organisations of the first start 组织机构\n"
    yield from table("id", "名称", "kind", "under", "sectors")
    names = {
        AgencyKind.LABOUR_BUREAU: "`CASEFLOW_LABOUR_BUREAU`",
        AgencyKind.LEADING_OFFICE: "`CASEFLOW_LEADING_OFFICE`",
    }
    for one in load_agencies(names):
        yield row(f"`{one.id}`", one.name, one.kind, one.parent or "—", ", ".join(sorted(one.sectors)) or "—")


def glossary_page() -> Iterator[str]:
    """Every word of the office with its one English name."""
    yield MADE.format(source="caseflow/glossary.yml")
    yield "# Glossary 词汇表\n"
    yield "One English name for each term; the code in the first column is the only spelling in code, files and URLs.\n"
    for group, entries in glossary.words().items():
        yield f"## {group}\n"
        yield from table("code", "中文", "English")
        yield from (row(f"`{code}`", *labels) for code, labels in entries.items())
        yield ""


def problems_page() -> Iterator[str]:
    """Every refusal with its sentence in both languages, exit code and HTTP status."""
    yield MADE.format(source="caseflow/problems/")
    yield "# Refusals 拒办说明\n"
    yield "A refused command prints the sentence and ends with the exit code (BSD sysexits). The HTTP API answers with"
    yield "the status and `application/problem+json` of type `urn:caseflow:problem:<slug>`. Exit code 0: all went well;"
    yield "64: the command line itself was wrong.\n"
    yield from table("slug", "中文", "English", "exit code", "HTTP")
    for slug, refusal in ALL_REFUSALS.items():
        yield row(f"`{slug}`", *refusal.words, str(refusal.exit_code), str(refusal.status))


def commands_of(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    for word, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


def commands_page() -> Iterator[str]:
    """Every command as `--help` tells it."""
    yield MADE.format(source="caseflow/cli/")
    yield "# Commands 命令\n"
    for name, command in commands_of(commands, "caseflow"):
        with click.Context(command, info_name=name, terminal_width=110) as context:
            yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


def case_file_page() -> Iterator[str]:
    """The JSON Schema of the case file."""
    yield written(case_file_schema()).decode()


PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "case-file.schema.json": case_file_page,
    "commands.md": commands_page,
    "glossary.md": glossary_page,
    "problems.md": problems_page,
    "procedure.md": procedure_page,
    "roles.md": roles_page,
    "rules.md": rules_page,
}


def text_of(page: str) -> str:
    return "\n".join(PAGES[page]()).rstrip("\n") + "\n"


def stale() -> list[str]:
    """The pages whose text is no longer what data and code say."""
    paths = {page: DOCS / page for page in PAGES}
    return [page for page, path in paths.items() if not path.is_file() or path.read_text("utf-8") != text_of(page)]


def main() -> None:
    found = stale()
    if "--check" in sys.argv[1:]:
        sys.exit(f"Stale, run `make docs`: {', '.join(found)}" if found else 0)
    for page in found:
        (DOCS / page).write_text(text_of(page), encoding="utf-8")


if __name__ == "__main__":
    main()
