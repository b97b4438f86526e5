import path from "node:path";
import { Writable } from "node:stream";
import type { Quirks } from "@paknam/thaid-simulator";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import type { Thaid, ThaidProof } from "../../modules/members/index.ts";
import { systemClock } from "../../platform/clock.ts";
import { openLog } from "../../platform/log.ts";
import { openTestThaid, type TestCitizen, type TestThaid } from "../../testing/thaid.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { openThaid } from "./open-thaid.ts";

const redirectUrl = "http://localhost:3000/liff/thaid";
const root = path.join(import.meta.dirname, "../../../../..");

let simulator: TestThaid;
let citizen: TestCitizen;
let logged = "";

beforeAll(async () => {
  simulator = await openTestThaid([redirectUrl]);
  citizen = await simulator.newCitizen();
});
afterEach(() => simulator.calm());
afterAll(() => simulator.close());

/** A fresh adapter, so that no test meets what another learned of the provider. */
function open({
  environment = {},
  timeoutMs = 5_000,
}: {
  environment?: Record<string, string>;
  timeoutMs?: number;
} = {}): Thaid {
  const config = readConfig(
    {
      PAKNAM_MODE: "production",
      DATABASE_URL: "postgres://nobody",
      LINE_CHANNEL_ID: "1",
      LINE_CHANNEL_SECRET: "1",
      LINE_LOGIN_CHANNEL_ID: "1",
      LIFF_ID: "1",
      SESSION_SECRET: "test-session-secret-of-32-letters!",
      PEPPER: "test-pepper-of-at-least-32-letters",
      PERSONAL_DATA_KEYS: `test:${"0123456789abcdef".repeat(4)}`,
      ...simulator.environment,
      ...environment,
    },
    root,
  );
  const to = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const thaid = openThaid({ config, clock: systemClock, log: openLog({ logLevel: "debug" }, to) }, { timeoutMs });
  if (!thaid) throw new Error("ThaID is configured and not offered");
  return thaid;
}

let serial = 0;
/** One whole sign-in; `answer` may turn the answer round on its way. */
async function signIn(
  thaid: Thaid,
  { agrees = true, answer = (query: string) => query }: { agrees?: boolean; answer?: (query: string) => string } = {},
) {
  serial += 1;
  const ours = { state: `state-${serial}`, nonce: `nonce-${serial}`, redirectUrl };
  const query = await simulator.signIn(await thaid.begin(ours), citizen.pid, { agrees });
  return thaid.finish({ ...ours, query: answer(query) });
}

const wholePerson = {
  title: "นาง",
  givenName: "สมหญิง",
  familyName: "รักถิ่น",
  birthdate: "1979-04-13",
  gender: "female",
  address: "99/1 หมู่ที่ 9 ต.บางโปรง อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
  ial: "2.3",
};

test("as documented: a person proves who they are, and the access token is given back", async () => {
  expect(await signIn(open())).toEqual({ pid: citizen.pid, ...wholePerson, proof: "signed" });
  expect(
    await waitFor("the revocation", async () => ((await simulator.calls()).length > 3 ? simulator.calls() : undefined)),
  ).toEqual(["discovery 200", "token 200", "jwks 200", "revocation 200"]);
});

const contradictions: readonly [string, Partial<Quirks>, ThaidProof][] = [
  ["expire_in as a moment", { absoluteExpireIn: true }, "signed"],
  ["a refresh token", { refreshToken: true }, "signed"],
  ["the values beside the ID token", { flatClaims: "beside_id_token" }, "signed"],
  ["the values instead of an ID token", { flatClaims: "instead_of_id_token" }, "channel"],
  ["an ID token that names nobody", { bareIdToken: true, flatClaims: "beside_id_token" }, "channel"],
  ["introspection of Bearer only", { bearerIntrospection: true }, "signed"],
  ["a key in a header", { apiKeyRequired: true }, "signed"],
  ["half a discovery", { discovery: "incomplete" }, "signed"],
  ["no discovery", { discovery: "missing" }, "signed"],
  ["a discovery that fails", { failing: ["discovery"] }, "signed"],
  ["another's discovery", { discovery: "other_issuer" }, "signed"],
  ["sub is the number", { subIsPid: true }, "signed"],
  ["no PKCE", { refusesPkce: true }, "signed"],
  ["no nonce", { withoutNonce: true }, "unbound"],
  ["no at_hash", { withoutAtHash: true }, "signed"],
  ["the address as a text", { addressText: true }, "signed"],
  ["no revocation", { failing: ["revocation"] }, "signed"],
];
test.each(contradictions)("survives %s", async (_name, quirks, proof) => {
  await simulator.setQuirks(quirks);
  expect(await signIn(open())).toEqual({ pid: citizen.pid, ...wholePerson, proof });
});

const everything = {
  absoluteExpireIn: true,
  refreshToken: true,
  bearerIntrospection: true,
  apiKeyRequired: true,
  discovery: "missing",
  subIsPid: true,
  refusesPkce: true,
  withoutNonce: true,
  withoutAtHash: true,
  addressText: true,
} as const;

test("survives all of them together, with an ID token and without", async () => {
  await simulator.setQuirks({ ...everything, flatClaims: "beside_id_token" });
  expect(await signIn(open())).toMatchObject({ pid: citizen.pid, proof: "unbound" });
  await simulator.setQuirks({ flatClaims: "instead_of_id_token" });
  expect(await signIn(open())).toMatchObject({ pid: citizen.pid, proof: "channel" });
});

test.each([
  ["forged", "thaid.invalid"],
  ["unsigned", "thaid.invalid"],
  ["symmetric", "thaid.invalid"],
  ["expired", "thaid.expired"],
  ["other_audience", "thaid.invalid"],
  ["other_issuer", "thaid.invalid"],
  ["other_nonce", "thaid.invalid"],
  ["other_at_hash", "thaid.invalid"],
] as const)("refuses an ID token that is %s, also with true values beside it", async (idToken, code) => {
  await simulator.setQuirks({ idToken });
  await expect(signIn(open())).rejects.toMatchObject({ code });
  await simulator.setQuirks({
    idToken,
    ...everything,
    withoutNonce: false,
    withoutAtHash: false,
    flatClaims: "beside_id_token",
  });
  await expect(signIn(open())).rejects.toMatchObject({ code });
});

test("refuses a number that fails its check digit", async () => {
  await simulator.setQuirks({ brokenPid: true });
  await expect(signIn(open())).rejects.toMatchObject({ code: "thaid.invalid" });
});

test("where only what is signed counts, the weaker proofs are refused", async () => {
  const strict = open({ environment: { THAID_SIGNED_ONLY: "true" } });
  expect(await signIn(strict)).toMatchObject({ proof: "signed" });
  for (const quirks of [{ withoutNonce: true }, { flatClaims: "instead_of_id_token" }] as const) {
    await simulator.calm();
    await simulator.setQuirks(quirks);
    await expect(signIn(strict)).rejects.toMatchObject({ code: "thaid.invalid" });
  }
});

test("an answer to somebody else's sign-in, one changed on its way, and one without a code are refused before ThaID is asked", async () => {
  const changes = [
    (query: string) => query.replace(/state=[^&]*/, "state=state-of-another"),
    (query: string) => query.replace(/&?state=[^&]*/, ""),
    (query: string) => `${query}&state=state-of-another`,
    (query: string) => `${query}&iss=${encodeURIComponent("https://imauth.example.com")}`,
    (query: string) => query.replace(/code=[^&]*&?/, ""),
    (query: string) => `${query}&error=invalid_scope`,
    () => "",
  ];
  for (const answer of changes)
    await expect(signIn(open(), { answer })).rejects.toMatchObject({ code: "thaid.invalid" });
  expect(await simulator.calls()).not.toContainEqual(expect.stringContaining("token"));
});

test("a code is good once", async () => {
  const thaid = open();
  const ours = { state: "state-once", nonce: "nonce-once", redirectUrl };
  const query = await simulator.signIn(await thaid.begin(ours), citizen.pid);
  await thaid.finish({ ...ours, query });
  await expect(thaid.finish({ ...ours, query })).rejects.toMatchObject({ code: "thaid.expired", status: 410 });
});

test("a code that answers another sign-in of ours is refused by its nonce", async () => {
  const thaid = open();
  const victims = { state: "state-victim", nonce: "nonce-victim", redirectUrl };
  const stolen = await simulator.signIn(await thaid.begin(victims), citizen.pid);
  const query = stolen.replace("state-victim", "state-thief");
  await expect(thaid.finish({ query, state: "state-thief", nonce: "nonce-thief", redirectUrl })).rejects.toMatchObject({
    code: "thaid.invalid",
  });
});

test("who does not agree is not pressed", async () => {
  await expect(signIn(open(), { agrees: false })).rejects.toMatchObject({ code: "thaid.denied", status: 403 });
  await simulator.setQuirks({ deniedAs: "access_denied" });
  await expect(signIn(open(), { agrees: false })).rejects.toMatchObject({ code: "thaid.denied" });
});

test("ThaID slow, broken, gone, or refusing us: said as such, in time", async () => {
  const unreachable = { code: "thaid.unreachable", status: 503 };
  for (const failing of [["token"], ["jwks"]] as const) {
    await simulator.setQuirks({ failing: [...failing] });
    await expect(signIn(open())).rejects.toMatchObject(unreachable);
  }
  await simulator.calm();
  await simulator.setQuirks({ slowMs: 60_000 });
  const startedAt = performance.now();
  await expect(signIn(open({ timeoutMs: 200 }))).rejects.toMatchObject(unreachable);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await simulator.calm();
  await simulator.setQuirks({ apiKeyRequired: true });
  await expect(signIn(open({ environment: { THAID_API_KEY: "wrong" } }))).rejects.toMatchObject(unreachable);
  await expect(signIn(open({ environment: { THAID_CLIENT_SECRET: "wrong" } }))).rejects.toMatchObject(unreachable);
  const gone = open({ environment: { THAID_ISSUER: "http://127.0.0.1:9" } });
  await expect(gone.finish({ query: "?code=c&state=s", state: "s", nonce: "n", redirectUrl })).rejects.toMatchObject(
    unreachable,
  );
});

test("foreigners, people without status, years alone", async () => {
  const known: readonly [Record<string, string>, Record<string, unknown>][] = [
    [{ pid: "6990000000052" }, { pid: "6990000000052" }],
    [{ birthdate: "1948" }, { birthdate: "1948" }],
    [{ family_name: "" }, { familyName: null }],
    [{ birthdate: "2999-01-01" }, { birthdate: null }],
  ];
  for (const [about, expected] of known) {
    const { pid } = await simulator.newCitizen(about);
    const thaid = open();
    const ours = { state: "state-they", nonce: "nonce-they", redirectUrl };
    const query = await simulator.signIn(await thaid.begin(ours), pid);
    expect(await thaid.finish({ ...ours, query })).toMatchObject(expected);
  }
});

// Last on purpose: it reads what all of the above wrote.
test("no log line holds a number, a name, a subject, a code or a token", () => {
  expect(logged).toContain("a sign-in with ThaID was refused");
  expect(logged).toContain("ThaID answered");
  for (const secret of [
    citizen.pid,
    citizen.sub,
    citizen.given_name,
    citizen.family_name,
    "test thaid-secret",
    "code=",
    "nonce-",
  ])
    expect(logged.includes(secret), secret).toBe(false);
  expect(logged.replace(/"time":\d{13}/g, "")).not.toMatch(/\d{13}/);
  expect(logged).not.toMatch(/eyJ[\w-]{10}/);
});
