import type pg from "pg";

/** A signed-in demo officer. */
export type Officer = Readonly<{
  leads: boolean;
  post(path: string, body: unknown): Promise<void>;
  get(path: string): Promise<void>;
}>;

/** One of each reach: the sub-districts of a municipality, a district, all. The seed gives the district's officer no member desk. */
const WHO = [
  { email: "nakhon.head@paknam.example", leads: false },
  { email: "district@paknam.example", leads: false },
  { email: "admin@paknam.example", leads: true },
] as const;

/** Signs the officers in at the practice door. Throws for what is not answered well, then and later. */
export async function signInOfficers(publicUrl: string, client: pg.Client): Promise<Officer[]> {
  await client.query(
    `insert into organisations.duty (officer_id, duty, granted_at)
     select id, 'member-desk', now() from organisations.officer where email = any ($1) on conflict do nothing`,
    [WHO.map(({ email }) => email)],
  );
  return Promise.all(WHO.map(({ email, leads }) => signIn(publicUrl, { email, leads })));
}

async function signIn(publicUrl: string, { email, leads }: { email: string; leads: boolean }): Promise<Officer> {
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(publicUrl + path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return response;
  };
  const json = { "content-type": "application/json" };
  const answer = await call("/api/practice/sign-in", {
    method: "POST",
    headers: json,
    body: JSON.stringify({ email }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return {
    leads,
    post: async (path, body) =>
      void (await call(path, { method: "POST", headers: { ...json, cookie }, body: JSON.stringify(body) })),
    get: async (path) => void (await call(path, { headers: { cookie } })),
  };
}
