"""What must always hold of the officers: somebody who administers is left."""

from collections.abc import Iterable

from caseflow.domain.officer import OfficerRecord, OfficerRole


def leaves_nobody(records: Iterable[OfficerRecord], changed: OfficerRecord) -> bool:
    """Whether nobody could administer any more once this record stands in the place of its officer's old one."""
    after = [one for one in records if one.officer.name != changed.officer.name] + [changed]
    return not any(OfficerRole.ADMINISTRATOR in one.officer.roles and not one.suspended for one in after)
