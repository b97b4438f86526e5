/**
 * How far ThaID's answer proves itself, strongest first.
 * signed: an ID token signed by ThaID that answers this very sign-in (our nonce is in it).
 * unbound: an ID token signed by ThaID for us, without the nonce.
 * channel: values ThaID gave our server itself, over its own connection, for a code that only we could redeem; signed by nobody.
 */
export type ThaidProof = "signed" | "unbound" | "channel";

/** Who somebody is, as ThaID says. Nothing else of ThaID's answer leaves the adapter, and no token is kept. */
export type ThaidPerson = Readonly<{
  /** 13 digits with a right check digit; foreigners' begin with 0, 6 or 7. Never to be stored or logged as it is. */
  pid: string;
  title: string | null;
  givenName: string | null;
  familyName: string | null;
  /** YYYY-MM-DD, or YYYY where only the year is on record; common era. */
  birthdate: string | null;
  gender: "male" | "female" | null;
  /** As in the house registration, one line. */
  address: string | null;
  /** Identity assurance level, such as 2.3. */
  ial: string | null;
  proof: ThaidProof;
}>;

/**
 * One sign-in. `state` and `nonce` are random, made for this sign-in and for the member who begins it, kept by the caller until it ends and
 * used once; `redirectUrl` is registered with ThaID letter by letter and the same in both calls.
 */
export type ThaidSignIn = Readonly<{ state: string; nonce: string; redirectUrl: string }>;

/** ThaID, as this room needs it. */
export type Thaid = Readonly<{
  /** The address at which a person proves who they are. Never fails: without ThaID's own list of addresses the documented ones serve. */
  begin(signIn: ThaidSignIn): Promise<URL>;
  /**
   * Ends a sign-in. That the same session began it is the caller's to check, before.
   * @param answer.query what ThaID appended to `redirectUrl`, with or without the question mark
   * @throws AppError thaid.denied (403): the person did not agree · thaid.expired (410): too late or used before, begin anew ·
   *   thaid.invalid (401): not an answer to this sign-in, or one that proves nothing · thaid.unreachable (503): ThaID is away or refuses us
   */
  finish(answer: ThaidSignIn & Readonly<{ query: string }>): Promise<ThaidPerson>;
}>;
