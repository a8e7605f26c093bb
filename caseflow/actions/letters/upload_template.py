"""Hand in a template of a kind: looked at, tried on real cases apart and within bounds, kept under the next number.

What is no template at all is refused and not kept. One with faults is kept as refused, so that its clerk sees each
fault with its place; it never comes into use. A second person lets a fit one in (`activate_template`).
"""

from dataclasses import dataclass, replace

from caseflow.actions.letters.carrying import LONGEST_NOTE, id_in, within
from caseflow.actions.letters.drawing_up import digest_of_bytes
from caseflow.actions.letters.template_samples import Sample, samples
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.entry import Act
from caseflow.domain.errors import DiskFull, DomainError, Fault
from caseflow.domain.letter import LetterKind
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.template_version import (
    LONGEST_NAME,
    MOST_BYTES,
    Found,
    TemplateKnown,
    TemplateState,
    TemplateTooLarge,
    TemplateVersion,
    TrialPress,
    next_number,
)
from caseflow.office import Office, Pen

UPLOAD_TEMPLATE = "upload_template"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedTemplate:
    """A file as it came, its name, and what the clerk says was changed."""

    content: bytes
    name: str = ""
    note: str = ""


def kind_to_hand_in(kind: str, *, by: ActingOfficer, office: Office) -> LetterKind:
    """The kind whose template the officer may hand in: asked before a file is looked at.

    Raises NotAllowed, NoSuchLetterKind.
    """
    demand(Verb.DRAFT, by)
    return office.press.kind(kind)


def upload_template(
    kind: str, handed: HandedTemplate, *, by: ActingOfficer, office: Office, once: str = ""
) -> TemplateVersion:
    """The version, proposed or refused, with all that was found.

    Raises NotAllowed, NoSuchLetterKind, TemplateTooLarge, TemplateKnown, AnswerTooLong, PersonalInText, DiskFull and
    the refusals of `caseflow.domain.letter_template` for what is no template, or cannot even be looked at.
    """
    described = kind_to_hand_in(kind, by=by, office=office)
    must_be_small(len(handed.content))
    note = within(handed.note, LONGEST_NOTE, "说明", "the note")
    name = within(_plain(handed.name), LONGEST_NAME, "文件名", "the file's name")
    for text in (note, name):
        refuse_personal(text, "note")
    act = act_of(UPLOAD_TEMPLATE, f"templates.{kind}", by=by, office=office, once=once)
    _must_be_new(act, kind, handed.content, office)
    found = _tried(described, handed.content, by, office)
    draft = TemplateVersion(
        id=id_in(act),
        kind=kind,
        number=0,
        sha256=office.files.store(handed.content),
        size=len(handed.content),
        name=name,
        note=note,
        state=TemplateState.REFUSED if found.faults else TemplateState.PROPOSED,
        found=found.text,
        uploaded_by=by.officer.name,
        uploaded_at=act.at,
    )
    return office.graph.write(lambda pen: _kept(pen, act, draft))


def must_be_small(size: int) -> None:
    """Raises TemplateTooLarge."""
    if size > MOST_BYTES:
        raise TemplateTooLarge(most=MOST_BYTES // 1_000_000)


def _kept(pen: Pen, act: Act, draft: TemplateVersion) -> TemplateVersion:
    """Under the next number of its kind; the same click again finds the first."""
    pen.hold_log()
    versions = pen.template_versions(draft.kind)
    if pen.has_entry(act.id):
        return next(one for one in versions if one.id == draft.id)
    _must_be_unknown(versions, draft.kind, draft.sha256)
    record = replace(draft, number=next_number(versions))
    pen.save(record)
    said = {
        "kind": record.kind,
        "number": record.number,
        "sha256": record.sha256,
        "state": record.state,
        "faults": [one.slug for one in record.seen.faults],
    }
    pen.append(replace(act, what=content(said)))
    return record


def _must_be_new(act: Act, kind: str, handed: bytes, office: Office) -> None:
    """Known bytes are not looked at a second time, but for the second click on the same form."""
    if not office.graph.has_entry(act.id):
        _must_be_unknown(office.graph.template_versions(kind), kind, digest_of_bytes(handed))


def _must_be_unknown(versions: tuple[TemplateVersion, ...], kind: str, sha256: str) -> None:
    for one in versions:
        if one.sha256 == sha256:
            raise TemplateKnown(kind=kind, number=one.number)


def _tried(kind: LetterKind, template: bytes, by: ActingOfficer, office: Office) -> Found:
    """What a look and the trials find; a template with faults is not pressed."""
    found = office.press.inspect(kind.kind, template)
    if found.faults:
        return found
    for sample in samples(kind, by=by, office=office):
        found = _with_trial(template, found, sample, office)
    return found


def _with_trial(template: bytes, found: Found, sample: Sample, office: Office) -> Found:
    try:
        docx, odd = office.press.tried(sample.draft, template)
        press = TrialPress(sample.case, sample.letter, office.files.store(docx))
    except DiskFull:
        raise
    except DomainError as error:
        fault = Fault("", error.slug, error.terms)
        press = TrialPress(sample.case, sample.letter)
        return replace(found, faults=_once(found.faults, (fault,)), presses=(*found.presses, press))
    return replace(found, warnings=_once(found.warnings, odd), presses=(*found.presses, press))


def _once(known: tuple[Fault, ...], more: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """What three letters say alike is told once."""
    return (*known, *(one for one in more if one not in known))


def _plain(name: str) -> str:
    """The last part of a path, without what does not print."""
    return "".join(one for one in name.replace("\\", "/").rpartition("/")[2] if one.isprintable())
