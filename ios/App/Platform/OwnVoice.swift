import AVFAudio
import AppwijzerKit

/// The voice of iOS and iPadOS. It speaks on the device, and while the phone is muted too: somebody pressed for it.
@MainActor
final class OwnVoice: NSObject, SystemVoice {
  private let synthesizer = AVSpeechSynthesizer()
  /// The last piece, and what is to be done once it was spoken.
  private var last: ObjectIdentifier?
  private var ended: (@MainActor () -> Void)?

  override init() {
    super.init()
    synthesizer.delegate = self
    // A session of the system's own: it is heard with the switch on silent, and lowers what else plays.
    synthesizer.usesApplicationAudioSession = false
  }

  func knows(_ language: String) -> Bool { voice(language) != nil }

  func speak(_ pieces: [String], language: String, ended: @escaping @MainActor () -> Void) {
    stop()
    let utterances = pieces.map { piece in
      let utterance = AVSpeechUtterance(string: piece)
      utterance.voice = voice(language)
      utterance.prefersAssistiveTechnologySettings = true
      return utterance
    }
    guard let final = utterances.last else { return ended() }
    last = ObjectIdentifier(final)
    self.ended = ended
    for utterance in utterances { synthesizer.speak(utterance) }
  }

  func stop() {
    last = nil
    ended = nil
    synthesizer.stopSpeaking(at: .immediate)
  }

  /// The one that the employee's own region speaks, else the first of the language. A variant of a language, such as
  /// the easier Dutch, is spoken as the language.
  private func voice(_ language: String) -> AVSpeechSynthesisVoice? {
    let primary = { (tag: String) in tag.split(separator: "-").first.map { $0.lowercased() } }
    let fitting = AVSpeechSynthesisVoice.speechVoices().filter { primary($0.language) == primary(language) }
    let here = AVSpeechSynthesisVoice.currentLanguageCode()
    let chosen = fitting.first { $0.language == here } ?? fitting.first
    // Of a language and a region: the voice that the employee chose for it.
    return chosen.flatMap { AVSpeechSynthesisVoice(language: $0.language) } ?? chosen
  }

  private func finished(_ utterance: ObjectIdentifier) {
    guard utterance == last, let ended else { return }
    last = nil
    self.ended = nil
    ended()
  }
}

extension OwnVoice: AVSpeechSynthesizerDelegate {
  nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance) {
    let spoken = ObjectIdentifier(utterance)
    Task { @MainActor in finished(spoken) }
  }
}
