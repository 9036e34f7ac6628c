// The search dialog: names first, then texts; `search/` has everything else.

import { address, briefings, excerpt, found, meant, named, names, part, passages, texts } from "./finding.js";

const MOST_NAMES = 5;
const MOST_TEXTS = 8;
const PAUSE = 120; // Milliseconds without a key before a search begins.

const dialog = document.querySelector("[data-briefing=search]");
const opener = document.querySelector("[data-briefing=search-open]");
const input = dialog.querySelector("[data-briefing=search-input]");
const count = dialog.querySelector("[data-briefing=search-count]");
const list = dialog.querySelector("[data-briefing=search-results]");
const all = dialog.querySelector("[data-briefing=search-all]");

let latest = 0; // The number of the newest search: the answers of older ones are dropped.
let timer;

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  names();
  texts();
}

async function search(query) {
  const number = ++latest;
  all.href = address(`search/?${new URLSearchParams(query ? { q: query } : {})}`);
  if (!query) return show([], "");
  const people = await named(query);
  if (number !== latest) return;
  if (people.length) show(people.slice(0, MOST_NAMES).map(nameItem), "");
  const answer = await found(query);
  const read = await Promise.all(answer.results.slice(0, MOST_TEXTS).map((result) => result.data()));
  const total = people.length + answer.results.length;
  const instead = people.length ? null : await meant(query, total ? { most: 1 } : {});
  if (number !== latest) return;
  const items = [...(instead ? [nameItem(instead)] : people.slice(0, MOST_NAMES).map(nameItem)), ...read.flatMap(textItems)];
  const said = total ? `${total.toLocaleString("en")} ${total === 1 ? "result" : "results"}` : `Nothing found for “${query}”`;
  show(items, instead ? `${said}. Did you mean ${instead.name}?` : said);
}

function show(items, words) {
  count.textContent = words;
  list.replaceChildren(...items);
}

const nameItem = ({ url, one, name, count: number }) => item(url, one, name, briefings(number));

// A briefing, and the quotation or paragraph in it that fits best.
function textItems(result) {
  const [best] = passages(result);
  const { url, title, note } = result.meta;
  return [item(best?.url ?? url, best?.isQuotation ? "Quotation" : "Briefing", title, note, best?.words ?? result.excerpt)];
}

function item(url, kind, title, note, words = "") {
  const link = document.createElement("a");
  link.className = "briefing-search__result";
  link.href = address(url);
  link.append(
    part("span", "briefing-search__kind", kind),
    part("span", "briefing-search__title", title),
    part("span", "briefing-search__note", note),
    excerpt(words, "briefing-search__excerpt"),
  );
  link.addEventListener("click", () => dialog.close());
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function move(step) {
  const stops = [input, ...list.querySelectorAll("a"), all];
  const next = stops.indexOf(document.activeElement) + step;
  stops[(next + stops.length) % stops.length].focus();
}

opener.addEventListener("click", (event) => {
  event.preventDefault();
  open();
});
opener.addEventListener("keydown", (event) => {
  if (event.key === " ") {
    event.preventDefault();
    open();
  }
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => search(input.value.trim()), PAUSE);
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // The backdrop.
});
dialog.addEventListener("keydown", (event) => {
  const first = list.querySelector("a");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && event.target === input) {
    event.preventDefault();
    (first ?? all).click();
  }
});
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && ["/", "f", "s"].includes(event.key) && !dialog.open && !isTyping(event.target)) {
    event.preventDefault();
    open();
  }
});
