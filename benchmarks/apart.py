"""The process a step runs in: ``python -m benchmarks.apart MODULE:FUNCTION GIVEN…``.

The last line of output is JSON: the numbers the step gives, the process's peak of memory, and the
seconds that processors worked for it, which other work on the machine hardly changes.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module

from benchmarks.measure import Numbers


def used() -> Numbers:
    """What this process used so far. The system counts memory in kB, macOS in bytes."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    peak = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {"peak_mb": peak, "processor_seconds": usage.ru_utime + usage.ru_stime}


def main() -> None:
    module, _, function = sys.argv[1].partition(":")
    numbers: Numbers = getattr(import_module(f"benchmarks.{module}"), function)(*sys.argv[2:])
    print(json.dumps({**numbers, **used()}))


if __name__ == "__main__":
    main()
