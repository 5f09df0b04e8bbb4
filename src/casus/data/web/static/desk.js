"use strict";
// What every page has: the root of the desk's addresses, the token of forms for htmx, forms that leave empty fields out, the place of the keyboard.
const casus = (() => {
  const root = document.documentElement.dataset.root.replace(/\/$/, "");
  /** The address of something on the desk. */
  const at = (path) => root + path;
  /** The JSON in the page under this id. */
  const told = (id) => JSON.parse(document.getElementById(id).textContent);
  return { root, at, told };
})();

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) event.detail.headers["X-CSRF-Token"] = token.content;
  const { verb, formData } = event.detail;
  if (verb === "get") for (const [name, value] of [...formData.entries()]) if (!value) formData.delete(name);
});

// Whoever walks by keyboard and stands on what is being replaced goes on from what takes its place.
let replaced = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target } = event.detail;
  replaced = target !== document.body && target.contains(document.activeElement) ? target : null;
});
document.addEventListener("htmx:afterSwap", () => {
  if (replaced?.isConnected && document.activeElement === document.body) {
    replaced.tabIndex = -1;
    replaced.focus({ preventScroll: true });
  }
  replaced = null;
});

document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
});
