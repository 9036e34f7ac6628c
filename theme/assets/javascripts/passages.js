// The passage that supports a statement, shown where the reader is. Without this script the mark is a link to it.

const pages = new Map(); // From a page's address to its document: a long source text stands on a page of its own.

async function documentOf(url) {
  const address = url.href.split("#")[0];
  if (address === location.href.split("#")[0]) return document;
  if (!pages.has(address)) {
    const answer = await fetch(address);
    pages.set(address, new DOMParser().parseFromString(await answer.text(), "text/html"));
  }
  return pages.get(address);
}

// The paragraph in or at which the address ends, as a copy without anything that has a name or can be followed.
function passage(page, name) {
  const target = page.getElementById(name);
  const paragraph = target?.closest(".briefing-text__paragraph");
  if (!paragraph) return null;
  const words = document.createElement("p");
  words.className = "briefing-passage__words";
  words.dir = "auto";
  words.lang = paragraph.closest("[lang]").lang;
  let isMeant = false;
  for (const node of paragraph.childNodes) {
    if (node === target) isMeant = true;
    if (node.nodeType === Node.TEXT_NODE) words.append(node.data);
    if (node.nodeName === "MARK") {
      const mark = words.appendChild(document.createElement("mark"));
      mark.textContent = node.textContent;
      mark.classList.toggle("briefing-passage__meant", isMeant);
      isMeant = false;
    }
  }
  return words;
}

function popover(link, words) {
  const box = document.createElement("div");
  box.className = "briefing-passage";
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.textContent);
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = "Read on in the source";
  more.addEventListener("click", () => box.hidePopover());
  box.append(words, more);
  box.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    const hadFocus = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (hadFocus) link.focus({ preventScroll: true });
  });
  link.after(box);
  return box;
}

function place(box, link) {
  const { top, bottom, left } = link.getBoundingClientRect();
  const below = innerHeight - bottom >= box.offsetHeight || top < box.offsetHeight;
  box.style.insetInlineStart = "auto";
  box.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, below ? bottom + 4 : top - box.offsetHeight - 4)}px`;
}

async function show(link) {
  const url = new URL(link.href);
  const words = passage(await documentOf(url), url.hash.slice(1));
  if (!words) return location.assign(link.href);
  const box = popover(link, words);
  box.showPopover();
  place(box, link);
  box.focus({ preventScroll: true });
}

if ("popover" in HTMLElement.prototype) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-briefing=passage]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link).catch(() => location.assign(link.href));
  });
}
