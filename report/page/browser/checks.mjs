// What holds of every page, evaluated in it.

// overflows returns what sticks out of the page sideways. What scrolls in a
// box of its own does not.
export const overflows = () => {
  const out = [];
  if (document.documentElement.scrollWidth > innerWidth) out.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest(".hide, .skip") || e.parentElement.closest(".scroll")) continue;
    const r = e.getBoundingClientRect();
    if (r.width && (r.right > innerWidth + 1 || r.left < -1)) out.push(`<${e.tagName.toLowerCase()} class="${e.className.baseVal ?? e.className}"> from ${r.left} to ${r.right}`);
  }
  return out.slice(0, 5);
};

// lines returns the boxes of the lines of text that are shown, each with its
// words, trimmed to where the letters are.
const lines = () => {
  const out = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (!n.data.trim() || n.parentElement.closest(".hide, .skip, script, style, desc, option") || !n.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(n);
    for (const r of range.getClientRects()) {
      const line = { node: n, left: r.left + 1, right: r.right - 1, top: r.top + r.height * 0.25, bottom: r.bottom - r.height * 0.25, words: n.data.trim().slice(0, 40) };
      const box = n.parentElement.closest(".scroll")?.getBoundingClientRect();
      if (box && (line.top > box.bottom || line.bottom < box.top || line.left > box.right || line.right < box.left)) continue; // scrolled out of sight
      if (box) line.bottom = Math.min(line.bottom, box.bottom);
      if (r.width > 1 && r.height > 1) out.push(line);
    }
  }
  return out;
};

// overlaps returns pairs of texts that stand on each other.
const overlaps = () => {
  const out = [], rows = new Map();
  for (const a of lines()) {
    const first = Math.floor(a.top / 40), last = Math.floor(a.bottom / 40);
    for (let k = first; k <= last; k++) {
      for (const b of rows.get(k) ?? []) {
        if (a.node !== b.node && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) out.push(`“${a.words}” on “${b.words}”`);
      }
      rows.set(k, [...(rows.get(k) ?? []), a]);
    }
  }
  return [...new Set(out)].slice(0, 5);
};

// cutOff returns texts that reach out of the box that holds them, where the
// box would hide that or has an edge that is seen.
const cutOff = () => {
  const out = [];
  for (const line of lines()) {
    const box = line.node.parentElement.closest("td, th, .finding, .chips label, .scroll, .side, button, a, p, li, h1, h2, h3, h4, dd");
    if (!box || getComputedStyle(box).display.startsWith("inline")) continue;
    const r = box.getBoundingClientRect();
    if (line.right > r.right + 2 || line.left < r.left - 2) out.push(`“${line.words}” in <${box.tagName.toLowerCase()}>`);
  }
  return [...new Set(out)].slice(0, 5);
};

// texts is the source of overlaps and cutOff, to be run in a page.
export const texts = `(() => { const lines = ${lines}; return { overlaps: (${overlaps})(), cutOff: (${cutOff})() }; })()`;

// headings returns where a level of heading is left out.
export const headings = () => {
  const out = [];
  let last = 0;
  for (const h of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = +h.tagName[1];
    if (level > last + 1) out.push(`${h.tagName} “${h.textContent.slice(0, 40)}” after h${last}`);
    last = level;
  }
  return out;
};
