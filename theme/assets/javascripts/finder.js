// The page of search. The form, the facets and the address always say the same, so that a search can be shared.

import { address, briefings, excerpt, found, meant, named, names, part, passages, texts } from "./finding.js";

const MOST_NAMES = 10;
const PER_PAGE = 20;
const MOST_CHOICES = 8; // Of a facet, before "more".
const OPEN = 3; // Facets, from the first, whose choices a wide screen shows at once.
const PAUSE = 150; // Milliseconds.
const RECORDS = { people: "people", organisations: "organisations", issuer: "organisations", topics: "topics", places: "places", events: "events" };

const at = (name) => document.querySelector(`[data-briefing=${name}]`);
const form = at("finder");
const facets = [...document.querySelectorAll("[data-facet]")];
const chosen = new Map(facets.map((element) => [element.dataset.facet, new Set()]));
const languages = new Map([...at("languages").options].map(({ value, label }) => [value, label]));

let latest = 0;
let timer;
let results = [];
let shown = 0;

function fromAddress() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["q", "sort", "from", "to"]) form.elements[name].value = asked.get(name) ?? "";
  form.elements.exact.checked = asked.has("exact");
  for (const [name, values] of chosen) {
    values.clear();
    asked.getAll(name).forEach((value) => values.add(value));
  }
}

function toAddress() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  for (const [name, values] of chosen) values.forEach((value) => asked.append(name, value));
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
}

// The days from one to the other: Pagefind filters by values, not by ranges.
async function filters() {
  const wanted = Object.fromEntries([...chosen].filter(([, values]) => values.size).map(([name, values]) => [name, { any: [...values] }]));
  const [from, to] = [form.elements.from.value, form.elements.to.value];
  if (from || to) {
    const { index } = await texts({ exact: form.elements.exact.checked });
    const all = Object.keys((await index.filters()).date ?? {});
    const inside = all.filter((day) => (!from || day >= from) && (!to || day <= to));
    wanted.date = { any: inside.length ? inside : ["none"] };
  }
  return wanted;
}

async function search() {
  const number = ++latest;
  toAddress();
  const query = form.elements.q.value.trim();
  const exact = form.elements.exact.checked;
  const wanted = await filters();
  if (!query && !Object.keys(wanted).length) {
    at("found").hidden = true;
    return;
  }
  const people = Object.keys(wanted).length ? [] : await named(query, { exact });
  if (number !== latest) return;
  at("found").hidden = false;
  at("found-names").replaceChildren(...people.slice(0, MOST_NAMES).map(nameItem));
  const answer = await found(query, { exact, filters: wanted, sort: form.elements.sort.value });
  if (number !== latest) return;
  results = answer.results;
  shown = 0;
  at("found-texts").replaceChildren();
  at("found-count").textContent = results.length || people.length ? `${briefings(results.length)} found` : "Nothing found";
  await Promise.all([more(), suggest(query, people, number), draw(number)]);
}

async function suggest(query, people, number) {
  const instead = people.length || !query ? null : await meant(query, results.length ? { most: 1 } : {});
  if (number !== latest) return;
  at("found-instead").hidden = !instead;
  if (!instead) return;
  const link = part("a", "", instead.name);
  link.href = `?${new URLSearchParams({ q: instead.name })}`;
  at("found-instead").replaceChildren("Did you mean ", link, "?");
}

async function more() {
  const number = latest;
  const next = await Promise.all(results.slice(shown, shown + PER_PAGE).map((result) => result.data()));
  if (number !== latest) return;
  shown += next.length;
  at("found-texts").append(...next.map(textItem));
  at("found-more").hidden = shown >= results.length;
}

function entry(url, title, note) {
  const link = part("a", "", title);
  link.href = address(url);
  link.dir = "auto";
  const element = document.createElement("li");
  element.append(link, " ", part("span", "briefing-list__note", note));
  return element;
}

const nameItem = ({ url, one, name, count }) => entry(url, name, `${one} · ${briefings(count)}`);

function textItem(result) {
  const element = entry(result.meta.url, result.meta.title, result.meta.note);
  for (const { url, isQuotation, words } of passages(result).slice(0, 3)) {
    const link = document.createElement("a");
    link.href = address(url);
    link.className = "briefing-found__passage";
    link.dir = "auto";
    link.append(part("span", "briefing-found__kind", isQuotation ? "Quotation" : "Source"), " ", excerpt(words, "briefing-list__text"));
    element.append(link);
  }
  return element;
}

// ---- Facets: how many of the results each choice has.

async function draw(number) {
  const { index } = await texts({ exact: form.elements.exact.checked });
  await index.filters(); // Until they are there, an answer has no counts.
  const { byKey } = await names();
  const wanted = await filters();
  const ask = (filtered) => found(form.elements.q.value.trim(), { exact: form.elements.exact.checked, filters: filtered });
  const answer = await ask(wanted);
  at("narrow").hidden = !answer.results.length && !Object.keys(wanted).length;
  for (const element of facets) {
    const name = element.dataset.facet;
    const { [name]: own, ...others } = wanted; // Of a facet with a choice: what another choice would give.
    const { filters: counted } = own ? await ask(others) : answer;
    if (number !== latest) return;
    const counts = Object.entries(counted?.[name] ?? {}).filter(([value, count]) => count || chosen.get(name).has(value));
    const ordered = counts.sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
    element.hidden = !ordered.length;
    element.querySelector("ul").replaceChildren(...choices(name, ordered, byKey));
  }
}

function choices(name, ordered, byKey) {
  const label = (value) => (name === "language" ? languages.get(value) : byKey.get(`${RECORDS[name]}/${value}`)?.name) ?? value;
  const items = ordered.map(([value, count]) => choice(name, value, label(value), count));
  items.slice(MOST_CHOICES).forEach((item) => {
    item.hidden = !item.querySelector("input").checked;
  });
  const hidden = items.filter((item) => item.hidden);
  if (!hidden.length) return items;
  const button = part("button", "briefing-facet__more", `${hidden.length.toLocaleString("en")} more`);
  button.type = "button";
  button.addEventListener("click", () => {
    hidden.forEach((item) => {
      item.hidden = false;
    });
    button.remove();
    hidden[0].querySelector("input").focus();
  });
  const last = document.createElement("li");
  last.append(button);
  return [...items, last];
}

function choice(name, value, text, count) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: chosen.get(name).has(value) });
  box.addEventListener("change", () => {
    chosen.get(name)[box.checked ? "add" : "delete"](value);
    search();
  });
  const label = document.createElement("label");
  label.append(box, " ", part("span", "", text), " ", part("span", "briefing-facet__count", count.toLocaleString("en")));
  const element = document.createElement("li");
  element.append(label);
  return element;
}

const isWide = matchMedia("(min-width: 45em)").matches;
at("narrow").open = isWide;
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE);
});
at("found-more").addEventListener("click", more);
addEventListener("popstate", () => {
  fromAddress();
  search();
});
fromAddress();
facets.forEach((element, number) => {
  element.open = chosen.get(element.dataset.facet).size > 0 || (isWide && number < OPEN);
});
search();
if (!location.search) form.elements.q.focus();
