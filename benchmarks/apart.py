"""The process a step runs in: ``python -m benchmarks.apart MODULE:FUNCTION GIVEN…``.

The last line of output is JSON: the numbers the step gives, the process's peak of memory, and the
seconds that processors worked for it, which other work on the machine hardly changes.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Numbers


def used() -> Numbers:
    """What this process used so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {"peak_mb": _peak_mb(), "processor_seconds": usage.ru_utime + usage.ru_stime}


def _peak_mb() -> float:
    """The most memory this process held.

    On Linux ``ru_maxrss`` also counts what the parent held when it started this one, so the
    system's own status page is read there. Elsewhere it is in bytes on macOS, else in kB.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    module, _, function = sys.argv[1].partition(":")
    numbers: Numbers = getattr(import_module(f"benchmarks.{module}"), function)(*sys.argv[2:])
    print(json.dumps({**numbers, **used()}))


if __name__ == "__main__":
    main()
