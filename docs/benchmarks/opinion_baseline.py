# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""A strong baseline for the compatible mode: sparse SVD and k-means with scipy, k by a sampled silhouette.

python -m venv V && V/bin/pip install numpy scipy && V/bin/python docs/benchmarks/opinion_baseline.py P S V
Votes are made up as `riihi bench opinion` makes them (four camps, exponential ballots); making them is not measured.
"""
import resource
import sys
import time

import numpy as np
from scipy.cluster.vq import kmeans2
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import LinearOperator, svds
from scipy.spatial.distance import cdist


def made_up(people, statements, votes, rng):
    sizes = np.clip(np.rint(rng.exponential(votes / people, people)), 1, statements).astype(int)
    rows = np.repeat(np.arange(people), sizes)
    start = rng.integers(0, statements, people)
    place = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    columns = (start[rows] + place) % statements
    camp = (rng.random(people) ** 2 * 4).astype(int)
    minds = rng.random((statements, 4))
    agrees = rng.random(len(rows)) < minds[columns, camp[rows]]
    value = np.where(rng.random(len(rows)) < 0.15, 0.0, np.where(agrees, 1.0, -1.0))
    return rows, columns, value


def analyse(rows, columns, value, people, statements, rng):
    count = np.bincount(columns, minlength=statements)
    mean = np.bincount(columns, value, minlength=statements) / np.maximum(count, 1)
    x = csr_matrix((value - mean[columns], (rows, columns)), shape=(people, statements))
    _, _, directions = svds(LinearOperator(x.shape, matvec=lambda v: x @ v, rmatvec=lambda v: x.T @ v, dtype=float), k=2)
    cast = np.bincount(rows, minlength=people)
    points = (x @ directions.T) * np.sqrt(statements / np.maximum(cast, 1))[:, None]
    inside = points[cast >= min(7, statements)]
    picked = rng.permutation(len(inside))[:3000]
    best = None
    for k in range(2, 6):
        runs = [kmeans2(inside, k, minit="++", seed=rng, iter=30) for _ in range(4)]
        inertia = [((inside - c[labels]) ** 2).sum() for c, labels in runs]
        labels = runs[int(np.argmin(inertia))][1]
        distance = cdist(inside[picked], inside[picked])
        own = labels[picked]
        means = np.stack([distance[:, own == g].sum(1) / np.maximum((own == g).sum(), 1) for g in range(k)], 1)
        near = means[np.arange(len(own)), own]
        means[np.arange(len(own)), own] = np.inf
        other = means.min(1)
        silhouette = np.mean((other - near) / np.maximum(other, near))
        if best is None or silhouette > best[0]:
            best = (silhouette, k, labels)
    label = np.full(people, -1)
    label[cast >= min(7, statements)] = best[2]
    for side in (1.0, -1.0):
        for g in range(best[1]):
            np.bincount(columns[(value == side) & (label[rows] == g)], minlength=statements)
    return best[1]


def main():
    people, statements, votes = (int(x) for x in sys.argv[1:4])
    rng = np.random.default_rng(7)
    data = made_up(people, statements, votes, rng)
    wall, cpu = time.perf_counter(), time.process_time()
    k = analyse(*data, people, statements, rng)
    print(
        f"{people} x {statements} x {len(data[0])}: k {k}, {time.perf_counter() - wall:.2f} s on the clock, "
        f"{time.process_time() - cpu:.2f} s of processor, peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
