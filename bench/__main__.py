"""`python -m bench`: our bot beside two others, in one run. Exit 1 if anything saved is wrong."""

import argparse
import os
import sys

import uvloop

from bench import advancing, forms
from bench.applicants import read_questionnaire
from bench.contenders import CONTENDERS, Echo, Ours, Usual
from bench.measuring import Cell, Wrong, measure
from bench.process import cores
from bench.table import goals, table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds (3)")
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--people", default="1,50,200", help="people at once (1,50,200)")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long people come (5)")
    given = parser.parse_args()
    rounds, seconds = (1, 2.0) if given.quick else (given.rounds, given.seconds)
    at_once = [int(one) for one in given.people.split(",")]
    print(advancing.report(), flush=True)
    print(f"\n{forms.report()}", flush=True)
    core, others = cores()
    os.sched_setaffinity(0, others)
    print(f"\nbot on core {core}, everything else on {others}; ", end="")
    print(f"load before: {os.getloadavg()[0]:.2f}", flush=True)
    try:
        measured = uvloop.run(_run(rounds, at_once, seconds, core))
    except Wrong as wrong:
        print(f"\nVOID: {wrong}")
        return 1
    print(f"\n{table(measured)}\n")
    print("\n".join(goals(measured, Ours.name, Echo.name, Usual.name)))
    print("every saved application was compared with what was answered: no difference")
    return 0


async def _run(
    rounds: int, at_once: list[int], seconds: float, core: set[int]
) -> dict[str, dict[int, list[Cell]]]:
    """All rounds, the bots taking turns within each."""
    questionnaire = read_questionnaire()
    measured: dict[str, dict[int, list[Cell]]] = {}
    for number in range(rounds):
        for make in CONTENDERS:
            contender = make()
            print(f"round {number + 1} of {rounds}: {contender.name}", flush=True)
            cells = await measure(contender, questionnaire, at_once, seconds, core)
            for people, cell in cells.items():
                measured.setdefault(contender.name, {}).setdefault(people, []).append(cell)
    return measured


if __name__ == "__main__":
    sys.exit(main())
