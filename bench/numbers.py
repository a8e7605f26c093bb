"""The bench of document numbers as a script: `python bench/numbers.py [--issuers N] [--letters N] [--small] [--json]`.

docs/bench.md says what is measured and how.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    from bench.issuing import main

    sys.exit(main(sys.argv[1:]))
