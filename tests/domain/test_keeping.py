"""What a backup counts and names."""

from datetime import UTC, datetime

from caseflow.domain.keeping import FORMAT, Counts, Manifest, Member

COUNTS = Counts(nodes={"Entry": 3, "Stranger": 1}, links={"ABOUT": 2, "KNOWS": 4})


def test_counts_are_summed_and_told_apart_by_what_is_carried() -> None:
    assert COUNTS.all == 10
    assert COUNTS.of({"Entry"}, {"ABOUT"}) == Counts(nodes={"Entry": 3}, links={"ABOUT": 2})
    assert COUNTS.but({"Entry"}, {"ABOUT"}) == {"Stranger": 1, "KNOWS": 4}
    assert COUNTS.but({"Entry", "Stranger", "ABOUT", "KNOWS"}) == {}


def test_a_manifest_names_the_stored_files_by_their_place_at_home() -> None:
    one = Member(1, "0" * 64)
    manifest = Manifest(
        format=FORMAT,
        program="0.1.0",
        made_at=datetime(2026, 11, 26, tzinfo=UTC),
        migration="0004",
        key=None,
        counts=COUNTS,
        members={"nodes.jsonl": one, "data/letters/b.docx": one, "data/files/ab/abc": one},
    )
    assert manifest.files == ("files/ab/abc", "letters/b.docx")
