# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""What other programs read of a running installation: its catalogue, its data packages, what its pages tell search
engines and previews, its list of pages. Says what is wrong and fails; changes nothing.

    check.py http://127.0.0.1:8080
"""

import collections
import io
import json
import pathlib
import re
import sys
import tempfile
import urllib.request
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import frictionless
import pyshacl
import rdflib

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SHAPES = pathlib.Path(__file__).with_name("dcat_ap.ttl")
wrong = []


def check(right, what):
    if not right:
        wrong.append(what)


def get(address):
    with urllib.request.urlopen(address, timeout=120) as answer:
        return answer.headers, answer.read()


class Head(HTMLParser):
    """Meta tags, links and data blocks of a page."""

    def __init__(self):
        super().__init__()
        self.meta, self.links, self.blocks, self.inside = {}, [], [], False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "meta" and "content" in attrs:
            self.meta[attrs.get("property") or attrs.get("name")] = attrs["content"]
        elif tag == "link":
            self.links.append(attrs)
        self.inside = tag == "script" and attrs.get("type") == "application/ld+json"

    def handle_data(self, data):
        if self.inside:
            self.blocks.append(data)
            self.inside = False


def catalogue(site, local):
    _, text = get(f"{site}/data/catalog.rdf")
    graph = rdflib.Graph().parse(data=text, format="xml")
    good, _, report = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
    check(good, report)
    # A catalogue without what must be there is refused: the shapes can fail.
    (dataset, contact) = next(graph.subject_objects(DCAT.contactPoint))
    graph.remove((dataset, DCAT.contactPoint, contact))
    check(not pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")[0], "the shapes take all")
    files = 0
    for distribution, address in graph.subject_objects(DCAT.downloadURL):
        headers, body = get(local(str(address)))
        kind = str(graph.value(distribution, DCAT.mediaType)).split("/media-types/")[1]
        check(headers.get_content_type() == kind, f"{address}: {headers.get_content_type()}, not {kind}")
        check(len(body) > 0, f"{address} is empty")
        files += 1
    return sorted({str(a) for a in graph.objects(None, DCAT.landingPage)}), files


def package(body):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            archive.extractall(folder)
        path = pathlib.Path(folder) / "datapackage.json"
        described = json.loads(path.read_text())
        listed = {r["path"] for r in described["resources"]} | {"datapackage.json"}
        there = {p.name for p in pathlib.Path(folder).iterdir()}
        check(listed == there, f"described and not there, or the other way round: {sorted(listed ^ there)}")
        report = frictionless.validate(str(path))
        for task in report.tasks:
            for error in task.errors:
                wrong.append(f"{described['name']}, {task.name}: {error.message}")
        for error in report.errors:
            wrong.append(f"{described['name']}: {error.message}")
        # A number that is no number is refused: the description can fail.
        ideas = pathlib.Path(folder) / "ideas.csv"
        lines = ideas.read_text().split("\n", 1)
        column = lines[0].split(",").index("agree_share")
        resource = next(r for r in described["resources"] if r["path"] == "ideas.csv")
        broken = pathlib.Path(folder) / "broken.csv"
        row = ["x"] * column + ["many"] + ["x"] * (len(lines[0].split(",")) - column - 1)
        broken.write_text(lines[0] + "\n" + ",".join(row) + "\n")
        schema = frictionless.Schema.from_descriptor(resource["schema"])
        told = frictionless.Resource(path=broken.name, basepath=folder, schema=schema).validate()
        check(["type-error"] in told.flatten(["type"]), f"the description takes any number: {told.flatten(['type'])}")
        return sum(r["profile"] == "tabular-data-resource" for r in described["resources"])


def page(address, local):
    head = Head()
    head.feed(get(local(address))[1].decode())
    for name in ["og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale", "description"]:
        check(head.meta.get(name), f"{address}: no {name}")
    check(head.meta.get("og:url") == address, f"{address}: og:url is {head.meta.get('og:url')}")
    if picture := head.meta.get("og:image"):
        headers, body = get(local(picture))
        size = (int.from_bytes(body[16:20], "big"), int.from_bytes(body[20:24], "big"))
        check(headers.get_content_type() == "image/png" and size == (1200, 630), f"{picture}: {size}")
        check(head.meta.get("og:image:alt"), f"{address}: a picture without words")
        check(head.meta.get("twitter:card") == "summary_large_image", f"{address}: no twitter:card")
    data = [json.loads(block) for block in head.blocks]
    sets = [d for d in data if d.get("@type") == "Dataset"]
    check(len(sets) == 1, f"{address}: {len(sets)} datasets in JSON-LD")
    for found in sets:
        check(found["@context"] == "https://schema.org" and found["url"] == address, f"{address}: whose data?")
        check(50 <= len(found["description"]) <= 5000, f"{address}: description of {len(found['description'])}")
        for name in ["name", "license", "inLanguage", "dateModified", "datePublished", "temporalCoverage",
                     "spatialCoverage", "keywords", "isAccessibleForFree", "includedInDataCatalog", "creator"]:
            check(found.get(name), f"{address}: a dataset without {name}")
        for part in found["distribution"]:
            right = part["@type"] == "DataDownload" and part["encodingFormat"] and part["contentUrl"].startswith("http")
            check(right, f"{address}: {part}")
    return head


def pages(site, local):
    robots = get(f"{site}/robots.txt")[1].decode()
    where = re.search(r"^Sitemap: (\S+)$", robots, re.M)
    check(where, "robots.txt names no list of pages")
    tree = ElementTree.fromstring(get(local(where[1]))[1])
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    links = collections.defaultdict(dict)
    for url in tree.findall("s:url", names):
        address = url.find("s:loc", names).text
        for link in url.findall("x:link", names):
            links[address][link.get("hreflang")] = link.get("href")
    for address, others in links.items():
        check(set(others) == {"fi", "sv", "en", "x-default"}, f"{address}: {sorted(others)}")
        for lang in ["fi", "sv", "en"]:
            check(links[others[lang]] == others, f"{address} and {others[lang]} do not name each other alike")
        head = Head()
        head.feed(get(local(address))[1].decode())
        own = {l["hreflang"]: l["href"] for l in head.links if l.get("rel") == "alternate" and "hreflang" in l}
        check(own == others, f"{address}: its head names {own}")
        check("noindex" not in head.meta.get("robots", ""), f"{address} is listed and asks not to be")
    return len(links)


def main():
    site = sys.argv[1].rstrip("/")
    origin = re.search(r"^Sitemap: (\S+)/sitemap.xml$", get(f"{site}/robots.txt")[1].decode(), re.M)[1]

    def local(address):
        return address.replace(origin, site, 1)

    landing, files = catalogue(site, local)
    check(landing, "no published result in the catalogue")
    tables = 0
    for address in landing:
        page(address, local)
        if "/fi/" in address:
            tables += package(get(local(f"{address}/data/results.zip"))[1])
    listed = pages(site, local)
    for what in wrong:
        print(what, file=sys.stderr)
    print(f"{len(landing) // 3} results, {files} files, {tables} tables, {listed} pages: {len(wrong)} wrong")
    sys.exit(bool(wrong))


main()
