/** What a page inside LINE can ask of LINE: the real one, or practice mode's phone. */
export type LinePage = Readonly<{
  /** Whose page it is, to keep drafts of two people on one phone apart. */
  ownerKey: string;
  /** A token not yet run out; asks again where it has. */
  idToken(): Promise<string>;
  /** Closes the page and goes back to the chat; null where there is nothing to close. */
  close: (() => void) | null;
  /** Opens an address in the phone's own browser: LINE's cannot keep a file. */
  openOutside(url: string): void;
  /** Sends words to a friend whom the person chooses; answers whether they were sent. Null where LINE cannot. */
  share: ((words: string) => Promise<boolean>) | null;
  language: "th" | "en" | null;
}>;

/** The page was opened outside LINE and cannot sign in by itself. */
export class OutsideLine extends Error {
  constructor() {
    super("opened outside LINE");
    this.name = "OutsideLine";
  }
}
