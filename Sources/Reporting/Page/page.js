// The language switch: remembers nothing but the address, #en or #vi.
const root = document.documentElement;
const buttons = [...document.querySelectorAll(".switch button")];
function show(language) {
  root.dataset.lang = language;
  root.lang = language;
  document.title = root.dataset["title" + (language === "vi" ? "Vi" : "En")];
  for (const button of buttons) button.setAttribute("aria-pressed", button.value === language);
}
for (const button of buttons) button.addEventListener("click", () => show(button.value));
show(["vi", "en"].find((language) => location.hash === "#" + language) ?? root.dataset.lang);
