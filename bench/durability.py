"""The bench of durability as a script: `python bench/durability.py [--rounds N] [--small] [--json]`.

docs/bench.md says what is measured and how.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    from bench.killing import main

    sys.exit(main(sys.argv[1:]))
