// The search dialog. Results are built from text only; Pagefind's excerpts are cut at their <mark>s by hand.

const MOST_RESULTS = 12;
const PAUSE = 120; // Milliseconds without a key before a search begins.
const RECORDS = ["Person", "Organisation", "Place", "Topic", "Event"];

const dialog = document.querySelector("[data-briefing=search]");
const opener = document.querySelector("[data-briefing=search-open]");
const input = dialog.querySelector("[data-briefing=search-input]");
const count = dialog.querySelector("[data-briefing=search-count]");
const list = dialog.querySelector("[data-briefing=search-results]");

let index; // Loaded when the dialog opens for the first time.
let latest = 0; // The number of the newest search: the answers of older ones are dropped.
let timer;

function load() {
  index ??= import(new URL(dialog.dataset.index, location.href)).then(async (pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return index;
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  load();
}

// As Pagefind folds them, so that a title can be compared with what was typed.
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isNamed(result, query) {
  const title = folded(result.meta.title);
  return RECORDS.includes(result.meta.kind) && folded(query).split(/\s+/).every((word) => title.includes(word));
}

async function search(query) {
  const number = ++latest;
  if (!query) return show([], "");
  const pagefind = await load();
  const answer = await pagefind.search(query);
  const found = await Promise.all(answer.results.slice(0, MOST_RESULTS).map((result) => result.data()));
  if (number !== latest) return;
  // A name finds its page first; all else stays in Pagefind's order.
  const ordered = [...found.filter((one) => isNamed(one, query)), ...found.filter((one) => !isNamed(one, query))];
  const total = answer.results.length;
  show(ordered, total ? `${total} ${total === 1 ? "result" : "results"}` : `Nothing found for “${query}”`);
}

function show(results, words) {
  count.textContent = words;
  list.replaceChildren(...results.map(item));
}

function item(result) {
  const link = document.createElement("a");
  link.className = "briefing-search__result";
  link.href = new URL(result.meta.url, new URL(dialog.dataset.base, location.href));
  link.append(
    part("span", "briefing-search__kind", result.meta.kind),
    part("span", "briefing-search__title", result.meta.title),
    part("span", "briefing-search__note", result.meta.note),
    excerpt(result.excerpt),
  );
  link.addEventListener("click", () => dialog.close());
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function excerpt(html) {
  const element = part("span", "briefing-search__excerpt", "");
  // A parsed document of its own runs nothing; only its text and its marks are taken over.
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    element.append(node.nodeName === "MARK" ? part("mark", "", node.textContent) : node.textContent);
  }
  return element;
}

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function move(step) {
  const stops = [input, ...list.querySelectorAll("a")];
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
    first?.click();
  }
});
document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && ["/", "f", "s"].includes(event.key) && !dialog.open && !isTyping(event.target)) {
    event.preventDefault();
    open();
  }
});
