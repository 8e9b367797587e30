// What SERVER.md says to nginx, Apache and Caddy, asked of each of them as it runs: types, how long a file may be kept,
// rules, packed twins, and nothing else of the folder. IIS cannot be had here.
import assert from "node:assert/strict";
import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import { test } from "node:test";
import { browser, join, publish } from "./support.mjs";

/** One answer: status, headers, and the bytes as they came. */
const ask = (site, name, headers = {}) =>
  new Promise((resolve, reject) => {
    const ca = fs.readFileSync(path.join(site.folder, "server.pem"));
    https.get(new URL(name, site.address), { ca, agent: false, headers }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) }));
    }).on("error", reject);
  });

const KEPT = {
  "five minutes": /^(public, )?max-age=300$/,
  never: /^no-cache$/,
  "for ever": /^public, max-age=31536000, immutable$/,
};

for (const server of ["nginx", "apache", "caddy"])
  test(`${server} does what SERVER.md says`, async (t) => {
    const site = await publish({ server });
    t.after(() => site.end());
    const www = path.join(site.folder, "www");
    const version = fs.readdirSync(path.join(www, "join")).find((name) => /^[0-9a-f]{16}$/.test(name));
    const at = (name) => `join/${version}/${name}`;
    const files = [
      ["policy.json", "policy.json", /^application\/json/, "five minutes"],
      ["root-1.json", "root-1.json", /^application\/json/, "five minutes"],
      ["join/", "join/index.html", /^text\/html; ?charset=utf-8$/i, "never"],
      ["join/worker.js", "join/worker.js", /^text\/javascript/, "never"],
      [at("app.js"), at("app.js"), /^text\/javascript/, "for ever"],
      [at("page.css"), at("page.css"), /^text\/css/, "for ever"],
      [at("core.wasm"), at("core.wasm"), /^application\/wasm$/, "for ever"],
      [at("mark.svg"), at("mark.svg"), /^image\/svg\+xml/, "for ever"],
      [at("app.webmanifest"), at("app.webmanifest"), /^application\/manifest\+json/, "for ever"],
    ];
    for (const [name, file, type, kept] of files) {
      const { status, headers, body } = await ask(site, name);
      assert.equal(status, 200, name);
      assert.match(headers["content-type"] ?? "", type, name);
      assert.match(headers["cache-control"] ?? "", KEPT[kept], name);
      assert.equal(headers["x-content-type-options"], "nosniff", name);
      assert.equal(headers["set-cookie"], undefined, name);
      assert.ok(body.equals(fs.readFileSync(path.join(www, file))), name);
      const rules = headers["content-security-policy"] ?? "";
      if (kept === "never") {
        assert.match(rules, /default-src 'none'.*trusted-types appwijzer; frame-ancestors 'none'$/, name);
        assert.equal(headers["referrer-policy"], "no-referrer", name);
      }
      assert.ok(headers.date, "phones with a wrong clock ask for the date");
    }
    // Who has the newest fetches nothing.
    const { headers: { etag } } = await ask(site, "policy.json");
    assert.ok(etag);
    assert.equal((await ask(site, "policy.json", { "If-None-Match": etag })).status, 304);
    // Packed twins, with the type of what is in them. nginx packs with gzip, unless a module is loaded.
    for (const name of ["core.wasm", "app.js", "page.css"]) {
      const { headers, body } = await ask(site, at(name), { "Accept-Encoding": "gzip, deflate, br" });
      const how = headers["content-encoding"];
      assert.equal(how, server === "nginx" ? "gzip" : "br", name);
      assert.match(headers["content-type"], files.find(([file]) => file === at(name))[2], name);
      assert.match(headers["cache-control"], KEPT["for ever"], name);
      assert.ok(body.equals(fs.readFileSync(path.join(www, `${at(name)}.${how === "gzip" ? "gz" : "br"}`))), name);
    }
    // Which apps open the links of this host.
    for (const name of ["assetlinks.json", "apple-app-site-association"]) {
      const { status, headers, body } = await ask(site, `/.well-known/${name}`);
      assert.equal(status, 200, name);
      assert.match(headers["content-type"], /^application\/json/, name);
      assert.ok(body.equals(fs.readFileSync(path.join(site.folder, "well-known", name))), name);
    }
    // A root that is still to come, and what is nobody's business: not there, and not to be kept as that.
    for (const name of ["root-9999.json", "SERVER.md", "timestamp.json", "./", at(""), "join/nothing", at("nothing.js"), "join/.htaccess"]) {
      const { status, headers } = await ask(site, name);
      assert.ok([403, 404].includes(status), `${name}: ${status}`);
      assert.doesNotMatch(headers["cache-control"] ?? "", /max-age/, name);
    }
    const bare = await ask(site, "join");
    assert.ok([301, 308].includes(bare.status) && bare.headers.location.endsWith("/appwijzer/join/"), `${bare.status} ${bare.headers.location}`);
    // And the whole of it, as a browser asks.
    const phone = await browser(site);
    await join(await phone.open(site.link));
    assert.deepEqual(phone.mistakes, []);
    await phone.end();
  });
