// What search knows: names with their spellings, and Pagefind's indexes of the texts. No page is touched here.

const root = new URL("../../", import.meta.url);
const KINDS = ["people", "organisations", "places", "topics", "events"];
const ONE = ["Person", "Organisation", "Place", "Topic", "Event"];
const STROKES = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ß: "ss" };
const EVERYWHERE = new Set("a an and at by for from in of on or the to with".split(" "));
const MOST_WRONG = 2; // Letters of a word that a suggestion may change.

const indexes = {};
let everybody;

export const address = (url) => new URL(url, root);

// All shards as one index; what "exactly" means is settled when it is opened. Each shard knows its name, as a filter.
async function open(exact) {
  const { pathname } = address("pagefind/");
  const [{ createInstance }, shards] = await Promise.all([
    import(address("pagefind/pagefind.js")),
    fetch(address("pagefind/shards.json"), { cache: "no-cache" }).then((answer) => answer.json()),
  ]);
  const options = { exactDiacritics: exact, ranking: { termFrequency: 1 } };
  const index = createInstance({ basePath: pathname, ...options });
  await Promise.all(shards.map((shard) => index.mergeIndex(`${pathname}${shard}/`, { ...options, mergeFilter: { shard } })));
  return { index, shards };
}

export function texts({ exact = false } = {}) {
  indexes[exact] ??= open(exact);
  return indexes[exact];
}

// As the generator folds names (`folding.py`): without case, diacritics and strokes.
export function folded(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[øłđðþæœıß]/g, (letter) => STROKES[letter]).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function names() {
  everybody ??= (async () => {
    const answer = await fetch(new URL("search/names.json.gz", root));
    // A server may have unpacked the file on its way; then it begins with a brace.
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isPacked = bytes[0] === 0x1f;
    const stream = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : new Blob([bytes]).stream();
    const { letters, names: list } = await new Response(stream).json();
    const records = list.map(([kind, id, name, count, others = [], exact = []]) => ({
      kind: KINDS[kind],
      one: ONE[kind],
      id,
      name,
      count,
      url: `${KINDS[kind]}/${id}/`,
      exact: [name, ...exact].map((words) => ` ${words.toLowerCase()} `),
      spellings: [folded(name).join(" "), ...others].map((spelling) => spelling.split(" ")),
    }));
    return { letters, records, byKey: new Map(records.map((record) => [`${record.kind}/${record.id}`, record])) };
  })();
  return everybody;
}

// What a reader may mean by a word: itself, or in Latin letters if it is in Cyrillic ones.
function readings(words, letters) {
  const inLatin = words.map((word) => [...word].map((letter) => letters[letter] ?? letter).join(""));
  return words.join(" ") === inLatin.join(" ") ? [words] : [words, inLatin];
}

const isIn = (spelling, words) => words.every((word) => spelling.some((part) => part.startsWith(word)));

export async function named(query, { exact = false } = {}) {
  const { letters, records } = await names();
  if (exact) {
    const wanted = query.trim().toLowerCase();
    return wanted ? records.filter((record) => record.exact.some((name) => name.includes(` ${wanted} `))) : [];
  }
  const words = folded(query);
  if (!words.length) return [];
  const meant = readings(words, letters);
  const found = records.filter(({ spellings }) => spellings.some((spelling) => meant.some((reading) => isIn(spelling, reading))));
  const isWhole = ({ spellings }) => spellings.some((spelling) => meant.some((reading) => spelling.join(" ") === reading.join(" ")));
  return [...found.filter(isWhole), ...found.filter((record) => !isWhole(record))];
}

// Damerau's distance of two words, or one more than `most` where it is larger: a letter changed, added, left out, or two exchanged.
export function distance(a, b, most = MOST_WRONG) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

const mayBeWrong = (word) => (word.length <= 3 ? 0 : word.length <= 5 ? 1 : MOST_WRONG);

// The name that was probably meant, where one or two letters are wrong; where texts were found, only one.
export async function meant(query, { most = MOST_WRONG } = {}) {
  const { letters, records } = await names();
  const words = readings(folded(query), letters).at(-1);
  if (!words.length) return null;
  let best = null;
  for (const record of records) {
    for (const spelling of record.spellings) {
      const wrong = words.map((word) => {
        const nearest = Math.min(...spelling.map((part) => distance(word, part, mayBeWrong(word))));
        return nearest <= mayBeWrong(word) ? nearest : Infinity;
      });
      const sum = wrong.reduce((a, b) => a + b, 0);
      if (sum > 0 && sum <= most && sum < (best?.sum ?? Infinity)) best = { sum, record };
    }
  }
  return best?.record ?? null;
}

// The shards that have every word which any shard has; null where all of them do. Left to itself, a shard without
// a word passes the word over, and answers with what has the others.
async function holding(words, { index, shards }) {
  if (shards.length === 1) return null;
  const answers = await Promise.all(words.map((word) => index.search(`"${word}"`, { filters: { shard: "" } })));
  const counts = answers.map(({ totalFilters }) => totalFilters.shard ?? {});
  const some = counts.filter((count) => shards.some((shard) => count[shard]));
  const all = shards.filter((shard) => some.every((count) => count[shard]));
  return all.length < shards.length ? all : null;
}

// Without the words that nearly every text has, unless they are part of a phrase: of all words they are the dearest
// to fetch and to compare, and tell texts apart the least.
function wordsOf(query, isPhrase) {
  const words = query.split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !EVERYWHERE.has(word.toLowerCase()));
  return isPhrase || !telling.length ? words : telling;
}

const ORDERS = {
  newest: (a, b) => (a.id < b.id ? 1 : -1), // A result's id begins with its day.
  oldest: (a, b) => (a.id < b.id ? -1 : 1),
};

export async function found(query, { exact = false, filters = {}, sort } = {}) {
  const opened = await texts({ exact });
  const isPhrase = exact || /^\s*".+"\s*$/.test(query);
  const words = wordsOf(query.replaceAll('"', ""), isPhrase);
  const shard = isPhrase ? null : await holding(words, opened);
  const asked = isPhrase ? `"${words.join(" ")}"` : words.join(" ");
  const answer = await opened.index.search(words.length ? asked : null, { filters: shard ? { ...filters, shard: { any: shard } } : filters });
  const order = ORDERS[sort] ?? (words.length ? null : ORDERS.newest);
  if (order) answer.results.sort(order);
  return answer;
}

// ---- Results as elements, made of text only.

export function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

// Pagefind's excerpt is HTML; a parsed document of its own runs nothing, and only its text and its marks are taken over.
export function excerpt(html, name) {
  const element = part("span", name, "");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    element.append(node.nodeName === "MARK" ? part("mark", "", node.textContent) : node.textContent);
  }
  return element;
}

export const briefings = (count) => `${count.toLocaleString("en")} ${count === 1 ? "briefing" : "briefings"}`;

// The passages of a result, best first: a quotation's address on the briefing, a paragraph's where the text is.
export function passages(result) {
  const weight = ({ weighted_locations: places = [] }) => places.reduce((sum, place) => sum + place.balanced_score, 0);
  return (result.sub_results ?? [])
    .filter(({ anchor }) => anchor?.id)
    .sort((a, b) => weight(b) - weight(a))
    .map(({ anchor, excerpt: words }) => {
      const isQuotation = anchor.id.startsWith("q-");
      return { url: `${isQuotation ? result.meta.url : result.meta.text}#${anchor.id}`, isQuotation, words };
    });
}
