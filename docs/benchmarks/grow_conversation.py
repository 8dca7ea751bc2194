# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""Grows an imported, published brainstorm in a SQLite home to a size, straight in the database, for measuring exports:

    python3 docs/benchmarks/grow_conversation.py HOME SLUG PARTICIPANTS IDEAS VOTES

Nothing but participants, ideas and the vote log is made; results have to be computed anew by who wants them.
"""
import random
import sqlite3
import sys
from pathlib import Path

home, slug = Path(sys.argv[1]), sys.argv[2]
people, ideas, votes = map(int, sys.argv[3:6])
chance = random.Random(2050)
db = sqlite3.connect(home / "riihi.sqlite", isolation_level=None)
db.execute("PRAGMA synchronous = OFF")
db.execute("PRAGMA cache_size = -200000")
org, brainstorm, last = db.execute(
    "SELECT org_id, brainstorm_id, last_seq FROM brainstorm WHERE slug = ?", (slug,)
).fetchone()
key = (org, brainstorm)
db.execute("BEGIN")
columns = [c[1] for c in db.execute("PRAGMA table_info(brainstorm_participant)")]
model = dict(zip(columns, db.execute("SELECT * FROM brainstorm_participant WHERE org_id = ? AND brainstorm_id = ? LIMIT 1", key).fetchone()))
voters = [r[0] for r in db.execute("SELECT voter_id FROM brainstorm_participant WHERE org_id = ? AND brainstorm_id = ? AND voter_id IS NOT NULL", key)]
top = db.execute("SELECT max(participant_id) FROM brainstorm_participant").fetchone()[0]
roles = ["resident", "elected", "official", "employee", "researcher", "third_sector"]
homes = ["091", "049", "092", "853", "837", "564", "179", "297", "398", "734"]


def person(n):
    voter = chance.getrandbits(62)
    voters.append(voter)
    told = f'{{"age_band":["45-64"],"municipality":["{chance.choice(homes)}"],"stakeholder_group":["{chance.choice(roles)}"]}}'
    row = dict(model, participant_id=top + n, voter_id=voter, background=told, key_hash=None)
    return [row[c] for c in columns]


marks = ",".join("?" * len(columns))
db.executemany(f"INSERT INTO brainstorm_participant VALUES ({marks})", (person(n) for n in range(1, people - len(voters) + 1)))
columns = [c[1] for c in db.execute("PRAGMA table_info(brainstorm_idea)")]
model = dict(zip(columns, db.execute("SELECT * FROM brainstorm_idea WHERE org_id = ? AND brainstorm_id = ? LIMIT 1", key).fetchone()))
known = [r[0] for r in db.execute("SELECT idea_id FROM brainstorm_idea WHERE org_id = ? AND brainstorm_id = ? ORDER BY idea_id", key)]
top = known[-1]


def idea(n):
    known.append(top + n)
    text = f"Kirjasto keskustassa pitää korjata, jotta lapset pääsevät perille, ja samalla bussilinja siirtää rannalle (kohde {n})."
    row = dict(model, idea_id=top + n, text=text, author_id=None, author_kind="import")
    return [row[c] for c in columns]


marks = ",".join("?" * len(columns))
db.executemany(f"INSERT INTO brainstorm_idea VALUES ({marks})", (idea(n) for n in range(1, ideas - len(known) + 1)))
day = db.execute("SELECT max(on_day) FROM brainstorm_vote WHERE org_id = ? AND brainstorm_id = ?", key).fetchone()[0]
many, several = len(voters), len(known)


def vote(seq):
    # Disagree, skip, agree as the log packs them; every voter in turn.
    return (*key, seq, 1, voters[seq % many], known[int(several * chance.random() ** 2)], 1 + int(3 * chance.random()), day)


db.executemany("INSERT INTO brainstorm_vote VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(vote, range(last + 1, votes + 1)))
db.execute("UPDATE brainstorm SET last_seq = ?, published_version = ? WHERE org_id = ? AND brainstorm_id = ?", (max(last, votes), max(last, votes), *key))
db.execute("COMMIT")
for table in ("participant", "idea", "vote"):
    print(table, db.execute(f"SELECT count(*) FROM brainstorm_{table} WHERE org_id = ? AND brainstorm_id = ?", key).fetchone()[0])
