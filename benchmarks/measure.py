"""Measuring a step in a process of its own, so that its time and memory are nobody else's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Numbers = dict[str, float]


@dataclass(frozen=True)
class Figure:
    """One line of the table. ``target`` is the most it should be; None: there is none.

    A value that is NaN stands for a question that was refused.
    """

    name: str
    value: float
    unit: str
    target: float | None = None


@dataclass(frozen=True)
class Measured:
    """What a step took: seconds from starting its process to its end, and its peak of memory.

    ``processor_seconds`` are those that processors worked for it. ``numbers`` are what the step
    itself reports, such as seconds without starting Python.
    """

    seconds: float
    peak_mb: float
    processor_seconds: float
    numbers: Numbers


def measure(step: str, *given: str) -> Measured:
    """Run a step, ``module:function`` of this folder, in a new process.

    Raises:
        RuntimeError: with what the process said, when it failed.
    """
    started = perf_counter()
    said = run([sys.executable, "-m", "benchmarks.apart", step, *given])
    seconds = perf_counter() - started
    numbers: Numbers = json.loads(said.splitlines()[-1])
    return Measured(seconds, numbers.pop("peak_mb"), numbers.pop("processor_seconds"), numbers)


def run(command: list[str], **environment: str) -> str:
    """Standard output of a command that finds these variables in its environment beside ours.

    Raises:
        RuntimeError: with what it said, when it failed.
    """
    around = os.environ | environment
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=around)
    sys.stderr.write("" if done.returncode else done.stderr)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def typical(step: Callable[[], Measured], times: int) -> Measured:
    """The medians of several measurements."""
    several = [step() for _ in range(times)]
    return Measured(
        median(one.seconds for one in several),
        median(one.peak_mb for one in several),
        median(one.processor_seconds for one in several),
        {name: median(one.numbers[name] for one in several) for name in several[0].numbers},
    )


def seconds_of(work: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    started = perf_counter()
    work()
    return perf_counter() - started
