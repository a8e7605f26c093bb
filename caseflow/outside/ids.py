"""New ids and unguessable words; nothing else in the house draws lots."""

import secrets
import uuid


class RandomIds:
    """Random ids of the machine."""

    def new(self) -> str:
        return str(uuid.uuid4())  # noqa: TID251  these are the ids of the office

    def secret(self) -> str:
        return secrets.token_urlsafe(24)
