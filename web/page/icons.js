// The icons of the five states, as every face draws them: desk/src/preview/draw/icons.rs holds the same outlines.

const OUTLINES = {
  mark: "M6 2.5h8.6c.5 0 1 .2 1.4.6l4 4.2c.5.5.5 1.4 0 1.9l-4 4.2c-.4.4-.9.6-1.4.6H13.5V20.5a1.5 1.5 0 0 1-3 0V14H6a2 2 0 0 1-2-2V4.5a2 2 0 0 1 2-2zM8 6a1 1 0 0 0-1 1v2.5a1 1 0 0 0 1 1h2.5a1 1 0 0 0 1-1V7a1 1 0 0 0-1-1z",
  action: "M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM10.8 6.5v7h2.4v-7zM10.7 15.3v2.5h2.6v-2.5z",
  asked: "M5 3h14a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-7l-5 4.5V17H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3zM6 7v2h12V7zM6 11v2h8v-2z",
  unknown: "M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20zM12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM8.3 9.6a3.7 3.7 0 1 1 5.2 3.4c-.3.1-.5.4-.5.8v.7h-2v-.9c0-1.1.7-2 1.7-2.4a1.7 1.7 0 1 0-2.4-1.6zM10.9 15.9h2.2v2.2h-2.2z",
  done: "M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20zM10.5 17.2l7.3-7.3-1.7-1.7-5.6 5.6-2.6-2.6-1.7 1.7z",
  exempt: "M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM6 4v16h12V8h-4V4zM8 11v2h8v-2zM8 15v2h5v-2z",
  forward: "M9.4 5.6 8 7l5 5-5 5 1.4 1.4 6.4-6.4z",
  back: "M14.6 5.6 16 7l-5 5 5 5-1.4 1.4L8.2 12z",
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {keyof typeof OUTLINES} name
 * @param {string} look its class
 */
export const icon = (name, look) => {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ class: look, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({ fill: "currentColor", "fill-rule": "evenodd", d: OUTLINES[name] }))
    path.setAttribute(key, value);
  svg.append(path);
  return svg;
};
