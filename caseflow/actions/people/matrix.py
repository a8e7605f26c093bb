"""The matrix of roles, for everybody to read: who may do what, and how far."""

from caseflow.domain.officer import ActingOfficer
from caseflow.domain.powers import Matrix
from caseflow.office import Office


def see_matrix(*, by: ActingOfficer, office: Office) -> Matrix:
    """What every role may do, how far; open to whoever is an officer, for nobody can keep to rules he may not read."""
    del by
    return office.matrix
