"""Parse what the command prints with parsers that are not the project's.

    python formats.py COMPARE TEI.rng STORY...

COMPARE is the built command, TEI.rng the schema of the Text Encoding
Initiative, a STORY a file or folder of reports. Each is printed in every
machine format, and the sample stories are too. Wants jsonschema, lxml, pyld,
markdown-it-py, mdit-py-plugins and html5lib. Exits 1 if a parser refuses.
"""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import html5lib
import jsonschema
from lxml import etree
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pyld import jsonld

root = Path(__file__).resolve().parent.parent
compare, tei_schema, *paths = sys.argv[1:]


def printed(story, format):
    run = subprocess.run([compare, "--all", "-f", format, *story], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def schema(path):
    s = json.loads((root / path).read_text())
    return jsonschema.validators.validator_for(s)(s)


report_schema = schema("report/schema.json")
sarif_schema = schema("report/sarif/testdata/sarif-2.1.0-rtm.5.json")
relaxng = etree.RelaxNG(etree.parse(tei_schema))


def as_json(out):
    report_schema.validate(json.loads(out))


def as_jsonl(out):
    for line in out.splitlines():
        assert "type" in json.loads(line), line


def as_sheet(delimiter):
    def check(out):
        rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True))
        assert len(rows) > 1 and len({len(r) for r in rows}) == 1, "rows of one length"
        for cell in (c for r in rows for c in r):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell
    return check


def as_sarif(out):
    log = json.loads(out)
    sarif_schema.validate(log)
    assert log["runs"][0]["results"], "results"


def as_tei(out):
    doc = etree.fromstring(out.encode("utf-8"))
    relaxng.assertValid(doc)


# The terms of https://www.w3.org/ns/anno.jsonld that are printed, as the
# recommendation defines them; its file is in no registry.
oa, as2, dc = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/terms/"
annotation_context = {
    "id": "@id", "type": "@type",
    "Annotation": oa + "Annotation", "SpecificResource": oa + "SpecificResource",
    "TextPositionSelector": oa + "TextPositionSelector", "TextQuoteSelector": oa + "TextQuoteSelector",
    "TextualBody": oa + "TextualBody", "Text": "http://purl.org/dc/dcmitype/Text", "Software": as2 + "Application",
    "AnnotationCollection": as2 + "OrderedCollection", "AnnotationPage": as2 + "OrderedCollectionPage",
    "motivation": {"@id": oa + "motivatedBy", "@type": "@vocab"}, "purpose": {"@id": oa + "hasPurpose", "@type": "@vocab"},
    **{m: oa + m for m in ("classifying", "linking", "tagging", "describing")},
    "body": {"@id": oa + "hasBody", "@type": "@id"}, "target": {"@id": oa + "hasTarget", "@type": "@id"},
    "source": {"@id": oa + "hasSource", "@type": "@id"}, "scope": {"@id": oa + "hasScope", "@type": "@id"},
    "selector": {"@id": oa + "hasSelector", "@type": "@id"}, "start": oa + "start", "end": oa + "end", "exact": oa + "exact",
    "prefix": oa + "prefix", "suffix": oa + "suffix", "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format", "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "name": "http://xmlns.com/foaf/0.1/name",
    "generator": {"@id": as2 + "generator", "@type": "@id"}, "total": as2 + "totalItems",
    "first": {"@id": as2 + "first", "@type": "@id"}, "startIndex": as2 + "startIndex",
    "items": {"@id": as2 + "items", "@type": "@id", "@container": "@list"},
}
schema_org = {"@vocab": "https://schema.org/"}


def load(url, options):
    contexts = {"http://www.w3.org/ns/anno.jsonld": annotation_context, "https://schema.org": schema_org}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": contexts[url]}}


def as_linked_data(out):
    given = json.loads(out)
    options = {"documentLoader": load, "base": ""}
    expanded = jsonld.expand(given, options)
    compact = jsonld.compact(expanded, given["@context"], {**options, "compactArrays": False, "graph": True})
    quads = jsonld.to_rdf(given, options)["@default"]
    assert quads, "statements"
    for quad in quads:
        for part in quad.values():
            if part["type"] == "IRI":
                assert ":" in part["value"] and not set(part["value"]) & set(' "<>\\^`{|}'), part["value"]
    lost = {k for k in names(given)} - {k for k in names(compact)} - {"@graph", "@context"}
    assert not lost, f"the processor drops {lost}"


def names(value):
    if isinstance(value, list):
        for v in value:
            yield from names(v)
    elif isinstance(value, dict):
        for k, v in value.items():
            yield k
            yield from names(v)


markdown = MarkdownIt("commonmark").enable("table").use(footnote_plugin)


def as_markdown(out):
    notes = set()
    for block in markdown.parse(out):
        assert block.type not in ("html_block", "fence", "code_block"), block.content
        for token in block.children or []:
            assert token.type != "image", block.content
            if token.type == "html_inline":
                assert token.content == "<br>", token.content
            if token.type == "link_open":
                assert token.attrs["href"].startswith(("http://", "https://")), token.attrs
            if token.type == "footnote_ref":
                notes.add(token.meta["id"])
    assert notes, "footnotes"


def as_html(out):
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(out)


checks = {
    "markdown": as_markdown, "html": as_html, "json": as_json, "jsonl": as_jsonl, "csv": as_sheet(","), "tsv": as_sheet("\t"),
    "csv-matrix": as_sheet(","), "tsv-matrix": as_sheet("\t"), "sarif": as_sarif, "tei": as_tei,
    "webannotation": as_linked_data, "claims-jsonld": as_linked_data,
}

names_of = subprocess.run([compare, "__completeNoDesc", "--format", ""], capture_output=True, check=True, text=True).stdout.split()[:-1]
unchecked = set(names_of) - set(checks) - {"text"}
assert not unchecked, f"nobody parses {unchecked}"
samples = subprocess.run([compare, "--sample", "list"], capture_output=True, check=True, text=True).stdout.split()
bad = 0
for story in [["--sample", s] for s in samples] + [[p] for p in paths]:
    for format, check in checks.items():
        try:
            check(printed(story, format))
        except Exception as e:
            bad += 1
            print(f"{format} of {story[-1]}: {type(e).__name__}: {str(e)[:400]}")
    print(f"{story[-1]}: parsed in {len(checks)} formats")
sys.exit(bad > 0)
