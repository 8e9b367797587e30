import AppwijzerBindings
import Foundation

/// Asks the system whether any app opens links of a scheme.
public protocol LinkAsker: Sendable {
  /// False where the build leaves this out: the app is complete without it.
  var isAvailable: Bool { get }
  /// `scheme`: without `://`. Only declared schemes get an answer from the system.
  func opens(_ scheme: String) async -> Bool
}

/// Where the organisation's management says something.
public protocol ConfigurationSource: Sendable {
  /// Both ways joined, as they are now.
  func read() async -> ManagedConfiguration
}

/// Where the journal is.
public enum JournalPlace: Equatable, Sendable {
  /// In a file, in storage that is no part of any backup. Its folder must exist.
  case file(path: String)
  /// Nowhere: it is gone with the process.
  case memory

  var storage: Storage {
    switch self {
    case .file(let path): .file(path: path)
    case .memory: .memory
    }
  }
}

/// What the device is.
public struct DeviceFacts: Sendable {
  public var isTablet: Bool
  /// Major version of the system.
  public var systemVersion: UInt32
  /// The system's language: a BCP 47 tag.
  public var language: String

  public init(isTablet: Bool, systemVersion: UInt32, language: String) {
    self.isTablet = isTablet
    self.systemVersion = systemVersion
    self.language = language
  }
}

/// Everything of the platform that a session needs.
public struct Shell: Sendable {
  public var storage: JournalPlace
  public var facts: DeviceFacts
  public var clock: any AppwijzerBindings.Clock
  public var secrets: any SecureStore
  public var transport: any Transport
  public var notifier: any Notifier
  public var status: any StatusChannel
  public var centre: any NotificationCentre
  public var links: any LinkAsker
  public var configuration: any ConfigurationSource
  public var protection: any Protection
  /// What reads a screen aloud; nothing where the system has no voice.
  public var voice: (any SystemVoice)?
  /// For whom this build is.
  public var organisation: OwnOrganisation
  /// How long a service may take before it is given up; the core's own defaults.
  var limits = Limits()

  public init(
    storage: JournalPlace, facts: DeviceFacts, clock: any AppwijzerBindings.Clock, secrets: any SecureStore,
    transport: any Transport, notifier: any Notifier, status: any StatusChannel, centre: any NotificationCentre,
    links: any LinkAsker, configuration: any ConfigurationSource, protection: any Protection = Unprotected(),
    voice: (any SystemVoice)? = nil, organisation: OwnOrganisation = OwnOrganisation()
  ) {
    self.storage = storage
    self.facts = facts
    self.clock = clock
    self.secrets = secrets
    self.transport = transport
    self.notifier = notifier
    self.status = status
    self.centre = centre
    self.links = links
    self.configuration = configuration
    self.protection = protection
    self.voice = voice
    self.organisation = organisation
  }

  func ports(_ inventory: any Inventory) -> Ports {
    Ports(
      inventory: inventory, clock: clock, storage: SecretsPort(secrets), transport: transport, notifier: notifier,
      status: status)
  }

  /// What the core is told. Whether the device is managed is known by whether its management says
  /// something: the system does not tell.
  func shellFacts(managed: Bool) -> ShellFacts {
    ShellFacts(
      platform: .ios,
      form: form,
      osVersion: facts.systemVersion,
      manufacturer: "Apple",
      here: DeviceInventory.noList.area,
      can: Abilities(
        uninstall: false, appDetails: false, openApp: false, notify: true, share: true, pickFile: true,
        askLinks: links.isAvailable, byItself: true),
      language: facts.language,
      managed: managed)
  }

  var form: AppwijzerBindings.Form { facts.isTablet ? .tablet : .phone }
}
