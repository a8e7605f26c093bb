"""What is refused about people; words in `caseflow.problems.people`."""

from caseflow.domain.errors import DomainError


class OfficerThere(DomainError):
    """The name is taken, or reads like one that is (terms: officer)."""

    slug = "officer_there"


class BadOfficer(DomainError):
    """An officer who cannot be as stated (terms: reason, given)."""

    slug = "bad_officer"


class LastAdministrator(DomainError):
    """Without him nobody could administer (terms: officer)."""

    slug = "last_administrator"


class OfficerSuspended(DomainError):
    """terms: officer."""

    slug = "officer_suspended"


class NoSuchAgency(DomainError):
    """terms: agency."""

    slug = "no_such_agency"


class BadAgency(DomainError):
    """An organisation that cannot stand in the tree as stated (terms: agency, reason)."""

    slug = "bad_agency"


class NoSuchDelegation(DomainError):
    """terms: delegation."""

    slug = "no_such_delegation"


class BadDelegation(DomainError):
    """Powers that cannot be lent as stated (terms: reason)."""

    slug = "bad_delegation"


class NoSuchSignIn(DomainError):
    """A sign-in that is not there, or is another officer's."""

    slug = "no_such_sign_in"


class WhyMissing(DomainError):
    """An act that changes what others rely on says why."""

    slug = "why_missing"


class TextTooLong(DomainError):
    """terms: field, most (characters)."""

    slug = "text_too_long"
