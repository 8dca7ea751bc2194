#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do two nodes on one database agree? Each check looks first that the thing is otherwise (its control).

agree.py agree FRONT A B LINK          sign-out, the brake and live pages, done on A and looked for on B
agree.py limits FRONT A AT_ONCE NODES  how many one address may bring through the balancer, and on one node
agree.py unlimited FRONT A AT_ONCE NODES   the control: the same with limits off
agree.py resume FRONT NODE FILE        a viewer of NODE: resumes through FRONT when that ends the stream; writes to
                                       FILE what came
agree.py resumed FRONT B LINK FILE...  what the viewers saw is the whole and the newest
FRONT, A and B are HOST:PORT; the service's public address is http://localhost: and FRONT's port.
"""
import json
import os
import re
import sys
import time

from desk import Node, until


def must(what, seen, least=0.0, most=None):
    if seen is None:
        sys.exit(f"FAILED: {what}: never")
    print(f"{what}: {seen:.2f} s")
    if most is not None and seen > most:
        sys.exit(f"FAILED: more than {most} s")


def control(what, holds):
    print(f"control: {what}: {'yes' if holds else 'no'}")
    if not holds:
        sys.exit("FAILED: the control")


def agree(front, a, b, link):
    public = f"http://localhost:{front.rsplit(':', 1)[1]}"
    a, b = Node(a, public), Node(b, public)
    here = a.brainstorm()
    cookie = a.sign_in(link)
    control("signed in on A, B shows the desk", b.page("/fi/desk", cookie)[0] == 200)

    # Live pages: the desk's exact figures, and the public ones, which move in steps of five persons.
    desk, public = b.listen(f"/fi/desk/b/{here}/live", cookie), b.listen(f"/api/v1/brainstorms/{here}/events")
    token = b.join(here)[1]
    idea, values = b.next(here, token), iter(range(10_000))
    vote = lambda node: node.vote(here, token, idea, next(values) % 2)
    time.sleep(6)
    began = time.monotonic()
    control("nothing moves for 6 s without a vote", desk.after(began, 6) is None)
    began = time.monotonic()
    assert vote(a) == 200
    must("a vote on A moves the desk's page on B after", desk.after(began, 10), most=5)
    began = time.monotonic()
    for _ in range(10):
        assert a.vote(here, a.join(here)[1], idea) == 200
    must("ten voters on A move the public page on B after", public.after(began, 10), most=5)

    # The brake.
    control("before the brake a vote on B is taken", vote(b) == 200)
    page, refused = f"/fi/desk/b/{here}", []
    a.post(f"{page}/brake", cookie, {"read_only": "1"}, page)

    def braked():
        refused.append(vote(b))
        return refused[-1] != 200

    must("the brake drawn on A refuses a vote on B after", until(braked, 10), most=5)
    print(f"refused with {refused[-1]}")
    a.post(f"{page}/brake", cookie, {}, page)
    must("the brake let go on A, B takes votes after", until(lambda: vote(b) == 200, 10), most=5)

    # Sign-out.
    a.post("/fi/sign-out", cookie, {}, "/fi/desk")
    must("signed out on A, B shows no desk after", until(lambda: b.page("/fi/desk", cookie)[0] != 200, 10), most=5)


def limits(front, a, at_once, nodes):
    at_once, nodes = int(at_once), int(nodes)
    times = (nodes + 1) * at_once
    here = Node(a).brainstorm()

    def passed(address, source):
        node = Node(address, source=source)
        told = [node.join(here)[0] for _ in range(times)]
        assert set(told) <= {201, 429}, set(told)
        return told.count(201)

    through, one = passed(front, "127.0.5.1"), passed(a, "127.0.6.1")
    other = Node(front, source="127.0.7.1").join(here)[0]
    print(f"limit {at_once} at once: of {times} joins {through} pass through the balancer, {one} on one node;"
          f" another address then gets {other}")
    # What comes back a minute may let one or two more through on each.
    if through > nodes * (at_once + 2) or one > at_once + 2 or other != 201:
        sys.exit("FAILED: the limits")


def unlimited(front, a, at_once, nodes):
    times = (int(nodes) + 1) * int(at_once)
    node = Node(front, source="127.0.5.1")
    here = node.brainstorm()
    control(f"limits off, all {times} joins pass", all(node.join(here)[0] == 201 for _ in range(times)))


def resume(front, first, path):
    """Watches the public figures until the file `path`.stop is there: at the node `first`, and when that ends
    the stream through the balancer."""
    node = Node(first)
    here = node.brainstorm()
    events, last, streams = [], None, 0
    while not os.path.exists(f"{path}.stop"):
        try:
            stream = node.listen(f"/api/v1/brainstorms/{here}/events", last=last)
        except (OSError, AssertionError):
            time.sleep(0.1)
            continue
        streams += 1
        open(f"{path}.on", "w").close()
        while stream.is_alive() and not os.path.exists(f"{path}.stop"):
            time.sleep(0.05)
        node = Node(front)
        events += [json.loads(text) for _, text in stream.events]
        last = stream.last or last
    with open(path, "w") as out:
        json.dump({"streams": streams, "people": [e["participants"] for e in events if "participants" in e]}, out)


def resumed(front, b, link, *paths):
    """Figures only grow, and the last one that each viewer saw is the desk's, in the public steps of five."""
    node = Node(b, f"http://localhost:{front.rsplit(':', 1)[1]}")
    desk = node.listen(f"/fi/desk/b/{node.brainstorm()}/live", node.sign_in(link))
    until(lambda: desk.events, 5)
    now = int(re.search(r"<dd>([^<]*)", desk.events[0][1])[1].replace("\u00a0", "").replace("\u202f", "").replace(" ", ""))
    now -= now % 5
    seen = [json.load(open(path)) for path in paths]
    moved = sum(one["streams"] > 1 for one in seen)
    print(f"viewers: {len(seen)}, {moved} of them went on at the other node; figures each: "
          f"{', '.join(str(len(one['people'])) for one in seen)}; the last: {seen[0]['people'][-1:]}, the desk's: {now}")
    if not moved:
        sys.exit("FAILED: nobody was moved: nothing was tried")
    for one in seen:
        if one["people"] != sorted(one["people"]) or one["people"][-1:] != [now]:
            sys.exit(f"FAILED: a viewer saw {one}")


{"agree": agree, "limits": limits, "unlimited": unlimited, "resume": resume, "resumed": resumed}[sys.argv[1]](*sys.argv[2:])
