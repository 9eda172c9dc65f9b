// The switches of language and theme: they remember nothing but the address, #en or #vi. Without a choice the
// reader's browser decides; of other languages, whoever wrote the page.
const root = document.documentElement;
const switches = (name) => [...document.querySelectorAll(`.switch button[name=${name}]`)];
function press(name, value) {
  for (const button of switches(name)) button.setAttribute("aria-pressed", button.value === value);
}
function speak(language) {
  root.dataset.lang = language;
  root.lang = language;
  document.title = root.dataset["title" + (language === "vi" ? "Vi" : "En")];
  press("lang", language);
}
function paint(theme) {
  root.dataset.theme = theme;
  press("theme", theme);
}
for (const button of switches("lang")) button.addEventListener("click", () => speak(button.value));
for (const button of switches("theme")) button.addEventListener("click", () => paint(button.value));
const languages = ["vi", "en"];
const named = languages.find((language) => location.hash === "#" + language);
const reads = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
speak(named ?? reads.find((language) => languages.includes(language)) ?? root.dataset.lang);
const dark = matchMedia("(prefers-color-scheme: dark)");
paint(dark.matches ? "dark" : "light");
dark.addEventListener("change", () => paint(dark.matches ? "dark" : "light"));
