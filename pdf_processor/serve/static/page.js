"use strict";
// Uploads with progress, live states, and messages. Everything else is links, forms and htmx.
(() => {
  const said = document.getElementById("said");
  const root = document.body.dataset.root; // what a proxy has before all of the server's paths
  let quiet;
  const say = (text) => {
    said.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { said.textContent = ""; }, 8000);
  };
  const complain = (text) => { // what went wrong stays until it has been seen
    say(text);
    clearTimeout(quiet);
  };
  said.addEventListener("click", () => say(""));
  const problemOf = (request) => {
    try { return JSON.parse(request.responseText).detail || request.statusText; } catch { return request.statusText || "the server does not answer"; }
  };

  const filters = document.getElementById("filters");
  const pages = document.getElementById("pages");
  const refresh = (() => {
    let waiting;
    return () => {
      if (!filters) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => htmx.trigger("#list > .part", "refresh"), 150);
    };
  })();

  // At the request itself: the list may have been replaced, with the button that sent it, before the answer comes.
  document.body.addEventListener("htmx:beforeSend", (event) => {
    const { xhr, requestConfig: { path } } = event.detail;
    xhr.addEventListener("error", () => complain("The server does not answer."));
    xhr.addEventListener("load", () => {
      if (xhr.status === 401) { location.href = root + "/login"; return; } // the key was revoked, or the token is too old
      if (xhr.status >= 400) { complain(problemOf(xhr)); return; }
      if (!path.startsWith(root + "/api/")) return;
      if (filters) refresh(); else if (pages) htmx.trigger(pages, "refresh"); else if (path.endsWith("/retry")) location.href = root + "/";
    });
  });

  // -- what comes from the server
  // Only while the page is seen: a browser has six connections for all its tabs of a server.
  const listen = (handlers, opened) => {
    let source;
    const close = () => { if (source) source.close(); source = undefined; };
    const open = () => {
      if (source || document.hidden) return;
      source = new EventSource(root + "/api/v1/events");
      source.onopen = opened; // what happened while nobody listened
      source.onerror = () => {
        if (!source || source.readyState !== EventSource.CLOSED) return; // it comes back by itself
        close();
        setTimeout(open, 5000);
      };
      for (const [kind, handler] of Object.entries(handlers)) source.addEventListener("job." + kind, handler);
    };
    document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else open(); });
    open();
  };

  if (filters) {
    const progress = (event) => {
      const told = JSON.parse(event.data);
      const row = document.querySelector(`tr[data-job="${CSS.escape(told.job)}"]`);
      const bar = row && row.querySelector("progress");
      if (!bar) return;
      bar.max = told.pages;
      bar.value = told.page;
      row.querySelector(".pages").textContent = told.page + "/" + told.pages;
    };
    listen({ queued: refresh, running: refresh, ended: refresh, cancelled: refresh, accepted: refresh, page: progress }, refresh);

    document.addEventListener("keydown", (event) => {
      const by = { j: 1, k: -1 }[event.key];
      if (!by || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea")) return;
      const names = [...document.querySelectorAll("tr[data-job] th a")];
      const row = event.target.closest("tr[data-job]");
      const at = names.findIndex((each) => row && row.contains(each));
      const to = names[at === -1 && by < 0 ? names.length - 1 : at + by];
      if (to) to.focus();
      event.preventDefault();
    });
  }

  if (pages) {
    let waiting;
    const look = (event) => {
      if (event.data && JSON.parse(event.data).job !== pages.dataset.job) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => { if (!pages.querySelector("input:checked")) htmx.trigger(pages, "refresh"); }, 200);
    };
    listen({ queued: look, running: look, page: look, ended: look, cancelled: look }, look);
  }

  // -- what goes to it
  const drop = document.getElementById("drop");
  if (!drop) return;
  const bar = document.getElementById("sent");
  const files = document.getElementById("files"), folder = document.getElementById("folder");
  folder.hidden = folder.labels[0].hidden = false;
  const most = { files: Number(drop.dataset.files), bytes: Number(drop.dataset.bytes) };
  const PART = 1000; // bytes of a form around a file, at the most
  let sending = false;

  const portions = (chosen) => { // as many requests as the server's limits ask for
    const made = [];
    let bytes = Infinity;
    for (const file of chosen) {
      if (bytes + file.size + PART > most.bytes || made.at(-1).length === most.files) { made.push([]); bytes = 0; }
      made.at(-1).push(file);
      bytes += file.size + PART;
    }
    return made;
  };
  const post = (address, chosen, password, told) => new Promise((done) => {
    const form = new FormData();
    for (const file of chosen) form.append("files", file, file.name);
    if (password) form.append("password", password);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.upload.onprogress = (event) => told(event.loaded);
    request.onerror = () => done({ problem: "The server does not answer." });
    request.onload = () => done(request.status === 202 ? JSON.parse(request.responseText) : { problem: problemOf(request) });
    request.send(form);
  });
  const sendAll = async (requests, left) => {
    const password = document.getElementById("password").value;
    const taken = [], refused = left.map((file) => `${file.name}: it is too large`);
    let sent = 0, problem;
    bar.max = requests.flatMap(([, chosen]) => chosen).reduce((sum, file) => sum + file.size, 0) || 1;
    bar.value = 0;
    bar.hidden = false;
    for (const [address, chosen] of requests) {
      const answer = problem ? { problem } : await post(address, chosen, password, (bytes) => { bar.value = sent + bytes; });
      for (const file of chosen) sent += file.size;
      if (answer.problem) {
        problem = answer.problem;
        refused.push(chosen.length === 1 ? `${chosen[0].name}: ${problem}` : `${chosen.length} files: ${problem}`);
      } else {
        taken.push(...answer.jobs);
        refused.push(...answer.rejected.map((each) => `${each.name}: ${each.problem.detail}`));
      }
    }
    bar.hidden = true;
    drop.reset();
    refresh();
    const known = taken.filter((job) => !["queued", "running"].includes(job.status)).length;
    const text = `${taken.length} taken in.` + (known ? ` ${known} had been read before.` : "");
    if (refused.length) complain(`${text} Not taken: ${refused.slice(0, 10).join("; ")}` + (refused.length > 10 ? `; and ${refused.length - 10} more` : ""));
    else say(text);
  };
  const send = async (given) => {
    if (sending) { say("The last files are still being sent."); return; }
    const byName = (one, other) => one.name.localeCompare(other.name, undefined, { numeric: true });
    const left = given.filter((file) => file.size + PART > most.bytes);
    const rest = given.filter((file) => !left.includes(file));
    const pdfs = rest.filter((file) => /\.pdf$/i.test(file.name) || file.type === "application/pdf");
    const pictures = rest.filter((file) => /\.(png|jpe?g|tiff?)$/i.test(file.name)).sort(byName);
    const requests = portions(pdfs).map((chosen) => [root + "/api/v1/jobs", chosen]);
    if (pictures.length) requests.push([root + "/api/v1/documents", pictures]); // pages of one document, by their names
    if (!given.length) { say("Choose files or a folder first."); return; }
    if (!requests.length && !left.length) { complain("There is no PDF and no picture among these files."); return; }
    sending = true;
    try { await sendAll(requests, left); } finally { sending = false; }
  };
  drop.addEventListener("submit", (event) => {
    event.preventDefault();
    send([...files.files, ...folder.files]);
  });
  const filesOf = async (entry) => {
    if (entry.isFile) return [await new Promise((done, fail) => entry.file(done, fail))];
    const reader = entry.createReader();
    const found = [];
    for (;;) { // a folder tells its entries in portions
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) return found;
      for (const each of some) found.push(...await filesOf(each));
    }
  };
  for (const kind of ["dragover", "dragenter"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    // Some programs drop files that are in no folder: they have no entry. All are asked for now: later they are gone.
    const dropped = [...event.dataTransfer.items].filter((item) => item.kind === "file")
      .map((item) => item.webkitGetAsEntry() || item.getAsFile());
    const found = [];
    for (const each of dropped) found.push(...(each instanceof File ? [each] : await filesOf(each)));
    send(found);
  });
})();
