// Copying; a button waits, unseen but with its room kept, until the browser can do what it says.
// It has `data-copy` (words, perhaps) and `data-address` (a link from this page; empty: this page itself).

const COPIED_FOR = 2000; // Milliseconds for which a button says that it has done its work.

function absolute(address) {
  const here = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  return new URL(address, here.split("#")[0]).href;
}

async function copy(button) {
  const address = absolute(button.dataset.address);
  await navigator.clipboard.writeText([button.dataset.copy, address].filter(Boolean).join("\n"));
  const label = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

// The day of access is the reader's, not the build's.
const today = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(new Date());
for (const place of document.querySelectorAll("[data-briefing=accessed]")) {
  place.textContent = `Accessed ${today}.`;
}

// The day of the build is in a file of its own, so that it changes no page; without this script the link leads there.
const built = document.querySelector("[data-briefing=built]");
if (built) {
  const answer = await fetch(new URL("../../data/built.json", import.meta.url));
  const day = new Date(`${(await answer.json()).built}T00:00Z`);
  const words = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  built.replaceWith(new Intl.DateTimeFormat("en-GB", words).format(day));
}

// A page that moved: on to the new address at once, and to the same quotation there.
const moved = document.querySelector("[data-briefing=moved]");
if (moved) location.replace(moved.href + location.hash);

// In a hand-written page with tabs, the one that the address names.
const tab = document.getElementById(location.hash.slice(1));
if (tab?.name?.startsWith("__tabbed_")) tab.checked = true;

if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-briefing=copy]")) {
    button.removeAttribute("data-waiting");
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => copy(button));
  }
}
