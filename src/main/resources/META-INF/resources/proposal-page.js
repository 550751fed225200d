// Shows the server's new total when an option is ticked. Without this script the button "Show the total" does the same.
for (const form of document.querySelectorAll("form[data-quote]")) {
  const price = () => document.getElementById(form.dataset.price);
  let asked = 0;
  form.addEventListener("change", async () => {
    const turn = ++asked;
    price().style.opacity = "0.5";
    try {
      const answer = await fetch(form.dataset.quote, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.dataset.price);
      const mark = page.querySelector(`form[data-price="${form.dataset.price}"] input[name=fingerprint]`);
      if (turn !== asked || !fresh || !mark) return;
      price().replaceChildren(...fresh.childNodes);
      form.elements.fingerprint.value = mark.value;
      price().style.opacity = "";
    } catch {
      // The button stays, and an acceptance at an old total is refused with the new one.
      if (turn === asked) form.querySelector("[data-recount]").click();
    }
  });
}
