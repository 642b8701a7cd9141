// Filters what the page shows. Every finding, row and claim says in its data
// attributes what it is; a filter that is not set lets everything through.
"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const shown = document.getElementById("shown"), flags = document.getElementById("flags");
  const severities = ["low", "medium", "high"];

  // lists are the things that can be filtered, in the order of the page.
  const lists = [...document.querySelectorAll(".findings, #matrix, #singles")].map((section) => ({
    section,
    name: section.dataset.name,
    limited: section.matches(".findings") ? "findings" : section.id,
    none: section.querySelector(".none"),
    items: [...section.querySelectorAll("[data-status]")].map((node) => {
      const d = node.dataset;
      return {
        node, status: d.status, kinds: d.kinds.split(" "), outlets: d.outlets.split(" "), origins: +d.origins,
        severity: severities.indexOf(d.severity), hidden: false, words: null,
      };
    }),
  })).filter((list) => list.items.length);
  const groups = [...document.querySelectorAll("#matrix .group")];
  // runs are rows that the browser lays out together, when they come into view.
  const runs = [...document.querySelectorAll("#matrix .rows")].map((node) => ({ node, rows: [...node.rows], left: -1 }));
  const columns = new CSSStyleSheet();
  let columnRules = "";
  document.adoptedStyleSheets = [columns];

  // settle has a large page lay out, of the runs that changed, only those that
  // are in view now: left alone, the browser lays out all that were before.
  const settle = (nodes) => {
    if (!document.body.matches(".large")) return;
    for (const node of nodes) node.style.contentVisibility = "hidden";
    document.body.getBoundingClientRect(); // it has to see that they are hidden
    for (const node of nodes) node.style.contentVisibility = "";
  };

  // read returns what the form asks for.
  const read = () => {
    const data = new FormData(form), number = (name) => Math.max(0, parseInt(data.get(name), 10) || 0);
    return {
      only: data.getAll("only"), kinds: data.getAll("kinds"), outlets: data.getAll("outlets"),
      severity: data.get("severity"), origins: number("min-origins"), limit: number("limit"),
      words: data.get("text").toLocaleLowerCase().split(/\s+/).filter(Boolean),
    };
  };

  const wordsOf = (item) => (item.words ??= item.node.textContent.toLocaleLowerCase());

  const meets = (item, f) =>
    (!f.only.length || f.only.includes(item.status)) &&
    (!f.kinds.length || f.kinds.some((k) => item.kinds.includes(k))) &&
    (!f.outlets.length || f.outlets.some((o) => item.outlets.includes(o))) &&
    item.origins >= f.origins &&
    (!f.severity || f.severity === "low" || item.severity >= severities.indexOf(f.severity)) &&
    (!f.words.length || f.words.every((w) => wordsOf(item).includes(w)));

  // command writes the filters as flags of the command line.
  const command = (f) => {
    const name = (id) => form.querySelector(`[name=outlets][value=${id}]`).dataset.outlet;
    const quoted = (s) => (/^[\w.,-]+$/.test(s) ? s : "'" + s.replaceAll("'", "'\\''") + "'");
    const out = [];
    for (const [flag, value] of [["only", f.only.join()], ["kinds", f.kinds.join()], ["outlets", [...new Set(f.outlets.map(name))].join()],
      ["severity", f.severity], ["min-origins", f.origins || ""], ["limit", f.limit || ""]]) {
      if (value) out.push(`--${flag} ${quoted(String(value))}`);
    }
    return out.join(" ");
  };

  const apply = () => {
    const f = read(), counts = [];
    const left = {}; // of the limit, for findings together and for each other list
    for (const list of lists) {
      let n = 0;
      left[list.limited] ??= f.limit || Infinity;
      for (const item of list.items) {
        const hide = left[list.limited] <= 0 || !meets(item, f);
        if (!hide) n++, left[list.limited]--;
        if (hide !== item.hidden) item.node.hidden = item.hidden = hide;
      }
      if (list.none) list.none.hidden = n > 0;
      for (const part of list.section.querySelectorAll("section.single")) part.hidden = !part.querySelector("li:not([hidden])");
      counts.push(`${n} of ${list.items.length} ${list.name}`);
    }
    const changed = [];
    for (const run of runs) {
      const left = run.rows.filter((row) => !row.hidden).length;
      if (left === run.left) continue;
      run.node.hidden = left === 0;
      run.node.style.containIntrinsicHeight = `${3 * left}rem`; // about what they will take
      run.left = left;
      changed.push(run.node);
    }
    for (const group of groups) group.hidden = !document.querySelector(`#matrix tr[data-status=${group.dataset.group}]:not([hidden])`);
    const kept = [...form.querySelectorAll("[name=outlets]")].flatMap((box, i) => (box.checked ? [`:nth-child(${i + 2})`] : []));
    const rules = kept.length ? `.matrix tr > :not(:first-child, ${kept}) { display: none; }` : "";
    const other = rules !== columnRules;
    if (other) columns.replaceSync((columnRules = rules));
    settle(other ? runs.map((run) => run.node) : changed);
    shown.textContent = "Shown: " + counts.join(", ") + ".";
    flags.textContent = command(f);
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (e) => e.preventDefault());
  apply();
  setTimeout(() => { for (const list of lists) list.items.forEach(wordsOf); }, 500); // ready for the first search

  // A link into what is folded or filtered away opens it.
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let d = target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();

  // What is folded is printed open.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const d of folded) d.open = true;
  });
  addEventListener("afterprint", () => { for (const d of folded) d.open = false; });
})();
