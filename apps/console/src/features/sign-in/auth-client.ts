import { CallError, Problem } from "@paknam/contract";
import { createAuthClient } from "better-auth/client";
import { twoFactorClient } from "better-auth/client/plugins";

/** Officers' sign-in: password, then a code. */
export const authClient = createAuthClient({ basePath: "/api/auth", plugins: [twoFactorClient()] });

/**
 * The answer of a sign-in call, or its refusal thrown as all our refusals are.
 * @throws CallError with the server's code; `network.unreachable` without an answer
 */
export async function orThrow<T>(answer: Promise<{ data: T | null; error: unknown }>): Promise<T> {
  const { data, error } = await answer.catch(() => ({ data: null, error: { status: 0 } }));
  if (data !== null && !error) return data;
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 0;
  const code = status === 0 ? "network.unreachable" : "internal.unexpected";
  throw new CallError(status, Problem.catch({ error: { code, detail: {} } }).parse(error));
}
