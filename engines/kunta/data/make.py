#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the compact tables that the crate compiles in.

usage, in this folder: python3 make.py [FOLDER]     (FOLDER: ../shared/data/kunta beside the repository)

Reads   kunnat_2025.csv, luokitukset_2025.json, vaesto_ika_sukupuoli_2024_arvio.csv,
        kuntamuutokset_2020_2026.csv, maakunnat_2025.geojson
Writes  municipalities.tsv, areas.tsv, mergers.tsv, outlines.tsv     (what they hold: README.md here)

The seven age bands of the product from the eleven of the estimate:
  0-14   0-6 + 7-12 + so much of 13-17 that the municipality's exact count of 0-14 is met
  15-17  the rest of 13-17
  18-29  18-24 + 5/10 of 25-34          30-44  5/10 of 25-34 + 35-44
  45-64  45-54 + 55-64                  65-74  as it is            75+  75-84 + 85+
These shares are then made whole numbers that meet what is exactly known of 31.12.2024: people by sex, and
people of 0-14, 15-64 and 65+. So the sums are exact; a single band of one sex is an estimate.
"""
import collections, csv, json, pathlib, sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[3] / "shared/data/kunta"
BANDS = ["0-14", "15-17", "18-29", "30-44", "45-64", "65-74", "75+"]
GROUPS = [(0, 1), (1, 5), (5, 7)]  # the bands inside 0-14, 15-64, 65+


def rows(name):
    with open(SOURCE / name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def whole(shares, total):
    """Whole numbers in the proportion of `shares` that add up to `total` (largest remainders)."""
    s = sum(shares)
    exact = [x * total / s for x in shares] if s else [total / len(shares)] * len(shares)
    out = [int(x) for x in exact]
    for i in sorted(range(len(out)), key=lambda i: out[i] - exact[i])[: total - sum(out)]:
        out[i] += 1
    return out


def bands(estimate, men, exact):
    """(men, women), each seven numbers; `exact` = people of 0-14, 15-64, 65+."""
    teens = sum(estimate["13-17", s] for s in "mf")
    missing = exact[0] - sum(estimate[a, s] for a in ("0-6", "7-12") for s in "mf")
    share = min(max(missing / teens, 0), 1) if teens else 0
    table = []
    for s in "mf":
        e = lambda a: estimate[a, s]
        table.append([e("0-6") + e("7-12") + share * e("13-17"), (1 - share) * e("13-17"), e("18-24") + .5 * e("25-34"),
                      .5 * e("25-34") + e("35-44"), e("45-54") + e("55-64"), e("65-74"), e("75-84") + e("85+")])
    sums = [[sum(t[a:b]) for a, b in GROUPS] for t in table]
    men_in_group = whole([m * n / (m + w) if m + w else 0 for m, w, n in zip(*sums, exact)], men)
    both = [men_in_group, [n - m for n, m in zip(exact, men_in_group)]]
    out = [sum((whole(t[a:b], n) for (a, b), n in zip(GROUPS, g)), []) for t, g in zip(table, both)]
    assert all(x >= 0 for t in out for x in t), out
    return out


def write(name, head, lines):
    with open(HERE / name, "w", encoding="utf-8", newline="\n") as f:
        for line in [head] + lines:
            f.write("\t".join(map(str, line)) + "\n")


estimate = collections.defaultdict(dict)
for r in rows("vaesto_ika_sukupuoli_2024_arvio.csv"):
    estimate[r["code"]][r["age"], r["sex"]] = int(r["population_estimate"])
lists = json.loads((SOURCE / "luokitukset_2025.json").read_text(encoding="utf-8"))["lists"]
lines = []
for r in rows("kunnat_2025.csv"):
    exact = [int(r[k]) for k in ("age_0_14_2024", "age_15_64_2024", "age_65_2024")]
    men, women = bands(estimate[r["code"]], int(r["men_2024"]), exact)
    assert sum(men) == int(r["men_2024"]) and sum(women) == int(r["women_2024"])
    lines.append([r["code"], r["name_fi"], r["name_sv"], r["name_en"], r["language_status_code"], r["urban_rural_2025"],
                  r["region_code"], r["subregion_code"], r["wellbeing_code"], *exact, *men, *women,
                  "%.4f" % float(r["lon"]), "%.4f" % float(r["lat"])])
head = ["code", "fi", "sv", "en", "language_status", "urban_rural", "region", "subregion", "wellbeing", "age_0_14", "age_15_64",
        "age_65"] + ["m_" + b for b in BANDS] + ["f_" + b for b in BANDS] + ["lon", "lat"]
write("municipalities.tsv", head, lines)
write("areas.tsv", ["kind", "code", "fi", "sv", "en"],
      [[k, x["code"], x["fi"], x["sv"], x.get("en", x["fi"])] for k in ("region", "subregion", "wellbeing") for x in lists[k]])
write("mergers.tsv", ["date", "from_code", "from_fi", "to_code"],
      [[r["date"], r["from_code"], r["from_name"], r["to_code"]] for r in rows("kuntamuutokset_2020_2026.csv")])

# Outlines: hundredths of a degree (about 1 km), repeated points dropped, islets that vanish left out.
# First point of a ring as it is, then steps: "2510,6010 3,-2 ...".
shapes = []
for f in json.loads((SOURCE / "maakunnat_2025.geojson").read_text(encoding="utf-8"))["features"]:
    g = f["geometry"]
    for polygon in [g["coordinates"]] if g["type"] == "Polygon" else g["coordinates"]:
        for ring in polygon:
            points = []
            for lon, lat in ring:
                p = (round(lon * 100), round(lat * 100))
                if not points or points[-1] != p:
                    points.append(p)
            if len(set(points)) < 4:
                continue
            steps = [points[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
            shapes.append([f["properties"]["code"], " ".join("%d,%d" % s for s in steps)])
write("outlines.tsv", ["region", "ring"], shapes)
print(len(lines), "municipalities,", sum(sum(l[12:26]) for l in lines), "people,", len(shapes), "rings")
