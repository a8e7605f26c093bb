"""One thing of a case as JSON, by the same schemas that read a whole case file: the same words for what is wrong."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from marshmallow import ValidationError

from caseflow.domain.amending import LETTERS, Group, Thing, facts_of, path_of
from caseflow.domain.amending_errors import BadFact
from caseflow.domain.errors import Fault
from caseflow.exchange import schemas
from caseflow.exchange.building import SEALED, Seal, built_thing
from caseflow.exchange.notes import faults_of
from caseflow.exchange.shapes import Strict

PEOPLE_APART = ("people",)
"""A claim's workers are corrected by themselves."""


def schema_of(group: Group) -> Strict:
    """The schema of one thing of the group."""
    schema: Strict = _SCHEMAS[group]()
    return schema


_SCHEMAS: Mapping[Group, Any] = {
    Group.CASE: schemas.CaseFactsSchema,
    Group.SYSTEMS: schemas.SystemsSchema,
    Group.SUPERVISION: schemas.OversightSchema,
    Group.PROJECTS: schemas.ProjectSchema,
    Group.PARTIES: schemas.PartySchema,
    Group.CONTRACTS: schemas.ContractSchema,
    Group.CLAIMS: lambda: schemas.ClaimSchema(exclude=PEOPLE_APART),
    Group.PEOPLE: schemas.WorkerSchema,
    Group.OFFICERS: schemas.SupervisorSchema,
    Group.ACTS: schemas.ActSchema,
    Group.DISPUTES: schemas.DisputeSchema,
    Group.EVENTS: schemas.EventSchema,
    Group.PROOFS: schemas.ProofSchema,
}


def read_thing(group: Group, key: str, stated: Any, seal: Seal, *, case_id: str, old: Any = None) -> Any:
    """The thing that the JSON states; personal values are sealed, those left out are kept as `old` has them.

    The key is the one given; a new thing may state its own in the body. Raises BadFact with every fault by its path.
    """
    try:
        values = schema_of(group).load(stated)
    except ValidationError as error:
        faults = (
            Fault(f"{path_of(group, key)}.{one.path}".strip("."), one.slug, one.terms)
            for one in faults_of(error.messages)
        )
        raise BadFact(tuple(faults), case=case_id) from error
    thing = built_thing(group, values, seal)
    if group in LETTERS:
        return replace(thing, key=key or thing.key)
    return _sealed_kept(thing, stated, old) if group is Group.PEOPLE and old is not None else thing


def _sealed_kept(thing: Any, stated: Mapping[str, Any], old: Any) -> Any:
    return replace(thing, **{name: getattr(old, name) for name in SEALED if name not in stated})


def thing_json(group: Group, thing: Thing) -> dict[str, Any]:
    """The thing as the case file states it, what is unknown left out and personal values masked."""
    return dict(schema_of(group).dump(_systems_as_object(thing)))


def _systems_as_object(thing: Thing) -> Any:
    named = facts_of(thing)
    return thing if not set(named) <= set(schemas.SystemsSchema().fields) else named
