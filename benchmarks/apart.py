"""The process a step runs in: ``python -m benchmarks.apart MODULE:FUNCTION GIVEN…``.

The last line of output is JSON: the numbers the step gives, and the process's peak of memory.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module

from benchmarks.measure import Numbers


def peak_mb() -> float:
    """The most memory this process ever held. The system counts in kB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    module, _, function = sys.argv[1].partition(":")
    numbers: Numbers = getattr(import_module(f"benchmarks.{module}"), function)(*sys.argv[2:])
    print(json.dumps({**numbers, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main()
