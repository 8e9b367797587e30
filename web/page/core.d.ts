// The glue that wasm-bindgen writes beside web/src/bridge.rs. An error's message is the name of a problem.

import type { Event, ScreenId } from "./contract.js";

export default function init(options?: { module_or_path: URL | string | Response }): Promise<unknown>;

/** The screen that says that nothing could be opened, as JSON. */
export function failed(language: string, form: string, code: string): string;
/** The question on which device the page is read, as JSON: where the browser does not tell. */
export function which_device(language: string, noneChosen: boolean): string;
/** What is read aloud of a screen (JSON), as JSON: language, pieces, and the button's words start and stop. */
export function read_aloud(screen: string): string;

export class Web {
  constructor(facts: string, journal: Uint8Array | undefined, secrets: string | undefined, now: number);
  now(now: number): void;
  journal(): Uint8Array;
  secrets(): string;
  damaged(): boolean;
  kept(kept: boolean): void;
  library(sha256: Uint8Array): void;
  screen(id: ScreenId): string;
  problem(code: string, again: ScreenId): string;
  words(): string;
  act(screen: ScreenId, event: Event, inputs: string[]): string;
  refresh(force: boolean): string;
  answer(
    status: number,
    address: string,
    etag: string | undefined,
    contentType: string | undefined,
    date: number | undefined,
    body: Uint8Array,
  ): string;
  no_answer(timedOut: boolean): string;
  privacy_report(bytes: Uint8Array): void;
  calendar(): string | undefined;
  free(): void;
}
