// Sends what is dropped, pasted or chosen without leaving the page, shows how
// far the work has come, and records decisions. Without it the forms do.
"use strict";
(() => {
  const desk = document.querySelector(".desk"), form = document.getElementById("add");
  const state = document.getElementById("state"), trouble = document.getElementById("trouble");
  if (!form) return;
  let busy = false;

  const complain = (message) => {
    trouble.textContent = message;
    trouble.hidden = !message;
  };

  // say shows a step of the work.
  const say = (step) => {
    const bar = state.querySelector("progress");
    state.querySelector("span").textContent = step.what ? step.what + (step.total ? `: ${step.n} of ${step.total}` : "") : "comparing";
    if (step.total) { bar.max = step.total; bar.value = step.n; } else bar.removeAttribute("value");
  };

  // What is being compared already is shown once it is done.
  if ("busy" in desk.dataset) {
    new EventSource("/api/progress").onmessage = (e) => {
      const step = JSON.parse(e.data);
      if (step.busy) say(step); else location.reload();
    };
  }

  // call sends a request while progress is shown, and shows the page anew.
  const call = async (path, request) => {
    if (busy) return;
    busy = true;
    complain("");
    say({ what: "sending" });
    state.hidden = false;
    const events = new EventSource("/api/progress");
    events.onmessage = (e) => {
      const step = JSON.parse(e.data);
      if (step.busy) say(step);
    };
    try {
      const answer = await fetch(path, request);
      if (answer.ok) { location.reload(); return; }
      const said = await answer.json().catch(() => ({}));
      complain(said.error || `The server answers ${answer.status}.`);
    } catch {
      complain("The server cannot be reached.");
    } finally {
      busy = false;
      events.close();
      state.hidden = true;
    }
  };
  const add = (data) => call("/api/reports", { method: "POST", body: data });

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    add(new FormData(form));
  });

  // Files, addresses and text may be dropped anywhere.
  const root = document.documentElement;
  let depth = 0;
  addEventListener("dragenter", (e) => { e.preventDefault(); depth++; root.classList.add("dropping"); });
  addEventListener("dragleave", () => { if (--depth <= 0) root.classList.remove("dropping"); });
  addEventListener("dragover", (e) => e.preventDefault());
  addEventListener("drop", (e) => {
    e.preventDefault();
    depth = 0;
    root.classList.remove("dropping");
    const data = new FormData(), from = e.dataTransfer;
    const urls = from.getData("text/uri-list").split(/\r?\n/).filter((l) => /^https?:/.test(l)), text = from.getData("text/plain");
    for (const file of from.files) data.append("file", file);
    if (!from.files.length && urls.length) data.append("url", urls.join("\n"));
    if (!from.files.length && !urls.length && text.trim()) data.append("text", text);
    if ([...data.keys()].length) add(data);
  });

  // What is pasted outside of a field is a text to compare.
  addEventListener("paste", (e) => {
    if (e.target.closest?.("input, textarea, select")) return;
    const text = e.clipboardData.getData("text/plain"), field = document.getElementById("add-text");
    if (!text.trim()) return;
    field.value = text;
    field.closest("details").open = true;
    document.getElementById("add-outlet").focus();
  });

  // What is saved is filtered as the page is.
  const filters = document.getElementById("filters");
  const pass = () => {
    const data = new FormData(filters);
    const quoted = (s) => (/[",]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);
    for (const link of document.querySelectorAll(".save a")) {
      const to = new URL(link.dataset.href ??= link.href);
      for (const name of ["only", "kinds", "outlets", "severity", "min-origins", "limit"]) {
        const values = data.getAll(name).filter(Boolean);
        if (values.length) to.searchParams.delete(name);
        for (const value of values) to.searchParams.append(name, name === "outlets" ? quoted(filters.querySelector(`[value="${value}"]`).dataset.outlet) : value);
      }
      link.href = to;
    }
  };
  filters?.addEventListener("input", pass);
  filters?.addEventListener("reset", () => setTimeout(pass));

  // Buttons below each finding and suggestion record what a person decides.
  if (!("decides" in desk.dataset)) return;
  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const same = [["same", "Same"], ["different", "Not the same"]];
  const finding = [["accept", "Accept"], ["dismiss", "Dismiss"], ["reopen", "Reopen"], ...same];
  for (const node of document.querySelectorAll("[data-finding], [data-suggestion]")) {
    const box = element("details"), ruling = element("form", { className: "ruling" });
    box.append(element("summary", { textContent: "Decide" }), ruling);
    const by = element("input", { name: "by", required: true, autocomplete: "name", maxLength: 200, value: sessionStorage.getItem("by") || "" });
    const reason = element("input", { name: "reason", maxLength: 2000 });
    for (const [text, field] of [["Who decides", by], ["Why", reason]]) {
      const label = element("label", { textContent: text });
      label.append(field);
      ruling.append(label);
    }
    for (const [verb, text] of node.dataset.finding ? finding : same) ruling.append(element("button", { value: verb, textContent: text }));
    ruling.addEventListener("submit", (e) => {
      e.preventDefault();
      const verb = e.submitter.value;
      reason.required = verb === "dismiss";
      if (!ruling.reportValidity()) return;
      sessionStorage.setItem("by", by.value);
      call("/api/decisions", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...node.dataset.finding ? { finding: node.dataset.finding } : { suggestion: node.dataset.suggestion }, verb, by: by.value, reason: reason.value }),
      });
    });
    node.append(box);
  }
})();
