import AppwijzerBindings
import Foundation
import Testing

@testable import AppwijzerKit

/// The real transport against a real server on this machine.
@Suite struct TransportTests {
  /// The server, while a test needs it.
  private final class Server: Sendable {
    let address: String
    private let process: Process
    private let input: Pipe

    init() throws {
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      let script = tests.appendingPathComponent("Support/server.py")
      (process, input) = (Process(), Pipe())
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", script.path]
      (process.standardInput, process.standardOutput) = (input, output)
      try process.run()
      let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      address = "http://127.0.0.1:\(port.trimmingCharacters(in: .whitespacesAndNewlines))"
    }

    deinit {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }

    func fetch(_ path: String, etag: String? = nil, most: UInt64 = 10_000) async throws -> FetchResponse {
      let transport = HTTPTransport { $0.host == "127.0.0.1" || $0.host == "localhost" }
      return try await transport.fetch(request: FetchRequest(address: address + path, etag: etag, maxBytes: most))
    }
  }

  @Test func aFileComesWithWhatTheCompanionAsksFor() async throws {
    let server = try Server()
    let answer = try await server.fetch("/file")
    #expect(answer.status == 200 && answer.body == Data("a policy".utf8) && answer.etag == "\"one\"")
    #expect(answer.contentType == "application/json" && answer.address == server.address + "/file")
    let same = try await server.fetch("/file", etag: "\"one\"")
    #expect(same.status == 304 && same.body.isEmpty)
    let none = try await server.fetch("/nothing")
    #expect(none.status == 404 && none.body.isEmpty)
  }

  @Test func aRequestTellsNobodyApart() async throws {
    let server = try Server()
    _ = try await server.fetch("/file")
    let sent = String(decoding: try await server.fetch("/headers").body, as: UTF8.self).split(separator: "\n")
    let known: Set<Substring> = [
      "host", "accept", "accept-language", "accept-encoding", "user-agent", "connection", "cache-control", "pragma",
    ]
    for line in sent { #expect(known.contains(line.prefix { $0 != ":" }), "unexpected: \(line)") }
    #expect(sent.contains("user-agent: Appwijzer") && sent.contains("accept-language: *"))
    #expect(!sent.contains { $0.hasPrefix("cookie") }, "a cookie was kept")
  }

  @Test func redirectsStayOnTheSameHost() async throws {
    let server = try Server()
    #expect(try await server.fetch("/same-host").body == Data("a policy".utf8))
    await #expect(throws: PortError.self) { try await server.fetch("/other-host") }
    await #expect(throws: PortError.self) { try await server.fetch("/circle") }
  }

  @Test func noMoreIsReadThanWasAskedFor() async throws {
    let server = try Server()
    #expect(try await server.fetch("/large", most: 100_000).body.count == 100_000)
    await #expect(throws: PortError.self) { try await server.fetch("/large", most: 99_999) }
    // Not because nothing comes any more: because it is too much.
    await #expect(throws: PortError.Failed(reason: "the answer is too large")) {
      try await server.fetch("/endless", most: 50_000)
    }
  }

  @Test func aFetchThatIsGivenUpEndsAtOnce() async throws {
    let server = try Server()
    let fetching = Task { try await server.fetch("/silent") }
    fetching.cancel()
    await #expect(throws: PortError.self) { try await fetching.value }
  }

  @Test func nothingButTLSIsAsked() async throws {
    for address in ["http://rules.example.org/x", "ftp://rules.example.org/x", "file:///etc/passwd", "no address"] {
      await #expect(throws: PortError.self) {
        try await HTTPTransport().fetch(request: FetchRequest(address: address, etag: nil, maxBytes: 1))
      }
    }
  }

  @Test func aServerThatIsNotThereIsAFailureWithoutItsAddress() async throws {
    let transport = HTTPTransport { _ in true }
    do {
      _ = try await transport.fetch(request: FetchRequest(address: "http://127.0.0.1:9/x", etag: nil, maxBytes: 1))
      Issue.record("nobody answers there")
    } catch PortError.Failed(let reason) {
      #expect(reason.hasPrefix("the network failed") && !reason.contains("127.0.0.1"))
    }
  }
}
