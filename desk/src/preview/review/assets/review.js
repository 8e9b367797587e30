// Saves the remarks into a file and reads them back. Nothing is sent, nothing is fetched.
"use strict";
(() => {
  const about = document.body.dataset;
  const said = document.getElementById("said");
  const role = document.getElementById("role");
  const boxes = [...document.querySelectorAll("[data-remark]")];
  let unsaved = false;

  const tell = (what) => {
    said.textContent = said.dataset[what];
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-remark]")) unsaved = true;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  document.getElementById("save").addEventListener("click", () => {
    const remarks = boxes
      .filter((box) => box.value.trim())
      .map((box) => ({ place: box.dataset.remark, text: box.value.trim() }));
    if (!remarks.length) {
      tell("none");
      return;
    }
    const all = {
      schema: 1,
      organisation: about.organisation,
      version: Number(about.version),
      fingerprint: about.fingerprint,
      role: role.value.trim(),
      remarks,
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 1)], { type: "application/json" }));
    link.download = `remarks-${about.organisation}-${about.version}.json`;
    link.click();
    unsaved = false;
    tell("saved");
  });

  document.getElementById("load").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      const all = JSON.parse(await file.text());
      if (all.schema !== 1 || all.organisation !== about.organisation) throw new Error("another policy");
      role.value = String(all.role ?? "");
      const at = new Map(boxes.map((box) => [box.dataset.remark, box]));
      for (const { place, text } of all.remarks) {
        const box = at.get(place);
        if (box) box.value = String(text);
      }
      tell(all.fingerprint === about.fingerprint ? "loaded" : "other");
    } catch {
      tell("wrong");
    }
  });
})();
