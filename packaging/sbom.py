#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of what the binary is made of: CycloneDX 1.5 from Cargo.lock, through cargo's own metadata.

Only what ends up in the binary is listed: normal dependencies of the crate `riihi` on Linux, as they are
resolved. Usage: sbom.py > riihi.cdx.json
"""
import json
import os
import subprocess
import sys
import tomllib
import uuid
from datetime import datetime, timezone

metadata = json.loads(subprocess.check_output(
    ["cargo", "metadata", "--format-version", "1", "--locked", "--features", "riihi/pdf",
     "--filter-platform", "x86_64-unknown-linux-gnu"]))
with open("Cargo.lock", "rb") as lock:
    checksums = {(p["name"], p["version"]): p.get("checksum") for p in tomllib.load(lock)["package"]}

packages = {p["id"]: p for p in metadata["packages"]}
nodes = {n["id"]: n for n in metadata["resolve"]["nodes"]}
root = next(i for i, p in packages.items() if p["name"] == "riihi" and i in metadata["workspace_members"])


def needs(node):
    """What a crate links, and what its build or macros run is not in the binary but is worth knowing."""
    return [d["pkg"] for d in nodes[node]["deps"] if any(k["kind"] is None for k in d["dep_kinds"])]


def ref(package):
    return f"pkg:cargo/{package['name']}@{package['version']}"


seen, waiting = set(), [root]
while waiting:
    one = waiting.pop()
    if one not in seen:
        seen.add(one)
        waiting.extend(needs(one))


def component(package, kind="library"):
    name, version = package["name"], package["version"]
    out = {"type": kind, "bom-ref": ref(package), "name": name, "version": version, "purl": ref(package)}
    if package.get("description"):
        out["description"] = " ".join(package["description"].split())
    licence = package.get("license")
    if licence:
        # Old manifests write MIT/Apache-2.0.
        out["licenses"] = [{"expression": licence.replace("/", " OR ")}]
    if checksums.get((name, version)):
        out["hashes"] = [{"alg": "SHA-256", "content": checksums[(name, version)]}]
    if package.get("repository"):
        out["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    return out


inside = sorted((packages[i] for i in seen if i != root), key=ref)
epoch = os.environ.get("SOURCE_DATE_EPOCH")
made = datetime.fromtimestamp(int(epoch), timezone.utc) if epoch else datetime.now(timezone.utc)
# SQLite is C and comes inside a crate: it has versions and advisories of its own.
bundled = []
for package in inside:
    if package["name"] == "libsqlite3-sys":
        header = os.path.join(os.path.dirname(package["manifest_path"]), "sqlite3", "sqlite3.h")
        with open(header, encoding="utf-8") as text:
            version = next(l.split('"')[1] for l in text if l.startswith("#define SQLITE_VERSION "))
        bundled.append({
            "type": "library", "bom-ref": f"pkg:generic/sqlite@{version}", "name": "sqlite", "version": version,
            "purl": f"pkg:generic/sqlite@{version}", "licenses": [{"expression": "blessing"}],
        })

edges = [{"ref": ref(packages[i]), "dependsOn": sorted({ref(packages[d]) for d in needs(i)})} for i in sorted(seen)]
for extra in bundled:
    edges.append({"ref": extra["bom-ref"], "dependsOn": []})
    next(e for e in edges if e["ref"].startswith("pkg:cargo/libsqlite3-sys@"))["dependsOn"].append(extra["bom-ref"])

bom = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.5",
    "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([ref(p) for p in inside]))}",
    "version": 1,
    "metadata": {
        "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "component": component(packages[root], "application"),
    },
    "components": [component(p) for p in inside] + bundled,
    "dependencies": edges,
}
unlicensed = [c["name"] for c in bom["components"] if "licenses" not in c]
if unlicensed:
    sys.exit(f"no licence is named by {', '.join(unlicensed)}")
json.dump(bom, sys.stdout, indent=1, ensure_ascii=False)
print()
