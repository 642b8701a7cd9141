// Opens the page of compare serve in Chromium and uses it as a person would.
//
//   node serve.mjs COMPARE FOLDER
//
// COMPARE is the command; screenshots go to FOLDER. Exits 0 if everything
// holds.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { overflows, texts } from "./checks.mjs";
import { layOut, withBrowser } from "./pages.mjs";

const [compare, folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node serve.mjs COMPARE FOLDER");
  process.exit(2);
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const herald = "A fire at the paper mill in Orsten killed 12 people on Saturday, police said.\n\nThe mill will stay shut until June.\n";
const post = "A fire at the paper mill in Orsten killed 21 people on Saturday, police said.\n\nThe mayor spoke to families.\n";

let failed = 0, passed = 0;
function check(what, ok, detail = "") {
  if (ok) passed++;
  else {
    failed++;
    console.log(`FAILED: ${what}${detail ? `: ${detail}` : ""}`);
  }
}
const none = (what, list) => check(what, list.length === 0, list.join("; "));

// serving runs f with the address of a server, which then must go down well.
async function serving(args, f) {
  const server = spawn(compare, ["serve", "--listen", "127.0.0.1:0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => server.once("exit", (status) => done(status)));
  try {
    const url = await new Promise((found, lost) => {
      server.stdout.once("data", (line) => found(String(line).trim()));
      server.once("exit", () => lost(new Error("the server does not start")));
    });
    await f(url);
    server.kill("SIGTERM");
    check("the server goes down with status 0", (await ended) === 0);
  } finally {
    server.kill("SIGKILL");
  }
}

// opened opens a page and notes what it complains of, and what it asks of
// others.
async function opened(open, url, options) {
  const page = await open({ reducedMotion: "reduce", ...options });
  const troubles = [];
  page.on("request", (r) => r.url().startsWith(url) || troubles.push(`asks for ${r.url()}`));
  page.on("console", (m) => troubles.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => troubles.push(`error: ${e.message}`));
  await page.goto(url);
  return { page, troubles };
}

// looks checks how the page looks at each width, and that it can be used by
// whoever does not see it.
async function looks(open, url, name) {
  for (const width of [390, 1400]) {
    for (const colorScheme of ["light", "dark"]) {
      const at = `${name}, ${width} pixels, ${colorScheme}`;
      const { page, troubles } = await opened(open, url, { viewport: { width, height: 900 }, colorScheme });
      await page.evaluate(() => { for (const fold of document.querySelectorAll(".desk details")) fold.open = true; });
      await layOut(page);
      none(`${at}: nothing sticks out`, await page.evaluate(overflows));
      const { overlaps, cutOff } = await page.evaluate(texts);
      none(`${at}: no text on another`, overlaps);
      none(`${at}: no text is cut off`, cutOff);
      await page.screenshot({ path: join(folder, `serve-${name}-${width}-${colorScheme}.png`) });
      none(`${at}: no troubles`, troubles);
      await page.context().close();
      const { page: seen } = await opened(open, url, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await seen.evaluate(axe);
      const { violations } = await seen.evaluate(() => window.axe.run());
      none(`${at}: axe`, violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${v.id} ${v.nodes[0].html.slice(0, 120)}`));
      await seen.context().close();
    }
  }
}

// titled waits until the page has a title with these words.
const titled = (page, words) => page.waitForFunction((words) => document.title.includes(words), words);

// drop drops a file on the page.
const drop = (page, name, text) => page.evaluate(([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
}, [name, text]);

// grows adds reports in each way, asks them, and decides.
async function grows(open, url, decisions) {
  const { page, troubles } = await opened(open, url, { viewport: { width: 1400, height: 900 } });
  await drop(page, "herald.txt", herald);
  await titled(page, "1 report compared");
  await page.click(".add summary");
  await page.fill("#add-outlet", "The Post");
  await page.fill("#add-text", post);
  await page.click("#add button");
  await titled(page, "2 reports compared");
  check("a dropped file and a pasted text are compared", (await page.title()).includes("2 reports compared: 1 conflict"), await page.title());

  await page.fill("#filters [name=text]", "mayor");
  check("the filters work beside the forms", /1 of \d+ claims/.test(await page.textContent("#shown")), await page.textContent("#shown"));

  await page.check("#filters [name=only][value=conflict]", { force: true });
  await page.click("#filters summary");
  await page.check("#filters [name=outlets] >> nth=1", { force: true });
  const link = await page.getAttribute(".save a:has-text('csv')", "href");
  check("what is saved is filtered as the page is", link.endsWith("/api/report?f=csv&only=conflict&outlets=The+Post"), link);
  await page.click("#filters [type=reset]");

  const finding = page.locator("[data-finding]").first();
  await page.fill("#filters [name=text]", "");
  await finding.locator("summary", { hasText: "Decide" }).click();
  await finding.locator(".ruling [name=by]").fill("Ada");
  await finding.locator("button", { hasText: "Dismiss" }).click();
  check("to dismiss needs a reason", !existsSync(decisions));
  await finding.locator(".ruling [name=reason]").fill("The Post has corrected it.");
  await Promise.all([page.waitForEvent("load"), finding.locator("button", { hasText: "Dismiss" }).click()]);
  check("what is decided is shown", (await page.textContent(".review")).includes("dismissed by Ada"), await page.textContent(".finding"));
  check("and recorded", readFileSync(decisions, "utf8").includes('by "Ada" because "The Post has corrected it."'));

  await page.fill("#ask-claim", "A fire at the paper mill in Orsten killed 12 people.");
  await Promise.all([page.waitForEvent("load"), page.click(".ask button:has-text('Check')")]);
  const answer = await page.textContent("main");
  check("a claim is checked in all reports", answer.includes("agrees") && answer.includes("conflicts"), answer);
  await page.fill("#ask-words", "mayor");
  await Promise.all([page.waitForEvent("load"), page.click(".ask button:has-text('Search')")]);
  check("claims are searched", (await page.textContent("main")).includes("The mayor spoke to families."));

  await page.goto(url);
  await page.click(".add summary");
  await page.fill("#add-urls", "file:///etc/passwd");
  await page.click("#add button");
  await page.waitForSelector("#trouble:not([hidden])");
  check("what is wrong is said", (await page.textContent("#trouble")).includes("no http or https address"));
  none("in use: no troubles", troubles.filter((t) => !t.includes("400 (Bad Request)")));
  await page.context().close();
}

// plain uses the page without script.
async function plain(open, url) {
  const { page, troubles } = await opened(open, url, { javaScriptEnabled: false });
  await page.click("text=Begin anew");
  await page.setInputFiles("#add-files", [{ name: "herald.txt", mimeType: "text/plain", buffer: Buffer.from(herald) }, { name: "post.txt", mimeType: "text/plain", buffer: Buffer.from(post) }]);
  await page.click("#add button");
  check("without script files are compared", (await page.title()).includes("2 reports compared: 1 conflict"), await page.title());
  await page.fill("#ask-claim", "A fire at the paper mill in Orsten killed 12 people.");
  await page.click(".ask button:has-text('Check')");
  check("without script a claim is checked", (await page.textContent("main")).includes("conflicts"));
  await page.goto(url);
  await page.click("text=View");
  await page.check(".view [name=only][value=single]");
  await page.click(".view button");
  check("without script the page is filtered", (await page.locator("[data-finding]").count()) === 0 && (await page.textContent("main")).includes("--only single"));
  none("without script: no troubles", troubles);
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "serve-"));
try {
  const decisions = join(scratch, "reports.decisions"), reports = join(scratch, "reports");
  mkdirSync(reports);
  writeFileSync(join(reports, "herald.txt"), herald);
  writeFileSync(join(reports, "post.txt"), post);
  await withBrowser(async (open) => {
    await serving(["--decisions", decisions], async (url) => {
      await looks(open, url, "empty");
      await grows(open, url, decisions);
      await looks(open, url, "story");
      await plain(open, url);
    });
    await serving([reports], async (url) => {
      const page = await open();
      await page.goto(url);
      await titled(page, "2 reports compared");
      check("without --decisions there are no buttons for them", (await page.locator(".ruling").count()) === 0);
      const other = await open();
      await other.goto(url.replace("127.0.0.1", "localhost"));
      check("localhost is the same place", (await other.title()).includes("2 reports"));
    });
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
