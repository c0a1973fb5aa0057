"use strict";
// Uploads with progress, live states, and messages. Everything else is links, forms and htmx.
(() => {
  const said = document.getElementById("said");
  let quiet;
  const say = (text) => {
    said.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { said.textContent = ""; }, 8000);
  };
  const problemOf = (request) => {
    try { return JSON.parse(request.responseText).detail || request.statusText; } catch { return request.statusText || "the server does not answer"; }
  };

  const filters = document.getElementById("filters");
  const refresh = (() => {
    let waiting;
    return () => {
      if (!filters) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => htmx.trigger("#list > .part", "refresh"), 150);
    };
  })();

  document.body.addEventListener("htmx:responseError", (event) => say(problemOf(event.detail.xhr)));
  document.body.addEventListener("htmx:sendError", () => say("The server does not answer."));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const path = event.detail.requestConfig.path;
    if (path.startsWith("/api/") && event.detail.successful) {
      if (filters) refresh(); else if (path.endsWith("/retry")) location.href = "/";
    }
  });

  // -- what comes from the server
  if (filters) {
    const source = new EventSource("/api/v1/events");
    source.onopen = refresh; // what happened while nobody listened
    for (const kind of ["queued", "running", "ended", "cancelled", "accepted"]) source.addEventListener("job." + kind, refresh);
    source.addEventListener("job.page", (event) => {
      const told = JSON.parse(event.data);
      const row = document.querySelector(`tr[data-job="${CSS.escape(told.job)}"]`);
      const bar = row && row.querySelector("progress");
      if (!bar) return;
      bar.max = told.pages;
      bar.value = told.page;
      row.querySelector(".pages").textContent = told.page + "/" + told.pages;
    });
  }

  const pages = document.getElementById("pages");
  if (pages) {
    const source = new EventSource("/api/v1/events");
    let waiting;
    const look = (event) => {
      if (JSON.parse(event.data).job !== pages.dataset.job) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => { if (!pages.querySelector("input:checked")) htmx.trigger(pages, "refresh"); }, 200);
    };
    for (const kind of ["queued", "running", "page", "ended", "cancelled"]) source.addEventListener("job." + kind, look);
  }

  // -- what goes to it
  const drop = document.getElementById("drop");
  if (!drop) return;
  const bar = document.getElementById("sent");
  const send = (files) => {
    const pdfs = files.filter((file) => /\.pdf$/i.test(file.name) || file.type === "application/pdf");
    const pictures = files.filter((file) => /\.(png|jpe?g|tiff?)$/i.test(file.name))
      .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
    if (!pdfs.length && !pictures.length) { say("There is no PDF and no picture among these files."); return; }
    if (pdfs.length) post("/api/v1/jobs", pdfs);
    if (pictures.length) post("/api/v1/documents", pictures); // pages of one document, by their names
  };
  const post = (address, chosen) => {
    const form = new FormData();
    for (const file of chosen) form.append("files", file, file.name);
    const password = document.getElementById("password").value;
    if (password) form.append("password", password);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    bar.hidden = false;
    request.upload.onprogress = (event) => { if (event.lengthComputable) { bar.max = event.total; bar.value = event.loaded; } };
    request.onerror = () => { bar.hidden = true; say("The server does not answer."); };
    request.onload = () => {
      bar.hidden = true;
      drop.reset();
      refresh();
      if (request.status !== 202) { say(problemOf(request)); return; }
      const taken = JSON.parse(request.responseText);
      const refused = taken.rejected.map((each) => `${each.name}: ${each.problem.detail}`).join("; ");
      say(`${taken.jobs.length} taken in.` + (refused ? ` Not taken: ${refused}` : ""));
    };
    request.send(form);
  };
  drop.addEventListener("submit", (event) => {
    event.preventDefault();
    send([...document.getElementById("files").files]);
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
    const files = [];
    for (const each of dropped) files.push(...(each instanceof File ? [each] : await filesOf(each)));
    send(files);
  });
})();
