#!/usr/bin/env python3
"""Hold the report on each sample story against what a careful reader expects.

    stories.py COMPARE          COMPARE: the built command

seeds/testdata/STORY.json says what is expected: divergences with their sides,
passages that say the same, pairs and reports that never conflict, words of the
page that are no claim, and how many subjects conflict. A line for each miss,
then one for the story. Exit 0 only if nothing is missed.
"""
import json, pathlib, subprocess, sys

EXPECTED = pathlib.Path(__file__).resolve().parent.parent / "seeds" / "testdata"


def plain(text):
    return " ".join(text.lower().replace("\u2019", "'").split())


class Report:
    """The JSON report on a story, its documents known by the names of their files."""

    def __init__(self, compare, story):
        out = subprocess.run([compare, "--sample", story, "--format", "json"], capture_output=True, check=True).stdout
        self.raw = json.loads(out)
        self.text = {d["id"]: d["text"].encode() for d in self.raw["documents"]}
        self.name = {d["id"]: pathlib.Path(d["name"]).name for d in self.raw["documents"]}
        self.divergences, self.clusters = self.raw["divergences"], self.raw["clusters"]
        self.conflicts = [d for d in self.divergences if d["outcome"] == "conflict"]

    def names(self, docs):
        return {self.name[d] for d in docs}

    def passages(self):
        for c in self.clusters:
            yield from c["readings"]
        for d in self.divergences:
            for r in d["readings"]:
                yield from r["evidence"]

    def has_divergence(self, want):
        return any(d["kind"] in want["kind"] and d["outcome"] in want["outcome"] and self.has_sides(d, want["sides"])
                   for d in self.divergences)

    def has_sides(self, d, sides):
        """Each value is held by its reports, with evidence from each, and by none of another side."""
        holders = []
        for s in sides:
            value, docs = plain(s["value"]), set(s["docs"])
            readings = [r for r in d["readings"] if value in plain(r["value"])]
            have = self.names(doc for r in readings for doc in r["docs"])
            shown = self.names(e["doc"] for r in readings for e in r["evidence"] if value in plain(e["text"]))
            if not docs <= have & shown:
                return False
            holders.append((docs, have))
        return not any(a[0] & b[1] for a in holders for b in holders if a is not b)

    def has_alignment(self, want):
        def says(c, doc, words):
            return any(self.name[r["doc"]] == doc and all(plain(w) in plain(r["text"]) for w in words) for r in c["readings"])
        return any(c["agreement"] in ("agree", "differ") and len(c["readings"]) <= 8
                   and all(says(c, doc, words) for doc, words in want["docs"].items()) for c in self.clusters)

    def misses(self, want):
        yield from ("divergence not found: " + w["id"] for w in want["divergences"] if not self.has_divergence(w))
        yield from ("alignment not found: " + w["id"] for w in want["aligned"] if not self.has_alignment(w))
        said = [plain(p["text"]) for p in self.passages()]
        yield from ("no claim, but taken for one: " + f for f in want["furniture"] if any(plain(f) in t for t in said))
        yield from ("not the bytes of its place: " + p["text"][:60] for p in self.passages()
                    if self.text[p["doc"]][p["start"]:p["end"]] != p["text"].encode())
        for d in self.conflicts:
            values = [plain(r["value"]) for r in d["readings"]]
            for a, b in want["never_conflict"]:
                if any(a in v and b not in v for v in values) and any(b in v and a not in v for v in values):
                    yield "no conflict, but called one: %s / %s" % (a, b)
            for n in self.names(doc for r in d["readings"] for doc in r["docs"]) & set(want["never_in_conflict"]):
                yield "never in conflict, but in one: %s on %s" % (n, d["subject"])
        subjects = sorted({d["subject"] for d in self.conflicts})
        if len(subjects) > want["conflicts"]:
            yield "%d subjects in conflict, %d expected: %s" % (len(subjects), want["conflicts"], "; ".join(subjects))


def main(compare):
    missed = 0
    for file in sorted(EXPECTED.glob("*.json")):
        want = json.loads(file.read_text(encoding="utf-8"))
        misses = list(Report(compare, file.stem).misses(want))
        for m in misses:
            print("%s: %s" % (file.stem, m))
        print("%s: %d expected, %d missed" % (file.stem, len(want["divergences"]) + len(want["aligned"]), len(misses)))
        missed += len(misses)
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
