// How fast an App Privacy Report is read through the bindings. A report for people, not a test:
//   ios/scripts/benchmark.sh
import AppwijzerBindings
import Foundation

/// A report of version 4: both kinds of line, 400 apps, with the team's prefix.
func report(lines: Int) -> Data {
  var text = ""
  for i in 0..<lines {
    let app = "ABCDE12345.org.example.app\(i % 400)"
    let minute = String(format: "%02d", i % 60)
    if i % 3 == 0 {
      text += #"{"accessor":{"identifier":"\#(app)","identifierType":"bundleID"},"category":"contacts","#
      text += #""identifier":"9D3E7A10-\#(i)","kind":"intervalBegin","#
      text += #""timeStamp":"2026-11-19T10:\#(minute):00.250+01:00","type":"access"}"#
    } else {
      text += #"{"domain":"host\#(i).example.org","firstTimeStamp":"2026-11-14T10:00:00Z","context":"","#
      text += #""timeStamp":"2026-11-19T10:\#(minute):00Z","domainType":2,"initiatedType":"AppInitiated","hits":4,"#
      text += #""type":"networkActivity","domainOwner":"","bundleID":"\#(app)"}"#
    }
    text += "\n"
  }
  return Data(text.utf8)
}

let file = FileManager.default.temporaryDirectory.appendingPathComponent(
  "report-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(at: file) }
let lines = 10_000
let bytes = report(lines: lines)
try bytes.write(to: file)
let clock = ContinuousClock()
var taken: [Duration] = []
for _ in 0..<50 {
  taken.append(try clock.measure { _ = try readPrivacyReport(path: file.path, part: .wholeDevice) })
}
taken.sort()
print("\(lines) lines, \(bytes.count / 1_024) KiB, 50 runs: median \(taken[25]), slowest \(taken[49])")
