// Two voices of an event side by side. Without this script all of them are shown; the choice stands in the address.

const form = document.querySelector("[data-briefing=compare]");
if (form) {
  const one = form.querySelector("[data-briefing=compare-one]");
  const other = form.querySelector("[data-briefing=compare-other]");
  const chosen = new URLSearchParams(location.search);
  one.value = chosen.get("one") ?? "0";
  other.value = chosen.get("other") ?? "1";

  const show = () => {
    const pair = [one.value, other.value];
    for (const cell of document.querySelectorAll("[data-voice]")) cell.hidden = !pair.includes(cell.dataset.voice);
    for (const row of document.querySelectorAll(".briefing-table--voices tbody tr")) {
      const words = pair.map((voice) => row.querySelector(`[data-voice="${voice}"]`)?.textContent);
      row.hidden = words.every((word) => word !== "named");
      row.classList.toggle("briefing-table__differs", words[0] !== words[1]);
    }
    for (const quotation of document.querySelectorAll("[data-also]")) {
      const voices = [...quotation.dataset.also.split(" "), quotation.closest("[data-voice]").dataset.voice];
      quotation.classList.toggle("briefing-voices__differs", !pair.every((voice) => voices.includes(voice)));
    }
  };
  const choose = () => {
    history.replaceState(null, "", `?${new URLSearchParams({ one: one.value, other: other.value })}`);
    show();
  };
  form.hidden = false;
  form.addEventListener("change", choose);
  show();
}
