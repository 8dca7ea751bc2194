# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""red-dwarf (the published Python library for the method of Polis) on votes from a Polis folder, or on made-up ones.

python -m venv V && V/bin/pip install red-dwarf==0.4.0
OMP_NUM_THREADS=1 V/bin/python docs/benchmarks/opinion_reddwarf.py FOLDER | P S V
Reading the votes is not measured. Prints seconds of processor of `run_pipeline`, the best of three.
"""
import csv
import pathlib
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import numpy as np
from reddwarf.implementations.polis import run_pipeline


def folder(path):
    last = {}
    with open(path / "votes.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = (int(row["voter-id"]), int(row["comment-id"]))
            last[key] = max(last.get(key, (0, 0)), (int(row["timestamp"]), int(row["vote"])))
    with open(path / "comments.csv", newline="", encoding="utf-8") as file:
        out = [int(row["comment-id"]) for row in csv.DictReader(file) if row["moderated"] == "-1"]
    return [(p, s, vote, time) for (p, s), (time, vote) in last.items()], out


def made_up(people, statements, votes):
    from opinion_baseline import made_up as draw

    rows, columns, value = draw(people, statements, votes, np.random.default_rng(7))
    return [(int(p), int(s), int(v), 1) for p, s, v in zip(rows, columns, value)], []


def main():
    arguments = sys.argv[1:]
    told, out = folder(pathlib.Path(arguments[0])) if len(arguments) == 1 else made_up(*map(int, arguments))
    votes = [{"participant_id": p, "statement_id": s, "vote": v, "modified": t} for p, s, v, t in told]
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        result = run_pipeline(votes=votes, mod_out_statement_ids=out, random_state=1)
        best = min(best, time.process_time() - before)
    groups = int(result.participants_df["cluster_id"].nunique())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(votes)} votes: {best:.3f} s of processor, k {groups}, peak {peak} MB")


if __name__ == "__main__":
    main()
