"""Letters that come in any order, laid together as they may be merged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from caseflow.letters.pdf.crew import Letter
from caseflow.letters.pdf.sheets import DOCUMENT, apart

MOST, MOST_HEADED = 32, 16
"""Letters in a batch: more gain nothing, and lose more work when an office is lost.

Of letters with a head on their first page fewer: LibreOffice gives each a page style of its own, and what a page style
costs grows with their number.
"""
_MOST_BYTES = 700_000
"""Of document XML in a batch: about 25 letters of three pages."""
_FEWEST = 5
"""Letters that are parted no more: styles and fonts are loaded once for each batch."""
_WAITING = 400
"""Letters that may wait for others of their kind."""


def batches(letters: Iterable[Letter], *, workers: int) -> Iterator[tuple[Letter, ...]]:
    """Each letter in one batch. Batches come in even rounds, one for each worker, so that none stands by at the end."""
    waiting: dict[tuple[object, ...], list[Letter]] = defaultdict(list)
    for letter in letters:
        if apart(letter.sheets) is not None:
            yield (letter,)
            continue
        group = waiting[letter.sheets.alike]
        group.append(letter)
        if _fills(group, workers):
            yield from _shared(waiting.pop(letter.sheets.alike), workers)
        elif sum(map(len, waiting.values())) >= _WAITING:
            yield from _shared(waiting.pop(max(waiting, key=lambda alike: len(waiting[alike]))), workers)
    for group in waiting.values():
        yield from _shared(group, workers)


def _fills(group: list[Letter], workers: int) -> bool:
    """Whether there is a full batch for each worker."""
    most = MOST_HEADED if group[0].sheets.headed else MOST
    return (
        len(group) >= workers * most or sum(len(one.sheets.parts[DOCUMENT]) for one in group) >= workers * _MOST_BYTES
    )


def _shared(group: list[Letter], workers: int) -> Iterator[tuple[Letter, ...]]:
    """Batches of like size, one for each worker; few letters stay together."""
    parts = min(workers, max(len(group) // _FEWEST, 1))
    size = -(-len(group) // parts)
    yield from (tuple(group[at : at + size]) for at in range(0, len(group), size))
