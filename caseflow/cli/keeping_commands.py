"""`caseflow backup`, `caseflow restore`, `caseflow restore-key`: the office in one file, and back from it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from caseflow import __version__
from caseflow.actions.keeping.backing_up import back_up
from caseflow.actions.keeping.keys import copy_key, give_key
from caseflow.actions.keeping.restoring import at_the_machine, record_restore, restore
from caseflow.cli.desk import Desk, acting
from caseflow.domain.keeping import BadPlace, FileThere, Manifest, WrongKey
from caseflow.office import Progress, silent
from caseflow.outside.archive import Archive, new_archive, opened_archive
from caseflow.outside.cipher import DOOR_KEY_NAME, refuse_other, write_private
from caseflow.problems import told
from caseflow.wiring import empty_place, opened_office

FILE = click.Path(dir_okay=False, path_type=Path)
_MOST_KEY = 1_000
"""A key file is far shorter; what is longer is none."""


@click.command("backup")
@click.argument("file", type=FILE)
@click.option("--keys", "key_file", type=FILE, metavar="KEYFILE", help="另存密钥 The key, to a file of its own.")
@acting
def backup(desk: Desk, file: Path, key_file: Path | None) -> None:
    """把数据库和文件备份成一个文件，不停机；密钥不在其中。 Back up the whole office while it works."""
    _refuse_place(desk, file)
    if key_file is not None:
        _refuse_place(desk, key_file)
        if key_file.absolute() == file.absolute():
            raise BadPlace(name=key_file, reason="same_file")
    with desk.office() as (office, by):
        key = None if key_file is None else copy_key(name=key_file.name, by=by, office=office)
        with new_archive(file) as archive, _bar(desk, "备份", "Backing up") as progress:
            manifest = back_up(archive, name=file.name, program=__version__, by=by, office=office, progress=progress)
        if key is not None and key_file is not None:
            _write_key(key_file, key)
    _tell_backup(desk, file, key_file, manifest)


@click.command("restore")
@click.argument("file", type=FILE)
@click.option("--keys", "key_file", type=FILE, metavar="KEYFILE", help="备份时另存的密钥 The key kept apart.")
@acting
def restore_(desk: Desk, file: Path, key_file: Path | None) -> None:
    """把备份恢复到空的数据库。 Restore a backup into an empty store."""
    with opened_archive(file) as archive:
        key = None
        if key_file is not None:
            key = _key_of(key_file)
            refuse_other(key, archive.manifest.key, name=key_file.name)
        doors = (desk.settings.home / DOOR_KEY_NAME).exists()
        with empty_place(desk.settings) as place, _bar(desk, "恢复", "Restoring") as progress:
            restore(archive, place=place, progress=progress)
        _settle(desk, archive, key_file, key)
        _tell_restore(desk, archive.manifest, new_doors=not doors)


@click.command("restore-key")
@click.argument("file", type=FILE, metavar="KEYFILE")
@acting
def restore_key(desk: Desk, file: Path) -> None:
    """把另存的密钥放回数据文件夹。 Bring the key of the personal values back."""
    key = _key_of(file)
    with desk.office() as (office, by):
        give_key(key, name=file.name, by=by, office=office)
    click.echo(desk.say("密钥已放回，可以登记个人信息了。", "The key is back; personal values can be taken in again."))


def _settle(desk: Desk, archive: Archive, key_file: Path | None, key: bytes | None) -> None:
    """Open the restored office for the first time: check its log, bring its key, write the restore down."""
    by = at_the_machine(desk.officer)
    with opened_office(desk.settings) as office:
        record_restore(archive, by=by, office=office)
        if key is not None and key_file is not None:
            give_key(key, name=key_file.name, by=by, office=office)
        absent = office.cipher.lacking()
    if absent is not None:
        click.echo(told(absent, desk.language), err=True)


def _refuse_place(desk: Desk, target: Path) -> None:
    """Refused before any work: a file that is there, a folder that is not, a place that a backup would take along."""
    if target.exists() or target.is_symlink():
        raise FileThere(name=target)
    inside = target.absolute().parent
    if desk.settings.home in inside.resolve().parents:
        raise BadPlace(name=target, reason="in_data_folder")


def _key_of(file: Path) -> bytes:
    try:
        with file.open("rb") as content:
            return content.read(_MOST_KEY)
    except OSError as error:
        raise WrongKey(name=file, reason="not_there") from error


def _write_key(target: Path, key: bytes) -> None:
    try:
        write_private(target, key + b"\n")
    except FileExistsError as error:
        raise FileThere(name=target) from error


@contextmanager
def _bar(desk: Desk, chinese: str, english: str) -> Iterator[Progress]:
    """A progress bar before a person's eyes."""
    if not sys.stderr.isatty():
        yield silent
        return
    with click.progressbar(length=1, label=desk.say(chinese, english), file=sys.stderr) as bar:

        def progress(done: int, of: int, what: str) -> None:
            bar.length = max(of, 1)
            bar.update(done - bar.pos)

        yield progress


def _tell_backup(desk: Desk, file: Path, key_file: Path | None, manifest: Manifest) -> None:
    click.echo(
        desk.say(
            f"备份已写成：{file}（{_contents(desk, manifest)}，{file.stat().st_size:,} 字节）",
            f"Backed up to {file} ({_contents(desk, manifest)}, {file.stat().st_size:,} bytes)",
        )
    )
    if key_file is None:
        said = desk.say(
            "密钥不在备份里；没有密钥，个人信息再也打不开。用 --keys KEYFILE 另存一份，与备份分开保管。",
            "The key is not in it; without the key no personal value can be opened again. Save it with --keys KEYFILE "
            "and keep it apart from the backup.",
        )
    else:
        said = desk.say(f"密钥另存于：{key_file}，请与备份分开保管。", f"The key is in {key_file}; keep it apart.")
    click.echo(said)
    if manifest.left_out:
        strange = ", ".join(f"{kind} {many}" for kind, many in sorted(manifest.left_out.items()))
        click.echo(desk.say(f"不属于本系统、未备份：{strange}", f"Not of this program, left out: {strange}"), err=True)


def _tell_restore(desk: Desk, manifest: Manifest, *, new_doors: bool) -> None:
    made_at = manifest.made_at.isoformat(timespec="minutes")
    click.echo(
        desk.say(
            f"已恢复 {made_at} 的备份：{_contents(desk, manifest)}；日志前后衔接。",
            f"Restored the backup of {made_at}: {_contents(desk, manifest)}; the log is whole.",
        )
    )
    if new_doors:
        click.echo(
            desk.say(
                "登录状态和接口令牌不随备份走：请各人重新登录，接口令牌用 caseflow user token NAME 重新发放。",
                "Sign-ins and bearer tokens do not travel: sign in again, and give new tokens by caseflow user token "
                "NAME.",
            )
        )


def _contents(desk: Desk, manifest: Manifest) -> str:
    nodes, links = sum(manifest.counts.nodes.values()), sum(manifest.counts.links.values())
    files = len(manifest.files)
    return desk.say(
        f"节点 {nodes:,}、关系 {links:,}、文件 {files:,}", f"{nodes:,} nodes, {links:,} links, {files:,} files"
    )
