// The colour scheme that the reader chose, or that the system has.
(() => {
  const chosen = window.__md_get("__palette")?.color;
  if (!chosen) return;
  if (chosen.media === "(prefers-color-scheme)") {
    const name = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${name})"]`);
    for (const key of ["media", "scheme", "primary", "accent"]) chosen[key] = input?.getAttribute(`data-md-color-${key}`);
  }
  for (const [key, value] of Object.entries(chosen)) document.body.setAttribute(`data-md-color-${key}`, value);
})();
