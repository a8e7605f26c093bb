"""The template language, shut in: no reach into Python, every value escaped, no variable silently empty."""

from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

FINGERPRINT = "sandbox, autoescape, strict, mappings first; 1"
"""What a compiled template depends on beside its own bytes."""


class _PressEnvironment(ImmutableSandboxedEnvironment):
    """Looks a field up in a row before it asks the sandbox: a row's own key wins over a method of mappings."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def environment() -> Environment:
    """A new environment; templates of one office share one."""
    return _PressEnvironment(autoescape=True, undefined=StrictUndefined)
