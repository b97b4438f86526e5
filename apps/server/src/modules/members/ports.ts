/**
 * Checks the ID token of a page inside LINE.
 * @throws AppError id_token.invalid · id_token.expired (401) · line.unreachable (503)
 */
export type VerifyIdToken = (idToken: string) => Promise<Readonly<{ lineUserId: string; displayName: string | null }>>;

/** What LINE says of a person; null when it says nothing (blocked, left, no consent). Throws when LINE could not be asked. */
export type FetchProfile = (lineUserId: string) => Promise<Readonly<{ displayName: string }> | null>;
