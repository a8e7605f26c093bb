"""The refusals of backup, restore and the disk: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, MISCONFIGURED, SOFTWARE, UNAVAILABLE, Refusal

KEEPING_REFUSALS: Mapping[str, Refusal] = {
    "disk_full": Refusal(
        ("磁盘已满", "Disk full"),
        (
            "数据文件夹（{place}）所在磁盘已无空间，此项未办理，未留下半成品。请清出空间后重试。",
            "The disk of the data folder ({place}) is full; nothing was done or left half done. Make room; try again.",
        ),
        UNAVAILABLE,
        503,
    ),
    "missing_file": Refusal(
        ("文件缺失", "File missing"),
        (
            "所存文件 {sha256}… 已缺失或损坏，请从备份恢复。",
            "The stored file {sha256}… is gone or damaged; restore it from a backup.",
        ),
        CONTENT_WRONG,
        500,
    ),
    "key_absent": Refusal(
        ("缺少密钥", "The key is missing"),
        (
            "个人信息既不能登记，也不能打开：{reason}其他一切照常。请用 caseflow restore-key KEYFILE 放回另存的密钥，"
            "或者把它复制到 {place}；不必重新启动。",
            "Personal values can be neither taken in nor opened: {reason} All else works. Bring the key back by "
            "caseflow restore-key KEYFILE, or copy it to {place}; nothing needs to be started anew.",
        ),
        MISCONFIGURED,
        503,
    ),
    "wrong_key": Refusal(
        ("密钥不对", "Wrong key"),
        ("密钥文件 {name} 未收：{reason}", "The key file {name} was not taken: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "file_there": Refusal(
        ("文件已存在", "File exists"),
        (
            "{name} 已经存在，不会覆盖；请换一个名字。",
            "{name} is there already and is not overwritten; choose another name.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "bad_place": Refusal(
        ("不能写在那里", "Not a place to write to"),
        ("不能写 {name}：{reason}", "{name} cannot be written: {reason}"),
        CONTENT_WRONG,
        422,
    ),
    "damaged_backup": Refusal(
        ("备份有损坏", "Damaged backup"),
        (
            "备份 {name} 不能恢复，什么也没有改动：{reason}请换一份备份。",
            "The backup {name} cannot be restored; nothing was touched: {reason} Take another backup.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "backup_too_new": Refusal(
        ("备份由更新的程序写成", "Backup is newer than the program"),
        (
            "备份 {name} 由更新的程序（{program}）写成；请先升级程序，什么也没有改动。",
            "A newer program ({program}) wrote the backup {name}; upgrade first. Nothing was touched.",
        ),
        MISCONFIGURED,
        422,
    ),
    "store_not_empty": Refusal(
        ("不是空的", "Not empty"),
        (
            "备份只能恢复到空的地方：{reason}请用 CASEFLOW_HOME 另指定一个空文件夹（或用 CASEFLOW_GRAPH 指定"
            "空的数据库），或者先把原来的移走。",
            "A backup goes into an empty place only: {reason} Let CASEFLOW_HOME name an empty folder (CASEFLOW_GRAPH "
            "an empty database), or move away what is there.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "restore_under_way": Refusal(
        ("恢复尚未完成", "A restore is not finished"),
        (
            "自 {since} 起有一次恢复没有做完，数据不完整，不能使用；如果没有人正在恢复，请重新执行 "
            "caseflow restore FILE。",
            "A restore begun at {since} has not ended and the store is not whole. If nobody is restoring now, run "
            "caseflow restore FILE again.",
        ),
        MISCONFIGURED,
        503,
    ),
    "restore_incomplete": Refusal(
        ("恢复的内容不全", "Restore is not whole"),
        (
            "恢复后 {kind} 应有 {wanted}，实有 {found}；已全部撤回，请重试。",
            "After the restore there are {found} of {kind} instead of {wanted}; all was taken back. Try again.",
        ),
        SOFTWARE,
        500,
    ),
}
