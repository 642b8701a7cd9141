// Prints a made-up story as a saved report: OUTLETS reports that together make
// CLAIMS claims, the same ones each time.
//
//   node story.mjs [OUTLETS CLAIMS] > report.json
//
// One claim of ten is made by one report alone, the others by about half of
// them, in one of two wordings; in one of eight some state another figure.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const towns = ["Arnsby", "Brackwater", "Calderton", "Dunmere", "Eskdale", "Fernhollow", "Garrick", "Hollowell", "Ivinghoe",
  "Jarrowby", "Kelderwick", "Lowmoor", "Marshgate", "Northolt", "Oakhurst", "Penfield", "Quarrington", "Ravensea", "Silverdale",
  "Thornaby", "Ulverton", "Vexford", "Wainfleet", "Yarnbrook", "Zennor"];

// Each gives two wordings of one claim about a town, with the figure n in it.
const claims = [
  (t, n) => [`The flood destroyed ${n} houses in ${t}.`, `In ${t}, ${n} houses were destroyed by the flood.`],
  (t, n) => [`Rescuers pulled ${n} people from the river at ${t}.`, `At ${t}, ${n} people were pulled from the river by rescuers.`],
  (t, n) => [`The council of ${t} opened ${n} shelters on Monday.`, `On Monday the council of ${t} opened ${n} shelters.`],
  (t, n) => [`A school with ${n} pupils was closed in ${t}.`, `In ${t}, a school with ${n} pupils was closed.`],
  (t, n) => [`The hospital at ${t} treated ${n} patients for cold.`, `${n} patients were treated for cold at the hospital in ${t}.`],
  (t, n) => [`Farmers near ${t} lost ${n} sheep.`, `Near ${t}, farmers lost ${n} sheep.`],
  (t, n) => [`The road from ${t} to the coast lost ${n} bridges.`, `${n} bridges on the road from ${t} to the coast were lost.`],
  (t, n) => [`The army sent ${n} soldiers to ${t}.`, `${n} soldiers were sent to ${t} by the army.`],
  (t, n) => [`Engineers repaired ${n} pumps at the ${t} waterworks.`, `At the ${t} waterworks, engineers repaired ${n} pumps.`],
  (t, n) => [`The railway cancelled ${n} trains through ${t}.`, `${n} trains through ${t} were cancelled by the railway.`],
  (t, n) => [`Volunteers filled ${n} sandbags in the market square of ${t}.`, `In the market square of ${t}, volunteers filled ${n} sandbags.`],
  (t, n) => [`The bakery in ${t} gave away ${n} loaves.`, `${n} loaves were given away by the bakery in ${t}.`],
  (t, n) => [`Power failed in ${n} streets of ${t}.`, `In ${n} streets of ${t} the power failed.`],
  (t, n) => [`Police in ${t} arrested ${n} looters.`, `${n} looters were arrested by police in ${t}.`],
  (t, n) => [`The church of ${t} lodged ${n} families overnight.`, `${n} families were lodged overnight in the church of ${t}.`],
  (t, n) => [`A mudslide above ${t} buried ${n} cars.`, `Above ${t}, a mudslide buried ${n} cars.`],
  (t, n) => [`The library of ${t} saved ${n} manuscripts.`, `${n} manuscripts were saved by the library of ${t}.`],
  (t, n) => [`Divers at ${t} searched ${n} wells.`, `At ${t}, divers searched ${n} wells.`],
  (t, n) => [`The brewery in ${t} poured away ${n} barrels of beer.`, `${n} barrels of beer were poured away by the brewery in ${t}.`],
  (t, n) => [`Vets vaccinated ${n} dogs in ${t}.`, `In ${t}, vets vaccinated ${n} dogs.`],
];

const outletNames = ["Morning", "Evening", "Northern", "Southern", "Harbour", "Valley", "Daily", "Weekly", "Coastal", "Inland"]
  .flatMap((a) => [`${a} Courier`, `${a} Sentinel`]);

// hash is a number from 0 to 1 that depends on nothing but its arguments.
function hash(...parts) {
  let h = 2166136261;
  for (const c of parts.join("/")) h = Math.imul(h ^ c.charCodeAt(0), 16777619) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 2246822519) >>> 0;
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32;
}

// story returns a saved report, as `compare render` reads it.
export function story(outlets = 20, count = 500) {
  const documents = [], clusters = [], divergences = [];
  for (let o = 0; o < outlets; o++) {
    const name = outletNames[o % outletNames.length], day = `2024-10-0${1 + (o % 4)}`;
    documents.push({ id: `d${o}`, name: `${name.toLowerCase().replace(" ", "-")}.txt`, outlet: name, title: `The flood, day ${1 + (o % 4)}`,
      published: day, origin: o === 7 ? 3 : o, sha256: createHash("sha256").update(name).digest("hex"),
      text: `The flood, day ${1 + (o % 4)}\nBy ${name} staff\n\n` });
  }
  for (let c = 0; c < count; c++) {
    const town = towns[c % towns.length], kind = Math.floor(c / towns.length) % claims.length;
    const figure = 11 + Math.floor(hash("figure", c) * 80);
    const readings = [], sides = new Map();
    for (let o = 0; o < outlets; o++) {
      if (c % 10 === 9 ? o !== c % 7 : hash("made", o, c) > 0.5) continue;
      const n = c % 8 === 0 && hash("other", o, c) < 0.2 ? figure + 7 : figure;
      const text = claims[kind](town, n)[hash("wording", o, c) < 0.7 ? 0 : 1], d = documents[o], start = d.text.length;
      const passage = { doc: d.id, start, end: start + text.length, text };
      d.text += text + "\n\n";
      readings.push({ ...passage, kind: "assertion", worth: hash("worth", c), details: [] });
      const at = start + text.indexOf(String(n));
      const side = sides.get(n) ?? { value: String(n), docs: [], origins: 0, evidence: [] };
      side.docs.push(d.id);
      side.origins++;
      side.evidence.push({ ...passage, focus: { start: at, end: at + String(n).length, text: String(n) } });
      sides.set(n, side);
    }
    if (!readings.length) continue;
    const parted = sides.size > 1, conflict = parted && c % 3 > 0;
    clusters.push({ id: `c${c}`, agreement: readings.length === 1 ? "single" : conflict ? "conflict" : parted ? "differ" : "agree",
      origins: readings.length, plain: 0, readings, silence: silent(documents, readings) });
    if (!parted) continue;
    divergences.push({ id: `v${c}`, kind: "number", outcome: conflict ? "conflict" : "updated", subject: `figure for ${town}, claim ${c}`,
      severity: conflict ? "high" : "low", rule: "both figures are exact and differ", cluster: `c${c}`, readings: [...sides.values()],
      silent: silent(documents, readings).map((s) => s.doc) });
  }
  for (const d of documents) d.text = d.text.trimEnd() + "\n";
  return { schema: "urn:crosscheck:report:1", tool: { name: "compare", version: "test" }, options: { threshold: "0.5" },
    documents, clusters, divergences, offices: [], warnings: [] };
}

function silent(documents, readings) {
  const speak = new Set(readings.map((r) => r.doc));
  return documents.filter((d) => !speak.has(d.id)).map((d) => ({ doc: d.id, reason: "silent" }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [outlets, count] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(story(+outlets || 20, +count || 500)));
}
