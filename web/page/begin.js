// Before anything is drawn: whether this browser can run the page at all. If it cannot, the plain text stays.
"use strict";
if ("noModule" in HTMLScriptElement.prototype && typeof WebAssembly === "object") document.documentElement.classList.add("scripted");
