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
  const version = ["basedOn", "seen"];
  const status = document.getElementById("saved");
  let sending = null;

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
    const draft = {
      version: version.map((name) => [name, form.elements[name] ? form.elements[name].value : ""]),
      typed: fields()
        .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
        .map((field) => [field.name, field.value]),
    };
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // Full or forbidden: the page itself still holds the text.
    }
  };

  const kept = () => localStorage.getItem(key);
  const forget = () => localStorage.removeItem(key);

  // The version one was looking at comes back with the text: whatever a colleague has saved since is
  // a conflict that both see, and is not written over.
  const restore = () => {
    const { version: seen, typed } = JSON.parse(kept() || "{}");
    if (!typed) {
      return;
    }
    for (const [name, value] of seen) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    }
    for (const field of fields()) {
      const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
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
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (form.contains(event.detail.elt)) {
      sending = kept();
    }
  });
  // An answer may also be that nothing was saved, and more may have been typed in the meantime.
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const { elt, successful, xhr } = event.detail;
    if (successful && form.contains(elt) && xhr.responseText.includes("data-saved") && kept() === sending) {
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
