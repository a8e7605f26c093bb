"""The judgement as marshmallow schemas: what the office answers about a case, null for what is unknown."""

from caseflow.domain.words import Duty, LawPeriod, MeasureKind, Role, Verdict
from caseflow.exchange.fields import DayField, Money, Whole, Word, YesNo
from caseflow.exchange.shapes import Many, One, Strict
from caseflow.exchange.texts import Text


class PositionSchema(Strict):
    party = Text()
    role = Word(Role)
    tier = Whole()
    by = Text()
    project = Text()
    below = Text()


class LiableSchema(Strict):
    party = Text()
    rank = Whole()
    duty = Word(Duty)
    cap = Money()
    recourse_to = Many(Text())
    final_bearer = YesNo()
    rules = Many(Text())
    articles = Many(Text())
    grade = Text()
    because = Many(Text())
    unless = Many(Text())
    missing = Many(Text())
    officer_chooses = YesNo()


class ClaimJudgementSchema(Strict):
    claim = Text()
    owed = Money()
    liable = Many(LiableSchema)
    missing = Many(Text())
    note = Text()


class LiablePartySchema(Strict):
    party = Text()
    rank = Whole()
    duty = Word(Duty)
    claims = Many(Text())
    cap = Money()
    rules = Many(Text())
    articles = Many(Text())


class ArrearsRowSchema(Strict):
    claim = Text()
    owed = Money()
    paid = Money()
    open = Money()
    ordered = YesNo()
    due_on = DayField()
    because = Many(Text())
    missing = Many(Text())


class SystemRowSchema(Strict):
    system = Text()
    project = Text()
    verdict = Word(Verdict)
    rule = Text()
    articles = Many(Text())
    grade = Text()
    bearer = Text()
    penalty = Text()
    because = Many(Text())
    missing = Many(Text())


class SupervisionRowSchema(Strict):
    who = Text()
    duty = Text()
    verdict = Word(Verdict)
    rule = Text()
    articles = Many(Text())
    because = Many(Text())
    missing = Many(Text())


class ThreeChecksSchema(Strict):
    arrears = Many(ArrearsRowSchema)
    systems = Many(SystemRowSchema)
    supervision = Many(SupervisionRowSchema)


class MeasureSchema(Strict):
    measure = Word(MeasureKind)
    party = Text()
    ready = YesNo()
    letter = Text()
    rules = Many(Text())
    articles = Many(Text())
    grade = Text()
    because = Many(Text())
    missing = Many(Text())
    note = Text()


class LetterProposalSchema(Strict):
    kind = Text()
    to = Text()
    why = Text()


class DoubtSchema(Strict):
    """A fact that may well be true but must be looked at."""

    slug = Text(data_key="doubt")
    paths = Many(Text())


class JudgementSchema(Strict):
    """The answer about one case."""

    id = Text()
    as_of = DayField()
    law = Word(LawPeriod)
    chain = Many(PositionSchema)
    doubts = Many(DoubtSchema)
    claims = Many(ClaimJudgementSchema)
    liable = Many(LiablePartySchema)
    three_checks = One(ThreeChecksSchema)
    measures = Many(MeasureSchema)
    letters = Many(LetterProposalSchema)
    missing = Many(Text())
    paragraph = Text()
