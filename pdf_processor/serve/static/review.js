"use strict";
// Rows and their boxes light up together; the keyboard walks the rows.
(() => {
  const rows = document.getElementById("rows");
  const pages = document.querySelector(".review .pages");
  const both = (number) => document.querySelectorAll(`[data-row="${CSS.escape(number)}"]`);
  const mark = (name, number) => {
    for (const each of document.querySelectorAll("." + name)) each.classList.remove(name);
    if (number !== undefined) for (const each of both(number)) each.classList.add(name);
  };
  const near = (target) => target.closest && target.closest("[data-row]");
  let at; // the row of the keyboard

  // A long document's pictures are asked for when their pages come near: rows would wait behind them.
  const coming = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      target.setAttribute("href", target.dataset.href);
      coming.unobserve(target);
    }
  }, { root: pages, rootMargin: "1500px" });
  for (const picture of pages.querySelectorAll("image[data-href]")) coming.observe(picture);

  const show = (element) => element && element.scrollIntoView({ block: "nearest" });
  for (const area of [rows, pages]) {
    area.addEventListener("mouseover", (event) => {
      const found = near(event.target);
      mark("lit", found ? found.dataset.row : undefined);
      if (found) show([...both(found.dataset.row)].find((each) => !area.contains(each)));
    });
    area.addEventListener("mouseleave", () => mark("lit"));
    area.addEventListener("click", (event) => {
      const found = near(event.target);
      if (found) go(found.dataset.row, false);
    });
  }
  const go = (number, focus = true) => {
    at = number;
    mark("at", number);
    for (const each of both(number)) show(each);
    const button = focus && document.querySelector(`tr[data-row="${CSS.escape(number)}"] .change`);
    if (button) button.focus({ preventScroll: true });
  };
  const step = (by, wanted) => {
    const all = [...rows.querySelectorAll("tr[data-row]")];
    const from = all.findIndex((row) => row.dataset.row === at);
    for (let place = from === -1 ? (by > 0 ? 0 : all.length - 1) : from + by; all[place]; place += by) {
      if (!wanted || all[place].classList.contains(wanted)) { go(all[place].dataset.row); return; }
    }
  };
  const press = (selector) => { const button = document.querySelector(selector); if (button) button.click(); };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inField = event.target.closest("input, select, textarea");
    if (event.key === "Escape") { press("tr.editing .leave"); return; }
    if (inField) return;
    const onControl = event.target.closest("a, button, summary");
    switch (event.key) {
      case "j": step(1); break;
      case "k": step(-1); break;
      case "n": step(1, "doubtful"); break;
      case "Enter":
        if (onControl) return; // it does what the control says
        if (at) press(`tr[data-row="${CSS.escape(at)}"] .change`);
        break;
      case "e": if (at) press(`tr[data-row="${CSS.escape(at)}"] .change`); break;
      case "a": press("#accept:enabled"); break;
      default: return;
    }
    event.preventDefault();
  });
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const next = event.detail.requestConfig.path.endsWith("/accept") && document.getElementById("next");
    if (next) next.focus();
  });
  document.body.addEventListener("htmx:load", (event) => {
    const row = event.target.closest("tr.editing");
    if (row) {
      const field = row.querySelector("input[name=amount]");
      field.focus();
      field.select();
      return;
    }
    if (!rows.contains(event.target)) return;
    const one = event.target.matches("tr[data-row]") && event.target;
    const shown = new Map((one ? [one] : [...rows.querySelectorAll("tr[data-row]")]).map((each) => [each.dataset.row, each]));
    for (const box of one ? pages.querySelectorAll(`rect[data-row="${CSS.escape(one.dataset.row)}"]`) : pages.querySelectorAll("rect")) {
      const its = shown.get(box.dataset.row);
      box.setAttribute("class", "box " + (its ? its.className : ""));
    }
    if (at && (!one || one.dataset.row === at)) go(at);
  });
})();
