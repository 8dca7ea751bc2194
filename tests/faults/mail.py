#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations through a mail server that is down, slow or picky. mail.py BINARY HOME

A server of the test's own takes the letters; the program is killed with -9 while letters wait. Every address must
get its letter once, those that the server refuses must be listed, and the pages must stay quick meanwhile.
"""
import atexit
import collections
import os
import re
import signal
import socket
import socketserver
import subprocess
import sys
import threading
import time

from desk import Node, until

binary, home = sys.argv[1:3]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Sink(socketserver.ThreadingTCPServer):
    """A mail server: `mood` says how it is today."""
    allow_reuse_address = daemon_threads = True

    def __init__(self, port, mood="well"):
        self.mood, self.letters, self.refusals, self.open = mood, [], 0, []
        super().__init__(("127.0.0.1", port), Talk)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()
        # What was kept open would go on taking letters.
        for connection in self.open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Talk(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        sink = self.server
        sink.open.append(self.connection)
        if sink.mood == "421":
            sink.refusals += 1
            return self.say("421 4.3.2 not now")
        self.say("220 sink")
        to = None
        try:
            for line in self.rfile:
                word = line.decode().strip()
                verb = word.upper()
                if verb.startswith("EHLO"):
                    self.say("250 sink")
                elif verb.startswith("RCPT"):
                    to = re.search(r"<(.*)>", word)[1]
                    # One in ten addresses is nobody's.
                    if sink.mood != "well" and to.startswith("gone"):
                        sink.refusals += 1
                        self.say("550 5.1.1 no such user")
                    else:
                        self.say("250 ok")
                elif verb == "DATA":
                    self.say("354 go on")
                    text = b""
                    while not text.endswith(b"\r\n.\r\n"):
                        text += self.rfile.readline()
                    number = re.search(rb"(?im)^message-id: *(\S+)", text)[1].decode()
                    sink.letters.append((to, number))
                    if sink.mood == "slow":
                        time.sleep(0.4)
                    if sink.mood == "mute":
                        # It has the letter and does not say so.
                        time.sleep(60)
                    self.say("250 taken")
                elif verb == "QUIT":
                    return self.say("221 bye")
                else:
                    self.say("250 ok")
        except OSError:
            pass


class Town:
    """The program with a mail server to write to."""

    def __init__(self, smtp):
        self.port, self.admin, self.log = free_port(), free_port(), open(f"{home}.log", "a+")
        self.smtp = smtp
        self.node = Node(f"127.0.0.1:{self.port}", f"http://localhost:{self.port}")
        self.cookie = None

    def start(self):
        env = os.environ | {"RIIHI__SMTP__HOST": "127.0.0.1", "RIIHI__SMTP__PORT": str(self.smtp), "RIIHI__SMTP__ENCRYPTION": "none",
                            "RIIHI__SMTP__FROM": "Kunta <kunta@example.fi>", "RIIHI__ADMIN__LISTEN": f"127.0.0.1:{self.admin}",
                            "RIIHI__LIMITS__ENABLED": "false"}
        out = open(f"{home}.out", "w+")
        self.process = subprocess.Popen([binary, "demo", "--data", home, "--listen", f"127.0.0.1:{self.port}"],
                                        stdout=out, stderr=self.log, env=env)
        atexit.register(self.process.kill)
        assert until(lambda: " results " in open(out.name).read(), 120) is not None, "it does not start"
        if not self.cookie:
            self.cookie = self.node.sign_in(re.search(r"facilitator +(\S+)", open(out.name).read())[1])
            self.here = self.node.brainstorm()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def invite(self, name, people):
        path = f"/fi/desk/b/{self.here}/invite/mail"
        return self.node.post(path, self.cookie, {"name": name, "list": "\n".join(people), "lang": "fi"}).split("?")[0]

    def slowest_page(self, seconds):
        """The slowest of the pages asked for in so many seconds."""
        worst, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            began = time.monotonic()
            status, _ = self.node.page("/fi/b/tulevaisuuden-kunta/results", self.cookie)
            assert status == 200, status
            worst = max(worst, time.monotonic() - began)
            time.sleep(0.1)
        return worst

    def tries(self):
        self.log.flush()
        return open(self.log.name).read().count("a letter did not go")


def once(sink, people, patience, what):
    """Waits until everybody has a letter; fails where somebody has two."""
    wanted = set(people)
    took = until(lambda: wanted <= {to for to, _ in sink.letters}, patience)
    if took is None:
        sys.exit(f"FAILED: {what}: {len(wanted - {to for to, _ in sink.letters})} of {len(wanted)} got nothing in {patience} s")
    time.sleep(2)
    twice = [to for to, n in collections.Counter(to for to, _ in sink.letters).items() if n > 1]
    if twice:
        sys.exit(f"FAILED: {what}: twice: {twice}")
    print(f"{what}: {len(wanted)} letters, each once, the last {took:.0f} s later")


def names(kind, many):
    return [f"{kind}{n}@example.fi" for n in range(many)]


port = free_port()
town = Town(port)
town.start()

print("== the control: a mail server that is well")
sink = Sink(port)
first = names("eka", 40)
town.invite("Eka", first)
once(sink, first, 60, "well")
print(f"tries that failed: {town.tries()}; slowest page meanwhile {town.slowest_page(1) * 1000:.0f} ms")
if town.tries():
    sys.exit("FAILED: the control")
sink.close()

print("== down, and the program killed with -9 while 40 letters wait")
second, gone = names("toka", 36), names("gone", 4)
page = town.invite("Toka", second + gone)
time.sleep(3)
town.kill()
town.start()
print(f"slowest page while it is down: {town.slowest_page(20) * 1000:.0f} ms; tries in 23 s: {town.tries()}")
if not 1 <= town.tries() <= 3:
    sys.exit("FAILED: it should try again, and not all the time")
print("== then busy (421) for 20 s, then slow, with one address in ten refused")
sink = Sink(port, "421")
time.sleep(20)
if sink.letters:
    sys.exit("FAILED: a letter was taken by a server that takes none")
busy = sink.refusals
sink.mood, sink.refusals = "slow", 0
print(f"refused connections: {busy}; slowest page while it is slow: {town.slowest_page(5) * 1000:.0f} ms")
once(sink, second, 400, "after the faults")
shown = until(lambda: all(address in town.node.page(page, town.cookie)[1] for address in gone), 300)
if shown is None or sink.refusals != len(gone):
    sys.exit(f"FAILED: refused addresses: {sink.refusals} tries for {len(gone)}, listed: {shown is not None}")
print(f"refused addresses: {len(gone)}, each tried once and listed at the desk")
sink.close()

print("== the control: killed between the server's having a letter and its saying so")
sink = Sink(port, "mute")
town.invite("Kolmas", ["kolmas@example.fi"])
if until(lambda: sink.letters, 60) is None:
    sys.exit("FAILED: no letter came")
town.kill()
sink.mood = "well"
town.start()
took = until(lambda: len(sink.letters) > 1, 400)
if took is None:
    sys.exit("FAILED: the letter did not come again: it may be lost")
numbers = {number for _, number in sink.letters}
print(f"the letter came again after {took:.0f} s, under {len(numbers)} Message-ID: a doubled letter would be noticed")
if len(numbers) != 1:
    sys.exit("FAILED: the two copies are not one letter to a mail program")
town.kill()
print("everything that was tried held")
