// Opens the page of a report in Chromium and uses it as a reader would.
//
//   node test.mjs COMPARE FOLDER [NAME=PATH...]
//
// COMPARE is the command. The pages tested are those of its sample stories,
// of a made-up story of 20 reports and 500 claims, and of each PATH;
// screenshots go to FOLDER. Exits 0 if everything holds.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { headings, overflows, texts } from "./checks.mjs";
import { layOut, withBrowser } from "./pages.mjs";
import { story } from "./story.mjs";

const [compare, folder, ...paths] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node test.mjs COMPARE FOLDER [NAME=PATH...]");
  process.exit(2);
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [390, 1400], longest = 2_000_000, slowest = 50; // pixels, bytes, milliseconds

let failed = 0, passed = 0;
function check(what, ok, detail = "") {
  if (ok) passed++;
  else {
    failed++;
    console.log(`FAILED: ${what}${detail ? `: ${detail}` : ""}`);
  }
}
const none = (what, list) => check(what, list.length === 0, list.join("; "));

mkdirSync(folder, { recursive: true });

// made writes the page of each story and returns their files by name.
function made() {
  const files = {}, file = (name) => (files[name] = resolve(folder, `${name}.html`));
  for (const name of execFileSync(compare, ["--sample", "list"], { encoding: "utf8" }).trim().split(/\s+/)) {
    execFileSync(compare, ["--sample", name, "-o", file(name)]);
  }
  const saved = join(folder, "large.json");
  writeFileSync(saved, JSON.stringify(story()));
  execFileSync(compare, ["render", saved, "-o", file("large")]);
  for (const arg of paths) {
    const [name, path] = arg.split("=");
    execFileSync(compare, ["-o", file(name), path]);
  }
  return files;
}

// opened opens a page and notes what it asks for and complains of.
async function opened(open, file, options) {
  const page = await open({ reducedMotion: "reduce", ...options });
  const troubles = [];
  page.on("request", (r) => r.url() !== page.url() && r.url().split("#")[0] !== pathToFileURL(file).href && troubles.push(`asks for ${r.url()}`));
  page.on("console", (m) => troubles.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => troubles.push(`error: ${e.message}`));
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

// looks checks one page at one width, in one colour scheme, and pictures it.
async function looks(open, name, file, width, colorScheme) {
  const at = `${name}, ${width} pixels, ${colorScheme}`;
  const { page, troubles } = await opened(open, file, { viewport: { width, height: 900 }, colorScheme });
  await layOut(page);
  none(`${at}: nothing sticks out`, await page.evaluate(overflows));
  const { overlaps, cutOff } = await page.evaluate(texts);
  none(`${at}: no text stands on another`, overlaps);
  none(`${at}: no text is cut off`, cutOff);
  none(`${at}: no level of heading is left out`, await page.evaluate(headings));
  await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: name !== "large" });
  if (name === "large") {
    for (const id of ["conflicts", "matrix", "timeline", "outlets", "singles", "reports", "inputs"]) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}-${id}.png`) });
    }
  }
  none(`${at}: nothing is fetched, nothing complains`, troubles);
  await page.context().close();
}

// accessible runs axe in a page. Its policy lets no script in but its own, so
// for this check alone it is lifted.
async function accessible(open, name, file, width, colorScheme) {
  const { page } = await opened(open, file, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter((v) => ["serious", "critical"].includes(v.impact));
  none(`${name}, ${width} pixels, ${colorScheme}: axe finds no serious violation`, grave.map((v) => `${v.id} ${v.nodes[0].html.slice(0, 120)}`));
  for (const v of violations) if (!grave.includes(v)) console.log(`axe, ${name}: ${v.impact}: ${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
  await page.context().close();
}

// tables looks whether assistive technology still finds the tables' parts,
// whatever their layout.
async function tables(open, file) {
  const { page } = await opened(open, file, { viewport: { width: 1400, height: 900 } });
  await layOut(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = new Set(nodes.map((n) => n.role?.value));
  for (const role of ["table", "row", "columnheader", "rowheader", "cell", "main", "navigation", "search", "banner", "contentinfo", "region"]) {
    check(`the tree of roles has a ${role}`, roles.has(role), [...roles].join(" "));
  }
  await page.context().close();
}

// follows a link of a passage with the keyboard or the mouse, with script or
// without, and looks whether the passage is what is shown.
async function follows(open, file, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with script" : "without script";
  const { page, troubles } = await opened(open, file, { viewport: { width: 1400, height: 900 }, javaScriptEnabled });
  for (const [what, link] of [["a finding", ".finding .passage figcaption a"], ["the matrix", ".matrix td a"], ["a claim of one report", "#singles li a"]]) {
    const a = page.locator(link).first();
    const id = (await a.getAttribute("href")).slice(1);
    await a.click();
    const target = page.locator(`#${id}`);
    check(`${how}, ${what}: its link opens the passage`, page.url().endsWith(`#${id}`) && (await target.boundingBox())?.y < 900);
    const words = (s) => s.replace(/\s+/g, " ").trim();
    if (what === "a finding") {
      const quoted = await page.locator(".finding .passage blockquote").first().textContent();
      check(`${how}: the passage is the one quoted`, words(await target.textContent()) === words(quoted));
    }
    if (javaScriptEnabled) {
      const marked = await target.evaluate((e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).textDecorationLine]);
      check(`${what}: the passage is marked, by more than colour`, marked[0] !== "rgba(0, 0, 0, 0)" && marked[1] === "underline", marked.join());
    }
  }
  if (!javaScriptEnabled) {
    check("without script: filters that would do nothing are not shown", !(await page.locator("#filters").isVisible()));
    await page.locator(".why summary").first().click();
    check("without script: the explanation unfolds", await page.locator(".why dl").first().isVisible());
  }
  none(`${how}: nothing is fetched, nothing complains`, troubles);
  await page.context().close();
}

// keyboard uses the page without a mouse.
async function keyboard(open, file) {
  const { page } = await opened(open, file, { viewport: { width: 1400, height: 900 } });
  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => {
    const e = document.activeElement, s = getComputedStyle(e.matches(".chips input") ? e.nextElementSibling : e);
    return { tag: e.tagName, name: e.name ?? "", id: e.id, className: e.className, seen: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 };
  });
  await press("Tab");
  check("the first stop of the keyboard is the link past the head", (await focused()).className === "skip");
  await press("Enter");
  check("that link goes to the report", (await focused()).id === "report");
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("#filters [name=text]").focus();
  check("what has the focus shows it", (await focused()).seen);
  await press("Tab");
  check("next are the sorts of findings", (await focused()).name === "only" && (await focused()).seen);
  await press("Space");
  check("a key sets the filter", (await page.locator("#flags").textContent()) === "--only conflict");
  await page.locator(".scroll").first().focus();
  await press("Tab");
  const stop = await focused();
  check("the keyboard goes on into the table", stop.tag === "A" && stop.seen, JSON.stringify(stop));
  await page.locator(".why summary").first().focus();
  await press("Enter");
  check("a key unfolds the explanation", await page.locator(".why dl").first().isVisible());
  await page.context().close();
}

// sticks looks whether the matrix keeps its head and its first column in view.
async function sticks(open, file, width) {
  const { page } = await opened(open, file, { viewport: { width, height: 900 } });
  await page.evaluate(() => {
    const box = document.querySelector("#matrix .scroll");
    box.scrollIntoView();
    box.scrollTo(400, 2000);
  });
  await page.waitForTimeout(300); // what comes into view is laid out
  const apart = await page.evaluate(() => {
    const box = document.querySelector("#matrix .scroll"), b = box.getBoundingClientRect(), head = box.querySelector("thead").getBoundingClientRect();
    const first = document.elementFromPoint(b.left + 20, b.top + b.height / 2).closest("th");
    return { head: Math.round(head.top - b.top), first: first && Math.round(first.getBoundingClientRect().left - b.left), scrolled: [box.scrollLeft, box.scrollTop] };
  });
  check(`at ${width} pixels the matrix keeps its head and first column in view`, Math.abs(apart.head) <= 2 && apart.first !== null && Math.abs(apart.first) <= 2 && apart.scrolled[0] > 100 && apart.scrolled[1] > 1000, JSON.stringify(apart));
  await page.context().close();
}

// filters sets each filter and looks at what is left.
async function filters(open, file) {
  const { page, troubles } = await opened(open, file, { viewport: { width: 1400, height: 900 } });
  await layOut(page);
  const shown = (selector) => page.locator(`${selector}:visible`).count();
  const all = { findings: await shown(".finding"), rows: await shown("#matrix tr[data-status]"), singles: await page.locator("#singles li").count() };
  await page.locator("#filters summary").click();
  const form = page.locator("#filters"), flags = page.locator("#flags");
  const reset = async () => form.locator("[type=reset]").click();

  await form.locator("[name=only][value=conflict] + span").click({ force: true });
  await page.waitForTimeout(0);
  check("--only conflict leaves conflicts alone", (await shown(".finding.conflict")) > 0 && (await shown(".finding.differ")) === 0 &&
    (await shown("#matrix tr[data-status=conflict]")) > 0 && (await shown("#matrix tr[data-status=agree]")) === 0 && (await shown("#singles li")) === 0);
  check("the command line's flags are named", (await flags.textContent()) === "--only conflict");
  check("what is shown is told", /Shown: \d+ of \d+ conflicts, 0 of/.test(await page.locator("#shown").textContent()));
  await reset();
  await form.locator("[name=text]").fill("sheep near");
  check("a search leaves what holds all its words", (await shown("#matrix tr[data-status]")) > 0 && (await shown("#matrix tr[data-status]")) < all.rows / 4);
  await form.locator("[name=text]").fill("no such words anywhere");
  check("a search that finds nothing says so", (await shown(".none")) >= 3 && (await shown(".finding")) === 0);
  await reset();
  await form.locator("[name=outlets]").nth(1).check({ force: true });
  const cells = await page.evaluate(() => [...document.querySelector("#matrix tr[data-status]:not([hidden])").cells].filter((c) => c.checkVisibility()).length);
  check("an outlet's filter leaves its column and what it says", cells === 2 && (await shown("#matrix tr[data-status]")) < all.rows, `${cells} cells`);
  check("the outlet is named as a flag", (await flags.textContent()) === "--outlets 'Morning Sentinel'");
  await reset();
  await form.locator("[name=limit]").fill("3");
  check("a limit holds for findings, shared claims and others", (await shown(".finding")) === 3 && (await shown("#matrix tr[data-status]")) === 3);
  await reset();
  await form.locator("[name=severity]").selectOption("high");
  check("severity leaves the gravest", (await shown(".finding.conflict")) > 0 && (await shown(".finding.differ")) === 0);
  await reset();
  await form.locator("[name=min-origins]").fill("2");
  check("origins leave out what one report says", (await shown("#singles li")) === 0 && (await shown("#matrix tr[data-status]")) > 0);
  await reset();
  await form.locator("[name=kinds][value=number]").check({ force: true });
  check("kinds leave out what has no such detail", (await shown("#matrix tr[data-status]")) < all.rows && (await shown(".finding")) === all.findings);
  await reset();
  check("a reset shows everything again", (await shown(".finding")) === all.findings && (await shown("#matrix tr[data-status]")) === all.rows);
  none("filters: nothing is fetched, nothing complains", troubles);
  await page.context().close();
}

// quick measures the filters until the page is drawn anew, with the head of the
// page in view and with the matrix: the browser's own count of the processor
// time of script, style and layout, which other work on the machine touches
// least, and of several runs the best.
async function quick(open, file, width) {
  const { page } = await opened(open, file, { viewport: { width, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const counted = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  const spent = async () => (await session.send("Performance.getMetrics")).metrics.reduce((sum, m) => sum + (counted.includes(m.name) ? m.value * 1000 : 0), 0);
  const steps = [["text", "sheep"], ["text", ""], ["only", "conflict"], ["only", ""], ["outlets", "r3"], ["outlets", ""], ["limit", "10"], ["limit", ""]];
  await page.waitForTimeout(800);
  for (const place of ["filters", "matrix"]) {
    await page.evaluate((place) => document.getElementById(place).scrollIntoView(), place);
    const best = {};
    for (let run = 0; run < 6; run++) {
      for (const [name, value] of steps) {
        const before = await spent();
        await page.evaluate(([name, value]) => {
          const form = document.getElementById("filters");
          for (const e of form.querySelectorAll(`[name=${name}]`)) {
            if (e.type === "checkbox") e.checked = e.value === value;
            else e.value = value;
          }
          form.dispatchEvent(new Event("input"));
          return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        }, [name, value]);
        const step = `${name} ${value || "(none)"}`;
        best[step] = Math.min(best[step] ?? Infinity, (await spent()) - before);
      }
    }
    console.log(`filters at ${width} pixels, ${place} in view: ${Object.entries(best).map(([k, v]) => `${k} ${v.toFixed(1)}`).join(", ")} ms`);
    const worst = Math.max(...Object.values(best));
    check(`a filter takes less than ${slowest} ms at ${width} pixels, ${place} in view`, worst < slowest, `${worst} ms`);
  }
  await page.context().close();
}

// paper prints a page and looks whether everything is on it.
async function paper(open, file) {
  const { page } = await opened(open, file, { viewport: { width: 1400, height: 900 } });
  await page.emulateMedia({ media: "print" });
  check("on paper there are no filters", !(await page.locator("#filters").isVisible()));
  check("on paper tables do not scroll", await page.evaluate(() => [...document.querySelectorAll(".scroll")].every((e) => getComputedStyle(e).overflowY === "visible")));
  const pdf = await page.pdf({ path: join(folder, "paper.pdf") });
  check("the page prints", pdf.length > 10_000);
  await page.context().close();
}

await withBrowser(async (open) => {
  const files = made();
  for (const [name, file] of Object.entries(files)) {
    const size = statSync(file).size;
    console.log(`${name}: ${size} bytes`);
    check(`${name}: the page is under ${longest} bytes`, size < longest, `${size}`);
    for (const width of widths) {
      for (const scheme of ["light", "dark"]) {
        await looks(open, name, file, width, scheme);
        if (name !== "large" || (width === 1400 && scheme === "light")) await accessible(open, name, file, width, scheme);
      }
    }
  }
  const [sample] = Object.values(files);
  await follows(open, sample, true);
  await follows(open, sample, false);
  await keyboard(open, sample);
  await paper(open, sample);
  await tables(open, files.large);
  await filters(open, files.large);
  for (const width of widths) {
    await sticks(open, files.large, width);
    await quick(open, files.large, width);
  }
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
