// Beside each file its packed twins, for servers that hand those out. node web/pack.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const folder = process.argv[2];
const sums = { raw: 0, gz: 0, br: 0 };
for (const name of fs.readdirSync(folder).filter((file) => /\.(wasm|js|css)$/.test(file))) {
  const bytes = fs.readFileSync(path.join(folder, name));
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const br = zlib.brotliCompressSync(bytes, { params: quality });
  const gz = zlib.gzipSync(bytes, { level: 9 });
  sums.raw += bytes.length;
  sums.br += br.length;
  sums.gz += gz.length;
  if (name === "core.wasm") console.log(`core.wasm ${bytes.length} bytes, gzip ${gz.length}, brotli ${br.length}`);
  // The worker is written with its version: its twin would be another file.
  if (name === "worker.js") continue;
  fs.writeFileSync(path.join(folder, `${name}.br`), br);
  fs.writeFileSync(path.join(folder, `${name}.gz`), gz);
}
console.log(`everything ${sums.raw} bytes, gzip ${sums.gz}, brotli ${sums.br}`);
