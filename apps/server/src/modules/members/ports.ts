import type { Thaid } from "./proofing/thaid-port.ts";

/**
 * Checks the ID token of a page inside LINE.
 * @throws AppError id_token.invalid · id_token.expired (401) · line.unreachable (503)
 */
export type VerifyIdToken = (idToken: string) => Promise<Readonly<{ lineUserId: string; displayName: string | null }>>;

/** What LINE says of a person; null when it says nothing (blocked, left, no consent). Throws when LINE could not be asked. */
export type FetchProfile = (lineUserId: string) => Promise<Readonly<{ displayName: string }> | null>;

/** What the outside does for the room. */
export type MemberPorts = Readonly<{
  verifyIdToken: VerifyIdToken;
  fetchProfile: FetchProfile;
  /** The address that opens a page of ours inside LINE: path after /liff. */
  pageAddress(page: string): string;
  /** Null where ThaID is not offered. */
  thaid: Thaid | null;
}>;
