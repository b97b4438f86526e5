import { randomInt } from "node:crypto";
import { nationalIdCheckDigit } from "@paknam/thai";
import { type Quirks, type RunningThaidSimulator, startThaidSimulator } from "@paknam/thaid-simulator";

/** A person of the simulator: what its door says of them. */
export type TestCitizen = Readonly<{ sub: string; pid: string; given_name: string; family_name: string }>;

/** A simulator of ThaID, and the phone that signs in there. */
export type TestThaid = Readonly<{
  simulator: RunningThaidSimulator;
  /** For openTestApp or openTestLine: the program asks this simulator. */
  environment: Record<string, string>;
  setQuirks(quirks: Partial<Quirks>): Promise<void>;
  /** As documented again, and no calls remembered. */
  calm(): Promise<void>;
  /** Takes somebody in; a number that nobody has, unless one is given. */
  newCitizen(about?: Record<string, string>): Promise<TestCitizen>;
  /** Does on the phone what a person does at the address that `begin` gave. Answers what ThaID appended to our address. */
  signIn(url: string | URL, pid: string, options?: { agrees?: boolean }): Promise<string>;
  /** The back channel's calls so far, such as "token 200". */
  calls(): Promise<string[]>;
  close(): Promise<void>;
}>;

const CLIENT = {
  clientId: "test-province",
  clientSecret: "test thaid-secret+of:the/province",
  apiKey: "test-thaid-key",
};

/** No province has the code 99: nobody's number. */
function somebody(): Record<string, string> {
  const twelve = `19900${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const pid = twelve + nationalIdCheckDigit(twelve);
  return { pid, title: "นาง", given_name: "สมหญิง", family_name: "รักถิ่น", birthdate: "1979-04-13", gender: "female" };
}

/**
 * Starts it on a port of its own. Tokens are of now: a test moves its clock there first (`test.clock.set(new Date())`).
 * @param redirectUrls where a sign-in may end, letter by letter
 */
export async function openTestThaid(
  redirectUrls: readonly string[] = ["http://localhost:3000/liff/thaid"],
): Promise<TestThaid> {
  const simulator = await startThaidSimulator({ port: 0, ...CLIENT, redirectUrls });
  const call = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${simulator.url}/simulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  };
  return {
    simulator,
    environment: {
      THAID_ISSUER: simulator.url,
      THAID_CLIENT_ID: CLIENT.clientId,
      THAID_CLIENT_SECRET: CLIENT.clientSecret,
      THAID_API_KEY: CLIENT.apiKey,
    },
    async setQuirks(quirks) {
      await call("PUT", "/quirks", quirks);
    },
    async calm() {
      await call("DELETE", "/quirks");
      await call("DELETE", "/calls");
    },
    newCitizen: (about = {}) => call("POST", "/people", { ...somebody(), ...about }) as Promise<TestCitizen>,
    async signIn(url, pid, options = {}) {
      const { callbackUrl } = await call("POST", "/sign-ins", {
        url: String(url),
        pid,
        agrees: options.agrees ?? true,
      });
      return new URL(String(callbackUrl)).search;
    },
    async calls() {
      const { calls } = (await call("GET", "/calls")) as { calls: { endpoint: string; status: number }[] };
      return calls.map(({ endpoint, status }) => `${endpoint} ${status}`);
    },
    close: () => simulator.close(),
  };
}
