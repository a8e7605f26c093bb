"""What may be wrong with the form of a letter or of its template (GB/T 9704-2012): slug → (Chinese, English)."""

from collections.abc import Mapping

FORMAT_FAULTS: Mapping[str, tuple[str, str]] = {
    "template_words_left": (
        "文中留有模板符号或空值“{said}”；请检查模板和所填内容。",
        "the text holds '{said}', left over from a template or an empty value; check the template and what was filled.",
    ),
    "says_page_is_empty": (
        "文中写有“此页无正文”；请调整行距或者字距，使落款页有正文。",
        "the text says that a page holds none; let the page of the signature hold text instead.",
    ),
    "other_brackets_in_number": (
        "发文字号“{said}”的年份应当用六角括号〔〕。",
        "the year of the number '{said}' belongs in the brackets \u3014\u3015.",
    ),
    "short_year_in_number": (
        "发文字号“{said}”的年份应当写全称四位数。",
        "the year of the number '{said}' has four digits.",
    ),
    "order_word_in_number": (
        "发文字号“{said}”不加“第”字。",
        "the number '{said}' takes no word before its count.",
    ),
    "padded_number": (
        "发文字号“{said}”的序号不编虚位，请去掉前面的 0。",
        "the count of the number '{said}' takes no leading zero.",
    ),
    "padded_day": (
        "日期“{said}”的月、日不编虚位，请去掉前面的 0。",
        "the day '{said}' takes no leading zero.",
    ),
    "short_year_in_day": ("日期“{said}”的年份应当写四位数。", "the year of the day '{said}' has four digits."),
    "sum_not_written_out": (
        "金额“{said}”应当写到分，千位用逗号，例如 1,234.50。",
        "the sum '{said}' is written to the fen with commas, such as 1,234.50.",
    ),
    "sums_disagree": (
        "金额 {figures} 元的大写应为“{right}”，文中写作“{words}”。",
        "the sum {figures} reads '{right}' in capitals; the text says '{words}'.",
    ),
    "title_too_long": (
        "标题有 {lines} 行，至多 {most} 行；请缩短标题。",
        "the title has {lines} lines, at most {most}; shorten it.",
    ),
    "title_has_a_waist": (
        "标题中“{said}”一行比上下两行都短；多行标题应排成梯形或者菱形。",
        "the line '{said}' of the title is shorter than both its neighbours; lines form a trapezoid or a rhombus.",
    ),
    "addressee_without_colon": (
        "主送机关“{said}”后应当用全角冒号。",
        "the addressee '{said}' ends with a full-width colon.",
    ),
    "page_not_a4": (
        "纸张为 {width}×{height} 毫米，应为 A4（210×297 毫米）。",
        "the paper is {width} by {height} mm; it must be A4 (210 by 297 mm).",
    ),
    "margin_off": (
        "页边距（{side}）为 {given} 毫米，应为 {right} 毫米。",
        "the {side_en} margin is {given} mm; it must be {right} mm.",
    ),
    "character_grid": (
        "文档网格“{given}”会使每行只排 14 个字；请改为“只指定行网格”。",
        "the grid '{given}' puts 14 characters on a line; choose a grid of lines only.",
    ),
    "compound_border": (
        "边框“{given}”打印时粗细线会颠倒；请用两条单线。",
        "the border '{given}' is printed with its lines turned round; use two single lines.",
    ),
    "latin_text_chinese": (
        "西文语言设为“{given}”，数字会在行末断开；请设为英语（en-US）。",
        "Latin text is marked '{given}', which breaks numbers at the end of a line; mark it en-US.",
    ),
    "other_font": (
        "字体“{given}”不是公文用字体；请用 {known}。",
        "the font '{given}' is none of an official paper; use {known}.",
    ),
    "line_height_off": (
        "正文行距不是固定值 {right} 磅，每面排不成 22 行；请恢复为固定值。",
        "the text's line height is not exactly {right} points, so that a page has not 22 lines; set it back.",
    ),
    "row_may_split": (
        "表格中有 {rows} 行允许跨页断行；请取消。",
        "{rows} rows of tables may split over two pages; forbid it.",
    ),
    "misplaced_property": (
        "{part} 中 {property} 的次序不合 Word 的要求，Word 可能打不开；请用 Word 或者 WPS 另存一次。",
        "{property} in {part} stands where Word does not take it; save the file anew in Word or WPS, lest it not open.",
    ),
    "no_page_number": (
        "没有页码；请在页脚放入页码。",
        "there is no page number; put one into the footer.",
    ),
    "no_own_first_page": (
        "信函格式首页不显示页码，应设“首页不同”。",
        "the first page of a letter has no number; give it a first page of its own.",
    ),
}
