import type { People } from "./browser.ts";

/** What a person does from start to end; its name says what it proves. */
export type Journey = { name: string; run: (people: People) => Promise<void> };
