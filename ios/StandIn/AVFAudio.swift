// TEST SUPPORT ONLY: names of AVFAudio. See README.md.
@_exported import Foundation

public enum AVSpeechBoundary: Sendable { case immediate, word }
public class AVSpeechSynthesisVoice: NSObject, @unchecked Sendable {
  public init?(language: String?) {}
  public var language: String { "" }
  public class func speechVoices() -> [AVSpeechSynthesisVoice] { [] }
  public class func currentLanguageCode() -> String { "" }
}
public class AVSpeechUtterance: NSObject {
  public init(string: String) {}
  public var voice: AVSpeechSynthesisVoice?
  public var prefersAssistiveTechnologySettings = false
}
public protocol AVSpeechSynthesizerDelegate: NSObjectProtocol {
  func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance)
}
public class AVSpeechSynthesizer: NSObject {
  public weak var delegate: (any AVSpeechSynthesizerDelegate)?
  public var usesApplicationAudioSession = true
  public func speak(_ utterance: AVSpeechUtterance) {}
  @discardableResult public func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { true }
}
