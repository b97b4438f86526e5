import { z } from "zod";

/** What of ThaID's back channel can be made slow or broken. */
export const backChannel = ["discovery", "jwks", "token", "introspection", "revocation", "userinfo"] as const;
export type BackChannel = (typeof backChannel)[number];

/**
 * Where documents, samples and integrations contradict each other, and what an attacker or a bad day adds. The defaults are the documents'
 * ("API ลงทะเบียนสำหรับผู้ให้บริการ", v1.0.1, 25 September 2023).
 */
export const quirksSchema = z.strictObject({
  /** The token answer has `expire_in`, a moment in Unix time, and no `expires_in`. */
  absoluteExpireIn: z.boolean().default(false),
  /** A refresh token comes along, though it was taken out of the documents. */
  refreshToken: z.boolean().default(false),
  /** The scopes' values stand in the token answer itself: without the scope openid as documented, also beside the ID token, or in its place. */
  flatClaims: z.enum(["without_openid", "beside_id_token", "instead_of_id_token"]).default("without_openid"),
  /** The ID token holds no more than its subject, so that the flat values are all there is. */
  bareIdToken: z.boolean().default(false),
  /** Introspection understands `token=Bearer …` only. */
  bearerIntrospection: z.boolean().default(false),
  /** The back channel wants the header x-imauth-apikey. */
  apiKeyRequired: z.boolean().default(false),
  discovery: z.enum(["complete", "incomplete", "missing", "other_issuer"]).default("complete"),
  /** `sub` is the 13-digit number itself. */
  subIsPid: z.boolean().default(false),
  /** A code_challenge is an invalid request. */
  refusesPkce: z.boolean().default(false),
  withoutNonce: z.boolean().default(false),
  withoutAtHash: z.boolean().default(false),
  /** The address is a text; else an object with `formatted`. */
  addressText: z.boolean().default(false),
  deniedAs: z.enum(["user_denied", "access_denied"]).default("user_denied"),
  idToken: z
    .enum([
      "sound",
      "forged",
      "unsigned",
      "symmetric",
      "expired",
      "other_audience",
      "other_issuer",
      "other_nonce",
      "other_at_hash",
    ])
    .default("sound"),
  /** A number that fails its own check digit. */
  brokenPid: z.boolean().default(false),
  slowMs: z.number().min(0).max(120_000).default(0),
  failing: z.array(z.enum(backChannel)).default([]),
});

export type Quirks = z.output<typeof quirksSchema>;

/** As documented: nothing odd. */
export const noQuirks: Quirks = quirksSchema.parse({});
