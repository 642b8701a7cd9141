// Draws the pictures of the README: the page of the sample story, and the
// report in a terminal.
//
//   node pictures.mjs COMPARE FOLDER
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withBrowser } from "./pages.mjs";

const [compare, folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node pictures.mjs COMPARE FOLDER");
  process.exit(2);
}

// colours are those of the terminal's escape sequences that compare uses.
const colours = { 1: "b", 2: "i", 4: "u", 31: "em", 33: "mark" };

// terminal returns terminal text as markup: each sequence of colours is an
// element, which the next one ends.
function terminal(text) {
  const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  let out = "", open = [];
  for (const part of text.split(/(\x1b\[[0-9;]*m)/)) {
    const codes = part.match(/^\x1b\[([0-9;]*)m$/)?.[1].split(";");
    if (!codes) out += escape(part);
    else {
      out += open.reverse().map((tag) => `</${tag}>`).join("");
      open = codes.map((code) => colours[code]).filter(Boolean);
      out += open.map((tag) => `<${tag}>`).join("");
    }
  }
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #16181d; color: #dcd8cf; font: 15px/1.32 "DejaVu Sans Mono", monospace; }
    pre { margin: 0; padding: 24px 28px; font: inherit; } i { font-style: normal; color: #98948a; } em { font-style: normal; color: #ff8f84; }
    mark { background: none; color: #ecbd6a; }
  </style><pre>${out}`;
}

const work = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  const file = join(work, "report.html");
  execFileSync(compare, ["--sample", "flood", "-o", file]);
  const printed = execFileSync(compare, ["--sample", "flood", "--color", "always", "--width", "92"], { encoding: "utf8" });
  await withBrowser(async (open) => {
    let page = await open({ viewport: { width: 1200, height: 1180 } });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(folder, "page.png") });
    page = await open({ viewport: { width: 920, height: 900 } });
    await page.setContent(terminal(`$ compare --sample flood\n${printed.split("\n").slice(0, 40).join("\n")}\n...`));
    await page.screenshot({ path: join(folder, "terminal.png"), fullPage: true });
  });
} finally {
  rmSync(work, { recursive: true });
}
