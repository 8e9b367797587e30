import AppwijzerBindings
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
  /// What a delegate answers with. Apple's may be called from any thread, Linux's is not marked so.
  private typealias Answer<Value> = (Value) -> Void
#else
  private typealias Answer<Value> = @Sendable (Value) -> Void
#endif

/// Fetches public files: `GET` over TLS, without cookies, cache or credentials, and without anything in
/// the request that tells one device from another. Redirects within the same host only.
public final class HTTPTransport: Transport {
  /// Seconds without a byte after which a fetch fails. The companion sets the limit over all.
  static let patience: TimeInterval = 30
  /// The most redirects that are followed.
  static let mostRedirects = 5

  private let isAllowed: @Sendable (URL) -> Bool

  /// `isAllowed`: which addresses may be asked. Tests allow a server on the same machine.
  public init(isAllowed: @escaping @Sendable (URL) -> Bool = { $0.scheme?.lowercased() == "https" }) {
    self.isAllowed = isAllowed
  }

  public func fetch(request: FetchRequest) async throws -> FetchResponse {
    guard let url = URL(string: request.address), isAllowed(url) else { throw failure("the address is not allowed") }
    let fetch = Fetch(most: request.maxBytes, isAllowed: isAllowed)
    return try await withTaskCancellationHandler {
      try await fetch.run(Self.message(url, etag: request.etag))
    } onCancel: {
      fetch.cancel()
    }
  }

  static func message(_ url: URL, etag: String?) -> URLRequest {
    var message = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: patience)
    message.httpMethod = "GET"
    message.httpShouldHandleCookies = false
    message.setValue("*/*", forHTTPHeaderField: "Accept")
    // The system's own values name its version and the employee's languages.
    message.setValue("*", forHTTPHeaderField: "Accept-Language")
    message.setValue("Appwijzer", forHTTPHeaderField: "User-Agent")
    if let etag { message.setValue(etag, forHTTPHeaderField: "If-None-Match") }
    return message
  }

  static var configuration: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.timeoutIntervalForRequest = patience
    return configuration
  }

  /// Seconds since 1970 of a date in a header (RFC 9110, 5.6.7: the form that servers send).
  static func seconds(_ date: String) -> Int64? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "GMT")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: date).map { Int64($0.timeIntervalSince1970) }
  }

  /// Whether a redirect stays on the same host.
  static func isSameHost(_ from: URL?, _ to: URL?) -> Bool {
    guard let from, let to else { return false }
    return from.scheme?.lowercased() == to.scheme?.lowercased() && from.host?.lowercased() == to.host?.lowercased()
      && from.port == to.port
  }
}

private func failure(_ reason: String) -> PortError { .Failed(reason: reason) }

/// One fetch, with a session of its own: nothing is shared between two of them.
private final class Fetch: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private struct State {
    var continuation: CheckedContinuation<FetchResponse, any Error>?
    var session: URLSession?
    var body = Data()
    var head: HTTPURLResponse?
    var redirects = 0
    var reason: String?
    var cancelled = false
  }

  private let state = Locked(State())
  private let most: UInt64
  private let isAllowed: @Sendable (URL) -> Bool

  init(most: UInt64, isAllowed: @escaping @Sendable (URL) -> Bool) {
    self.most = most
    self.isAllowed = isAllowed
  }

  func run(_ message: URLRequest) async throws -> FetchResponse {
    try await withCheckedThrowingContinuation { continuation in
      let session = URLSession(configuration: HTTPTransport.configuration, delegate: self, delegateQueue: nil)
      let cancelled = state.with { state in
        state.continuation = continuation
        state.session = session
        return state.cancelled
      }
      if cancelled { return end(.failure(failure("cancelled"))) }
      session.dataTask(with: message).resume()
    }
  }

  func cancel() {
    state.with { $0.cancelled = true }
    end(.failure(failure("cancelled")))
  }

  /// Hands the answer over, once, and lets the session go.
  private func end(_ result: Result<FetchResponse, any Error>) {
    let (continuation, session) = state.with { state in
      defer {
        state.continuation = nil
        state.body = Data()
      }
      return (state.continuation, state.session)
    }
    guard let continuation else { return }
    session?.invalidateAndCancel()
    continuation.resume(with: result)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping Answer<URLRequest?>
  ) {
    let count = state.with { state in
      state.redirects += 1
      return state.redirects
    }
    let stays = HTTPTransport.isSameHost(response.url, request.url) && request.url.map(isAllowed) == true
    if stays && count <= HTTPTransport.mostRedirects { return completionHandler(request) }
    completionHandler(nil)
    end(.failure(failure("a redirect leads elsewhere")))
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping Answer<URLSession.ResponseDisposition>
  ) {
    guard let head = response as? HTTPURLResponse, response.expectedContentLength <= Int64(clamping: most) else {
      completionHandler(.cancel)
      return end(.failure(failure("the answer is too large")))
    }
    state.with { $0.head = head }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let fits = state.with { state in
      guard UInt64(state.body.count) + UInt64(data.count) <= most else { return false }
      state.body.append(data)
      return true
    }
    if !fits { end(.failure(failure("the answer is too large"))) }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    if let error {
      // The system's own words may hold an address: only the code is kept.
      return end(.failure(failure("the network failed (\((error as NSError).code))")))
    }
    let (head, body) = state.with { ($0.head, $0.body) }
    guard let head else { return end(.failure(failure("there was no answer"))) }
    end(
      .success(
        FetchResponse(
          status: UInt16(clamping: head.statusCode),
          address: head.url?.absoluteString ?? "",
          etag: head.value(forHTTPHeaderField: "ETag"),
          contentType: head.value(forHTTPHeaderField: "Content-Type"),
          body: head.statusCode == 200 ? body : Data(),
          date: head.value(forHTTPHeaderField: "Date").flatMap(HTTPTransport.seconds))))
  }
}
