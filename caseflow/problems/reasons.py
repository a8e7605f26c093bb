"""Why a file or a setting was refused, and what an officer may not do: the words inside a refusal's sentence."""

from collections.abc import Mapping

Sentence = tuple[str, str]

REASONS: Mapping[str, Sentence] = {
    "empty": ("文件是空的。", "the file is empty."),
    "not_json": (
        "不是 JSON，第 {line} 行第 {column} 列读不下去。",
        "it is not JSON; reading stops at line {line}, column {column}.",
    ),
    "not_json_number": (
        "含有 JSON 没有的数（如 NaN、Infinity）；未知的值请写 null。",
        "it holds a number that JSON does not know (such as NaN or Infinity); write null for unknown.",
    ),
    "not_utf8": (
        "不是 UTF-8 编码（第 {at} 字节处）；请另存为 UTF-8。",
        "it is not UTF-8 (at byte {at}); save it as UTF-8.",
    ),
    "too_large": (
        "超过 {most} MB；请拆成几个文件。",
        "it is larger than {most} MB; split it into several files.",
    ),
    "too_deep": ("嵌套层数过多。", "it is nested too deeply."),
    "not_there": ("没有这个文件。", "there is no such file."),
    "is_a_folder": ("这是文件夹，不是文件。", "it is a folder, not a file."),
    "cannot_be_read": ("没有读取它的权限，或它无法读取。", "it cannot be read; check its permissions."),
    "cannot_be_written": ("无法写到那里。", "it cannot be written there."),
    "unknown_name": (
        "没有这个设置；是否应为 {nearest}？",
        "there is no such setting; did you mean {nearest}?",
    ),
    "not_a_port": (
        "端口应为 1 至 65535 的整数，而不是“{given}”。",
        "a port is a whole number from 1 to 65535, not '{given}'.",
    ),
    "port_in_use": (
        "端口 {given} 已被占用；请停掉占用它的程序，或用 CASEFLOW_PORT 另指定一个端口。",
        "port {given} is in use; stop the program that holds it, or let CASEFLOW_PORT name another.",
    ),
    "port_not_allowed": (
        "无权使用端口 {given}；请用 CASEFLOW_PORT 另指定一个 1024 以上的端口。",
        "port {given} may not be used; let CASEFLOW_PORT name one above 1023.",
    ),
    "not_an_address": (
        "不能在 {given} 上监听。",
        "one cannot listen on {given}.",
    ),
    "not_a_graph": (
        "应以 bolt:// 或 neo4j:// 开头，而不是“{given}”。",
        "it should begin with bolt:// or neo4j://, not '{given}'.",
    ),
    "graph_unreachable": (
        "那里没有应答（{given}）；请查看数据库是否在运行、地址是否正确。",
        "nobody answers there ({given}); see whether the database runs and the address is right.",
    ),
    "graph_refuses": (
        "用户名或密码不对。",
        "it refuses the name or the password.",
    ),
    "graph_too_slow": (
        "一次查询超过了 {seconds} 秒，已中断，什么也没有写。",
        "a question took longer than {seconds} seconds and was stopped; nothing was written.",
    ),
    "engine_silent": (
        "内置数据库没有启动起来，原因见 {given}。",
        "the embedded engine does not come up; {given} says why.",
    ),
    "migrations_differ": (
        "数据库当初所用的迁移 {given} 与本程序的不一致；请安装写成该数据库的程序版本。",
        "migrations {given} differ from those the store was built with; install the program that built it.",
    ),
    "not_memory": (
        "应如 512m 或 2g，而不是“{given}”。",
        "it should be like 512m or 2g, not '{given}'.",
    ),
    "not_workers": (
        "应是 1 到 16 之间的整数，而不是“{given}”。",
        "it should be a whole number from 1 to 16, not '{given}'.",
    ),
    "not_a_language": ("语言只有 zh 和 en，没有“{given}”。", "the languages are zh and en, not '{given}'."),
    "not_a_folder": (
        "数据文件夹“{given}”不能建立或不能写入。",
        "the data folder '{given}' cannot be made or written to.",
    ),
    "not_a_key": (
        "密钥文件不是本程序的密钥；请恢复原来的文件。",
        "the key file does not hold a key of this program; restore the original one.",
    ),
    "key_missing": ("密钥文件 {place} 不在。", "the key file {place} is not there."),
    "key_wrong": (
        "{place} 不是密封这些信息的那把密钥。",
        "{place} is not the key by which they were sealed.",
    ),
    "key_of_another": (
        "它不是密封这里个人信息的那把密钥。",
        "it is not the key by which the personal values here were sealed.",
    ),
    "not_a_backup": ("不是备份，或者不完整（{given}）。", "it is no backup, or not a whole one ({given})."),
    "no_manifest": ("没有可读的清单 manifest.json。", "it has no readable manifest.json."),
    "part_missing": ("缺少 {part}。", "{part} is missing."),
    "part_strange": ("多出清单上没有的 {part}。", "{part} is in it, but not in its manifest."),
    "part_damaged": ("{part} 与清单不符，已损坏。", "{part} is not what the manifest says: it is damaged."),
    "same_file": ("密钥不能与备份写在同一个文件。", "the key cannot go into the backup's own file."),
    "no_such_folder": ("没有这个文件夹，或者不能写入。", "there is no such folder, or it cannot be written to."),
    "in_data_folder": (
        "它在数据文件夹的子文件夹里；请写到别处，最好是另一块磁盘。",
        "it lies in a folder of the data folder; write it elsewhere, best on another disk.",
    ),
    "store_used": ("数据库里已有内容。", "there is something in the store already."),
    "other_file": (
        "数据文件夹里的 {given} 与备份中的不同。",
        "{given} in the data folder differs from the backup's.",
    ),
    "not_carried": (
        "程序安装不完整：找不到 templates/ 和 migrations/；请重新安装。",
        "the program is not whole: templates/ and migrations/ are missing; install it again.",
    ),
}

VERBS: Mapping[str, Sentence] = {
    "read": ("查看案件", "read cases"),
    "draft": ("记录案情、起草文书", "write facts and drafts"),
    "review": ("核稿", "review letters"),
    "issue": ("签发文书", "issue letters"),
    "confirm": ("确认认定", "confirm findings"),
    "decide": ("作此决定", "decide this"),
    "import": ("导入案件", "import cases"),
    "export": ("导出资料", "export records"),
    "reveal": ("查看完整的个人信息", "see personal values in clear"),
    "administer": ("管理人员", "administer officers"),
}
