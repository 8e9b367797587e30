"""A web server on the loopback interface, for the tests of the transport. Prints its port, ends with its input."""

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        port = self.server.server_address[1]
        if self.path == "/file":
            if self.headers.get("If-None-Match") == '"one"':
                return self.answer(304, ETag='"one"')
            return self.answer(200, b"a policy", ETag='"one"', Content_Type="application/json", Set_Cookie="id=7")
        if self.path == "/headers":
            lines = sorted(f"{name.lower()}: {value}" for name, value in self.headers.items())
            return self.answer(200, "\n".join(lines).encode())
        if self.path == "/same-host":
            return self.answer(302, Location="/file")
        if self.path == "/other-host":
            return self.answer(302, Location=f"http://localhost:{port}/file")
        if self.path == "/circle":
            return self.answer(302, Location="/circle")
        if self.path == "/large":
            return self.answer(200, b"x" * 100_000)
        if self.path == "/endless":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            # More than anybody asks for, and no end. Not for ever: Foundation for Linux reads on until the
            # giving up gets its turn, and once took all memory of the machine.
            try:
                for _ in range(4096):
                    self.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
            except OSError:
                return None
            self.server.over.wait()
            return None
        if self.path == "/silent":
            self.server.over.wait()
            return None
        return self.answer(404, b"no such file")

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
server.over = threading.Event()
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
server.over.set()
