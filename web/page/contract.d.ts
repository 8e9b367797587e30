// The documents that the core hands over: core/src/contract/model.rs. The tests hold both against each other by
// playing every recording.

export type Status = "action" | "asked" | "unknown" | "done" | "exempt";
export type Look = "primary" | "secondary" | "link";

/** The name of a case: an app, and where it is. */
type Case = `${string}@${string}`;

/** A screen, as its text: core/src/contract/id.rs. */
export type ScreenId =
  | "home"
  | "join"
  | "join/check"
  | "waiting"
  | "employer"
  | "about"
  | "languages"
  | "changes"
  | "device-code"
  | "secrets"
  | "leave"
  | "problem"
  | "device"
  | `welcome/${1 | 2 | 3}`
  | `${"finding" | "why" | "why-more" | "steps" | "route" | "work-data" | "need" | "ask" | "asked"}/${Case}`
  | `${"not-right" | "self-check" | "done"}/${Case}`
  | `${"self-check-all" | "looked" | "ban" | "ban-more" | "question"}/${string}`;

/** Something that was pressed, as its text: core/src/contract/event.rs. */
export type Event =
  | "check"
  | "look"
  | "blocked"
  | `reminders/${"on" | "off"}`
  | `join-agree/${string}`
  | "welcomed"
  | "refresh"
  | "join"
  | "join-stop"
  | "leave"
  | "secrets-anew"
  | "changes-read"
  | "grant"
  | `${"begin" | "choose" | "route" | "tick" | "work-data-removed" | "attest" | "ask" | "answer-read"}/${Case}`
  | `${"attest-all" | "answer" | "language"}/${string}`;

export type SystemRequest =
  | "pick-report"
  | "ask-to-notify"
  | "open-other-copy"
  | { uninstall: { package: string } }
  | { "app-details": { package: string } }
  | { "open-app": { package: string } }
  | { share: { text: string } }
  | { "ask-links": { schemes: string[] } };

export type Target = { show: { screen: ScreenId } } | { act: { event: Event } } | { system: { request: SystemRequest } };

export interface Action {
  label: string;
  look: Look;
  target: Target;
}

export interface TextRun {
  text: string;
  link: string | null;
}

export interface Row {
  status: Status | null;
  word: string | null;
  title: string;
  sub: string | null;
  action: Action | null;
}

export interface Step {
  number: number;
  label: string;
  title: string;
  lines: string[];
  actions: Action[];
  done: boolean | null;
}

export interface ChoiceOption {
  value: string;
  label: string;
  sub: string | null;
  chosen: boolean;
  alone: boolean;
}

export interface Choice {
  name: string;
  question: string;
  hint: string | null;
  many: boolean;
  options: ChoiceOption[];
  error: string | null;
  submit: Action;
  skip: Action | null;
}

export interface Field {
  name: string;
  label: string;
  hint: string | null;
  value: string;
  long: boolean;
  error: string | null;
  submit: Action;
}

export interface Blocks {
  status: { status: Status; word: string; text: string | null; live: boolean };
  heading: { text: string };
  paragraph: { runs: TextRun[]; tone: "lead" | "body" | "small" };
  points: { items: TextRun[][]; numbered: boolean };
  facts: { items: { key: string; value: string }[] };
  rows: { items: Row[] };
  steps: { items: Step[] };
  choice: { choice: Choice };
  field: { field: Field };
  sources: { items: { title: string; detail: string | null; link: string | null }[] };
  notice: { kind: "info" | "warning" | "error"; text: string };
  details: { summary: string; paragraphs: string[] };
  verbatim: { label: string; text: string };
  actions: { items: Action[] };
  help: { title: string; lines: TextRun[] };
}

/** One kind of block, with its name outside. */
export type Block = { [K in keyof Blocks]: { [P in K]: Blocks[K] } }[keyof Blocks];

export interface Screen {
  id: ScreenId;
  language: string;
  title: string;
  subtitle: string | null;
  back: Action | null;
  blocks: Block[];
}

/** What is called with what was pressed, and what was chosen there. */
export type Press = (target: Target, inputs: string[]) => void;

/** What a refresh needs next. */
export type Next = { fetch: { address: string; etag: string | null; max: number } } | { done: boolean };

/** What the page knows about the device. */
export interface Facts {
  platform: "android" | "ios";
  form: "phone" | "tablet";
  os_version: number | null;
  language: string;
  share: boolean;
}

/** What lasts. */
export interface Kept {
  journal?: Uint8Array;
  secrets?: string;
  /** The name of the last write: another tab's write is seen by it. Empty where nothing is kept, null where that is not known. */
  mark: string | null;
}
