// Pages in Chromium: started so that it asks for nothing of its own.
import { chromium } from "playwright-core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps", "--font-render-hinting=none"];

// withBrowser runs f with a function that opens a page with the given options
// of a Playwright context, and ends the browser.
export async function withBrowser(f) {
  const profile = mkdtempSync(join(tmpdir(), "page-"));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...flags, `--crash-dumps-dir=${profile}`] });
  try {
    return await f(async (options) => (await browser.newContext(options)).newPage());
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// layOut lays all of a page out, also what is out of view.
export const layOut = (page) => page.evaluate(() => {
  const all = new CSSStyleSheet();
  all.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
  return document.body.offsetHeight;
});
