#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small PxWeb interface with one table of population: register.py PORT MUNICIPALITIES.tsv"""
import http.server
import json
import sys

people = {}
for row in open(sys.argv[2], encoding="utf-8").read().splitlines()[1:]:
    fields = row.split("\t")
    people["KU" + fields[0]] = sum(int(n) for n in fields[9:12])
ages = ["SSS"] + [f"{n:03}" for n in range(100)] + ["100-"]
variables = {"Alue": ["SSS", *people], "Ikä": ages, "Sukupuoli": ["SSS", "1", "2"], "Vuosi": ["2024", "2025"],
             "Tiedot": ["muutos", "vaesto"]}


def count(area, age, sex):
    third = people.get(area, 0) // 6
    if (age, sex) == ("040", "2"):
        return people.get(area, 0) - 5 * third
    return third if age in ("010", "040", "080") and sex in ("1", "2") else 0


class Table(http.server.BaseHTTPRequestHandler):
    def send(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.send({"title": "Väestö", "variables": [
            {"code": code, "text": code, "values": values,
             "valueTexts": ["Muutos", "Väestö 31.12."] if code == "Tiedot" else values, **({"time": True} if code == "Vuosi" else {})}
            for code, values in variables.items()]})

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        chosen = {q["code"]: q["selection"]["values"] for q in asked["query"]}
        values = [count(area, age, sex) for area in chosen["Alue"] for age in chosen["Ikä"] for sex in chosen["Sukupuoli"]]
        self.send({"class": "dataset", "id": list(variables), "size": [len(chosen[c]) for c in variables], "value": values,
                   "dimension": {c: {"category": {"index": {v: n for n, v in enumerate(chosen[c])}}} for c in variables}})

    def log_message(self, *_):
        pass


http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Table).serve_forever()
