// Keeps what is typed into a form in this browser until the server has it: while there is no
// connection nothing is lost, and what was kept is sent as soon as there is one again.
"use strict";

(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) {
    return;
  }
  const key = "draft:" + location.pathname;
  const skipped = new Set(["basedOn", "seen", "_csrf", "once", "later"]);
  const status = document.getElementById("saved");

  const fields = () =>
    [...form.elements].filter(
      (field) => field.name && !skipped.has(field.name) && field.type !== "file" && field.type !== "submit");

  const tell = (sentence) => {
    const line = status && status.querySelector("p");
    if (line) {
      line.textContent = sentence;
    }
  };

  const keep = () => {
    const kept = fields()
      .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
      .map((field) => [field.name, field.value]);
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // Full or forbidden: the page itself still holds the text.
    }
  };

  const forget = () => localStorage.removeItem(key);

  const restore = () => {
    const kept = JSON.parse(localStorage.getItem(key) || "null");
    if (!kept) {
      return;
    }
    for (const field of fields()) {
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (["checkbox", "radio"].includes(field.type)) {
        field.checked = values.includes(field.value);
      } else if (values.length > 0) {
        field.value = values[0];
      }
    }
    tell(form.dataset.restored);
    send();
  };

  const send = () => form.dispatchEvent(new Event("change", { bubbles: true }));

  form.addEventListener("input", keep);
  form.addEventListener("submit", () => {
    if (navigator.onLine) {
      forget();
    }
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && form.contains(event.detail.elt)) {
      forget();
    }
  });
  document.body.addEventListener("htmx:sendError", () => {
    keep();
    tell(form.dataset.offline);
  });
  addEventListener("online", send);
  addEventListener("load", restore);
})();
