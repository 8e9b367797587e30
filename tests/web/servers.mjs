// Web servers that are set up by the very lines of SERVER.md: nginx, Apache, Caddy.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

/** A port that nobody listens at. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The block of SERVER.md for a server, with this folder in it. */
const block = (folder, name) => {
  const notes = fs.readFileSync(path.join(folder, "www/SERVER.md"), "utf8");
  return new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\``).exec(notes)[1].replaceAll("/srv/appwijzer", `${folder}/www`).replaceAll("/srv/well-known", `${folder}/well-known`);
};

const MODULES = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite", "setenvif", "ssl"];

/** By name: the configuration around the block, and how the server is started with it. */
const SERVERS = {
  nginx: {
    configuration: (folder, port) => `
${process.getuid() === 0 ? "user root;" : ""} daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
events { worker_connections 64; }
http {
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port} ssl;
    server_name localhost;
    ssl_certificate ${folder}/server.pem; ssl_certificate_key ${folder}/server.key;
    ${block(folder, "nginx")}
  }
}`,
    command: (folder, file) => ["nginx", "-p", folder, "-c", file, "-e", "stderr"],
  },
  apache: {
    configuration: (folder, port) => `
ServerRoot ${folder}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/apache.log
ServerName localhost
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module ${process.env.APACHE_MODULES ?? "/usr/lib/apache2/modules"}/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
${process.getuid() === 0 ? "User www-data\nGroup www-data" : ""}
<VirtualHost 127.0.0.1:${port}>
SSLEngine on
SSLCertificateFile ${folder}/server.pem
SSLCertificateKeyFile ${folder}/server.key
${block(folder, "apache")}
</VirtualHost>`,
    command: (_, file) => ["apache2", "-D", "FOREGROUND", "-f", file],
  },
  caddy: {
    configuration: (folder, port) => `
{
	admin off
	auto_https off
	default_bind 127.0.0.1
}
${block(folder, "caddy").replace("www.example.org {", `https://localhost:${port} {\n\ttls ${folder}/server.pem ${folder}/server.key`)}`,
    command: (_, file) => ["caddy", "run", "--adapter", "caddyfile", "--config", file],
  },
};

/** Serves a published folder by this server; how to start and stop it. */
export const serve = async (name, folder, port) => {
  const { configuration, command } = SERVERS[name];
  const file = path.join(folder, `${name}.conf`);
  fs.writeFileSync(file, configuration(folder, port));
  // A server gives its rights away: it must still come as far as `www`.
  fs.chmodSync(folder, 0o711);
  const [program, ...args] = command(folder, file);
  let server;
  const runs = () => server && server.exitCode === null && server.signalCode === null;
  const start = async () => {
    if (runs()) return;
    server = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
    let told = "";
    server.stderr.on("data", (data) => (told += data));
    const gone = new Promise((_, reject) => server.once("error", reject));
    gone.catch(() => {});
    const up = () => new Promise((resolve) => net.connect(port, "127.0.0.1", function connected() { this.destroy(); resolve(true); }).on("error", () => resolve(false)));
    while (!(await Promise.race([up(), gone]))) assert.equal(server.exitCode, null, told);
  };
  const stop = async () => {
    if (!runs()) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  };
  await start();
  return { start, stop };
};
