"""Ceilings: nothing in the house grows beyond what a reader holds in the head."""

import ast

from tests.house import tree

MODULE, TEST_MODULE, FUNCTION, IN_ORDER = 300, 400, 40, 5


def lines(path: tree.Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def ceiling(path: tree.Path) -> int:
    return TEST_MODULE if tree.named(path).startswith("tests/") else MODULE


def test_no_module_outgrows_its_ceiling() -> None:
    over = {tree.named(path): lines(path) for path in tree.modules() if lines(path) > ceiling(path)}
    assert over == {}


def test_no_function_outgrows_a_screen() -> None:
    over = [
        f"{tree.named(path)}:{function.lineno} {function.name} has {function.end_lineno - function.lineno + 1} lines"
        for path in tree.modules()
        for function in tree.functions(path)
        if function.end_lineno is not None and function.end_lineno - function.lineno >= FUNCTION
    ]
    assert over == []


def in_order(function: tree.Function) -> int:
    """How many things a caller must hand over in the right order; `self` is not handed over."""
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    return len([name for name in names if name not in {"self", "cls"}])


def test_nobody_must_remember_the_order_of_more_than_five_things() -> None:
    over = [
        f"{tree.named(path)}:{function.lineno} {function.name} takes {in_order(function)}"
        for path in tree.modules()
        for function in tree.functions(path)
        if in_order(function) > IN_ORDER
    ]
    assert over == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [tree.named(path) for path in tree.modules() if not ast.get_docstring(tree.parsed(path))]
    assert silent == []
