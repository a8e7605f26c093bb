"""Why a letter template is not taken, and what a look at it finds: by slug, each (Chinese, English)."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, NOT_ALLOWED, NOT_THERE, Refusal

TEMPLATES_REFUSALS: Mapping[str, Refusal] = {
    "template_empty": Refusal(
        ("模板文件是空的", "The template is empty"),
        (
            "文件没有内容，请重新选择 Word 模板（.docx）。",
            "The file has no content; choose the Word template (.docx) again.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_old_word": Refusal(
        ("旧版 Word 文件", "A file of old Word"),
        (
            "这是旧版 .doc 文件或者加了密码的文件，只改扩展名没有用；请在 Word 或 WPS 中打开，去掉密码，"
            "另存为 .docx 后再上传。",
            "This is an old .doc or has a password, whatever its name; open it in Word or WPS, save it as .docx "
            "without a password, and upload that.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_not_word": Refusal(
        ("不是 Word 模板", "Not a Word template"),
        (
            "文件不是 .docx 文档，或者已经损坏；请在 Word 或 WPS 中能打开后另存为 .docx 再上传。",
            "The file is no .docx document, or damaged; open it in Word or WPS, save it as .docx, and upload that.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_active": Refusal(
        ("模板带有宏或嵌入对象", "The template carries a macro or an object"),
        (
            "模板中有宏、控件或者嵌入对象（{part}），不予接收；请另存为不带宏的 .docx，并删去嵌入的对象。",
            "The template carries a macro, a control or an embedded object ({part}); save it as .docx without macros "
            "and take out what is embedded.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_oversized": Refusal(
        ("模板展开后过大", "The template is too large"),
        (
            "文件展开后超过 {most} MB 或者压缩比异常，不像文书模板；请压缩图片、删去无关内容后再上传。",
            "Unpacked, the file has more than {most} MB or is squeezed beyond what Word does; make pictures smaller "
            "and take out what does not belong in a letter.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_outreaching": Refusal(
        ("模板引用了外部内容", "The template fetches from elsewhere"),
        (
            "模板打开时会从别处取内容（{target}）；请把图片嵌入文档，断开附加模板、链接文件和 DDE 域后再上传。",
            "When opened, the template fetches something from elsewhere ({target}); embed pictures, and break links to "
            "attached templates, files and DDE fields.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_declaring": Refusal(
        ("模板含有不允许的声明", "The template declares a document type"),
        (
            "模板的 {part} 含有 DOCTYPE 或者实体声明，Word 不会这样写；请在 Word 或 WPS 中另存为 .docx 后再上传。",
            "{part} of the template declares a document type or entities, which Word never writes; save it as .docx in "
            "Word or WPS and upload that.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_trespassing": Refusal(
        ("模板试图访问程序内部", "The template reaches into the program"),
        (
            "模板标签只能取文书的字段，不能访问程序内部（{said}）；请改用字段表中的字段。",
            "A tag may take fields of the letter only, nothing of the program ({said}); use a field of the dictionary.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_slow": Refusal(
        ("试印超时", "The trial took too long"),
        (
            "模板试印超过 {seconds} 秒没有完成，已停止；请检查循环，不要在标签中作大量运算。",
            "Pressing the template took more than {seconds} seconds and was stopped; look at its loops, and do not "
            "calculate in tags.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_greedy": Refusal(
        ("试印占用内存过多", "The trial took too much memory"),
        (
            "模板试印占用的内存超过 {megabytes} MB，已停止；请删去重复文字的标签和过大的图片。",
            "Pressing the template took more than {megabytes} MB of memory and was stopped; take out tags that repeat "
            "text, and pictures that are too large.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_broken": Refusal(
        ("模板不能试印", "The template cannot be pressed"),
        (
            "模板不能印出完整的文书：{said}。请对照检查结果修改标签。",
            "The template presses no whole letter: {said}. Mend its tags as the check says.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_asking": Refusal(
        ("模板要的字段没有", "The template asks for what is not there"),
        (
            "模板用到了文书没有的字段（{said}）；请改用字段表中的字段。",
            "The template asks for a field that the letter does not have ({said}); use a field of the dictionary.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "template_too_large": Refusal(
        ("模板文件过大", "The template is too large"),
        (
            "模板文件超过 {most} MB；请压缩图片、删去无关内容后再上传。",
            "The template has more than {most} MB; make pictures smaller and take out what does not belong in it.",
        ),
        CONTENT_WRONG,
        413,
    ),
    "no_template_chosen": Refusal(
        ("没有选择文件", "No file was chosen"),
        ("请选择要上传的 Word 模板（.docx）。", "Choose the Word template (.docx) to hand in."),
        CONTENT_WRONG,
        422,
    ),
    "no_such_template_version": Refusal(
        ("没有这个模板版本", "No such version of the template"),
        ("没有第 {number} 版模板，请从版本列表中选取。", "There is no version {number}; take one from the list."),
        NOT_THERE,
        404,
    ),
    "no_trial_press": Refusal(
        ("没有这份试印", "No such trial"),
        (
            "第 {number} 版模板没有第 {place} 份试印，请从试印列表中选取。",
            "Version {number} of the template has no trial {place}; take one from the list.",
        ),
        NOT_THERE,
        404,
    ),
    "template_known": Refusal(
        ("模板已经上传过", "The template is known"),
        (
            "这个文件与第 {number} 版完全相同，没有重复收存；请修改后再上传，或者启用第 {number} 版。",
            "The file is the very same as version {number}; change it and hand it in again, or let that version in.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "template_has_faults": Refusal(
        ("模板有问题，不能启用", "The template has faults"),
        (
            "第 {number} 版有 {count} 处问题，不能启用；请按检查结果修改后重新上传。",
            "Version {number} has {count} faults and cannot come into use; mend them and hand it in again.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "template_in_force": Refusal(
        ("已经在用", "It is in use"),
        (
            "这一版模板正在使用，不必再次启用；要换版本，请选另一版。",
            "This template is in use already; to change it, choose another version.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "own_template": Refusal(
        ("须由另一人启用", "A second person is needed"),
        (
            "第 {number} 版是 {officer} 上传的，须由另一名核稿人员启用。",
            "{officer} handed version {number} in; another reviewer lets it in.",
        ),
        NOT_ALLOWED,
        403,
    ),
}

TEMPLATES_FAULTS: Mapping[str, tuple[str, str]] = {
    "tag_not_closed": (
        "第 {paragraph} 段“{said}”中的标签没有写完整；请补上成对的花括号，标签不能跨段落。",
        "a tag in paragraph {paragraph} '{said}' is not whole; write both pairs of braces, within one paragraph.",
    ),
    "words_beside_tag": (
        "第 {paragraph} 段“{said}”中，标签 {tag} 会连同整段一起删去，旁边的文字不会印出；请让它单独占一段。",
        "in paragraph {paragraph} '{said}' the tag {tag} takes the whole paragraph away, and the words beside it; give "
        "it a paragraph of its own.",
    ),
    "block_not_closed": (
        "第 {paragraph} 段的 {tag} 没有结束标签；请补上对应的 endfor 或者 endif。",
        "{tag} in paragraph {paragraph} is never closed; add its endfor or endif.",
    ),
    "block_not_opened": (
        "第 {paragraph} 段的 {tag} 前面没有对应的开始标签；请删去，或者补上 for、if。",
        "{tag} in paragraph {paragraph} closes nothing; take it out, or add its for or if.",
    ),
    "block_closes_another": (
        "第 {paragraph} 段的 {tag} 与第 {opened_at} 段的 {opened} 不成对；请核对两处。",
        "{tag} in paragraph {paragraph} does not belong to {opened} in paragraph {opened_at}; check both.",
    ),
    "tag_not_understood": (
        "第 {paragraph} 段的标签 {tag} 写法有误（{why}）；请对照字段表更正。",
        "the tag {tag} in paragraph {paragraph} is not understood ({why}); correct it after the dictionary of fields.",
    ),
    "reaches_in": (
        "第 {paragraph} 段的标签 {tag} 访问程序内部（{what}），不予允许；请改用字段表中的字段。",
        "the tag {tag} in paragraph {paragraph} reaches into the program ({what}); use a field of the dictionary.",
    ),
    "not_spoken_here": (
        "第 {paragraph} 段的标签 {tag} 用了模板不支持的写法（{what}）；只能用字段、if、for 和列出的过滤器。",
        "the tag {tag} in paragraph {paragraph} uses what templates may not ({what}); there are fields, if, for and "
        "the listed filters.",
    ),
    "loops_over_no_list": (
        "第 {paragraph} 段的 {tag} 循环的不是字段；for 后面只能是字段表中的列表。",
        "{tag} in paragraph {paragraph} loops over what is no field; it takes a list of the dictionary.",
    ),
    "loops_too_deep": (
        "第 {paragraph} 段的 {tag} 循环套得太深；最多套两层。",
        "{tag} in paragraph {paragraph} loops too deep; two loops within each other are the most.",
    ),
    "block_crosses_elements": (
        "第 {paragraph} 段的标签 {tag}（到第 {closed_at} 段为止）跨出了所在的段落、单元格或者表格行；"
        "请让开始和结束标签处在同一层。",
        "the tag {tag} in paragraph {paragraph} (until paragraph {closed_at}) leaves its paragraph, cell or row; begin "
        "and end it on the same level.",
    ),
    "left_open": (
        "第 {paragraph} 段附近的标签使文档结构不完整（{what}）；请核对开始和结束标签的位置。",
        "a tag near paragraph {paragraph} leaves the document's structure open ({what}); check where blocks begin and "
        "end.",
    ),
    "not_a_tag": (
        "第 {paragraph} 段附近的文字会破坏文档结构（{what}）；请重新录入该段。",
        "words near paragraph {paragraph} break the document's structure ({what}); type that paragraph anew.",
    ),
    "escaping_off": (
        "第 {paragraph} 段的标签 {tag} 关闭了转义，不能保证文书完整；请去掉 safe。",
        "the tag {tag} in paragraph {paragraph} prints unescaped, so letters may break; take out safe.",
    ),
    "statement_not_allowed": (
        "第 {paragraph} 段的标签 {tag} 用了 {what} 语句，不能保证文书完整，只能按慢速方式印制。",
        "the tag {tag} in paragraph {paragraph} uses the statement {what}; its letters are pressed the slow way.",
    ),
    "never_filled": (
        "尾注或者批注中的标签 {tag} 不会被填写；请移到正文或者脚注。",
        "the tag {tag} stands in an endnote or a comment, where it is never filled; move it to the text or a footnote.",
    ),
    "template_of_other_kind": (
        "模板用的是《{other}》的字段，不是这一文种的；请换到该文种下上传，或者重新选择文件。",
        "the fields are those of the {other_en}; hand it in under that kind, or choose another file.",
    ),
    "template_misspelt_field": (
        "第 {paragraph} 段“{said}”用了没有的字段 {name}；是否应为 {nearest}（{label}）？",
        "paragraph {paragraph} '{said}' uses {name}, which is no field; is {nearest} ({label_en}) meant?",
    ),
    "template_unknown_field": (
        "第 {paragraph} 段“{said}”用了没有的字段 {name}；请改用字段表中的字段。",
        "paragraph {paragraph} '{said}' uses {name}, which is no field; take one from the dictionary of fields.",
    ),
    "template_lacks_field": (
        "模板没有印出字段 {name}（{label}）；请补上，文书不能缺这一项。",
        "the template does not print {name} ({label_en}); add it, for the letter may not lack it.",
    ),
    "template_field_is_no_list": (
        "第 {paragraph} 段“{said}”对 {name}（{label}）作循环，而它不是列表；请直接写这个字段。",
        "paragraph {paragraph} '{said}' loops over {name} ({label_en}), which is no list; print the field itself.",
    ),
    "template_list_as_text": (
        "第 {paragraph} 段“{said}”把列表 {name}（{label}）当作文字印出；请用 for 循环逐行印出。",
        "paragraph {paragraph} '{said}' prints the list {name} ({label_en}) as text; print its rows in a for loop.",
    ),
    "template_wrong_bracket": (
        "第 {paragraph} 段“{said}”用了括号 {bracket}；公文用六角括号〔〕。",
        "paragraph {paragraph} '{said}' uses the bracket {bracket}; official papers take \u3014\u3015.",
    ),
    "template_undeclared_article": (
        "第 {paragraph} 段“{said}”引用了“{article}”，这一文种不引用该条或者该条未经核对；请删去。",
        "paragraph {paragraph} '{said}' cites {article}, which this kind does not name or nobody verified; take it "
        "out.",
    ),
    "head_not_repeated": (
        "第 {table} 个表格跨页时不重复标题行；请在表格属性中选“在各页顶端以标题行形式重复出现”。",
        "the head of table {table} is not repeated on its next page; set it so in the properties of its first row.",
    ),
}
