import AppwijzerBindings

/// The system's voice. It speaks on the device: what stands on a screen goes nowhere.
@MainActor
public protocol SystemVoice: AnyObject, Sendable {
  /// Whether there is a voice for a language. `language`: a BCP 47 tag, of which the language counts.
  func knows(_ language: String) -> Bool
  /// Speaks these pieces one after the other; `ended` is called once the last was spoken, and not after `stop`.
  func speak(_ pieces: [String], language: String, ended: @escaping @MainActor () -> Void)
  func stop()
}

/// The screen read aloud.
extension CompanionSession {
  /// What stands on the button that reads a screen aloud or ends that; nothing where no voice knows its language.
  public func readAloudLabel(_ screen: ScreenModel) -> String? {
    guard shell.voice?.knows(screen.language) == true else { return nil }
    let words = shellWords(language: screen.language, form: shell.form)
    return read == screen.id ? words.readStop : words.readAloud
  }

  /// The button was pressed: reads this screen, or ends that.
  public func readAloud(_ screen: ScreenModel) {
    let ends = read == screen.id
    stopReading()
    guard !ends, let voice = shell.voice, voice.knows(screen.language) else { return }
    read = screen.id
    voice.speak(screen.aloud, language: screen.language) { [weak self] in self?.read = nil }
  }

  /// Another screen comes, or the employee leaves.
  public func stopReading() {
    guard read != nil else { return }
    read = nil
    shell.voice?.stop()
  }
}
