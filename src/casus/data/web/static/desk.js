"use strict";
// What every page has: the root of the desk's addresses, the token of forms for htmx, forms that leave empty fields out.
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

document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
});
