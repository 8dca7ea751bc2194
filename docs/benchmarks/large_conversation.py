# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up conversation as a Polis folder, the same every time, for measuring:

    python3 docs/benchmarks/large_conversation.py FOLDER PARTICIPANTS IDEAS VOTES_EACH
    riihi import polis FOLDER --slug suuri --data HOME
"""
import csv
import random
import sys
from pathlib import Path

folder, people, ideas, each = Path(sys.argv[1]), *map(int, sys.argv[2:5])
chance = random.Random(2050)
things = "kirjasto koulu bussilinja uimahalli päiväkoti puisto pyörätie terveysasema kylätalo satama tori silta museo jäähalli nuorisotila".split()
verbs = "pitää korjata, avata iltaisin, rakentaa uudestaan, säilyttää, yhdistää naapurikunnan kanssa, siirtää keskustaan, antaa yhdistyksen hoitaa, lämmittää maalämmöllä".split(", ")
whys = "jotta lapset pääsevät perille, jotta rahaa säästyy, koska väki vanhenee, koska kylä elää siitä, jotta yrityksiä tulee, ennen kuin on myöhäistä, kuten valtuusto lupasi, niin että ikäihmiset jaksavat".split(", ")
places = "keskustassa pohjoisessa rannalla taajamassa saaristossa asemalla kirkonkylässä eteläpuolella".split()
folder.mkdir(parents=True, exist_ok=True)
with open(folder / "comments.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body".split(","))
    for i in range(ideas):
        text = f"{chance.choice(things).capitalize()} {chance.choice(places)} {chance.choice(verbs)} {chance.choice(whys)} (kohde {i + 1})."
        out.writerow([1700000000000 + i, "", i, chance.randrange(people), 0, 0, 1, text])
# Three camps; an idea has a side for each, and some noise.
side = [[chance.uniform(-1, 1) for _ in range(3)] for _ in range(ideas)]
with open(folder / "votes.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow("timestamp,datetime,comment-id,voter-id,vote".split(","))
    n = 0
    for p in range(people):
        camp = chance.choices(range(3), (5, 3, 2))[0]
        for i in sorted(chance.sample(range(ideas), min(each, ideas))):
            leans = side[i][camp] + chance.gauss(0, 0.6)
            out.writerow([1700000000000 + n, "", i, p, 1 if leans > 0.2 else -1 if leans < -0.3 else 0])
            n += 1
