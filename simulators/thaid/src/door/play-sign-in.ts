import { DoorError } from "./door-error.ts";

type SignIn = { readonly url: string; readonly sub: string; readonly agrees: boolean; readonly issuer: string };

/** Every way from the first page to the product's address is five answers long. */
const stepsMax = 8;

/**
 * Does what a person does in the browser: opens the address, is somebody, agrees or refuses. Answers where the browser would go then.
 * @throws DoorError 409 when ThaID leads nowhere, with what it said
 */
export async function playSignIn({ url, sub, agrees, issuer }: SignIn): Promise<string> {
  const cookies = new Map<string, string>();
  let next = new URL(url);
  if (next.origin !== issuer) throw new DoorError(400, `That address is not at ${issuer}`);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < stepsMax; step++) {
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      ...(form ? { method: "POST", body: form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const location = response.headers.get("location");
    if (location === null) throw new DoorError(409, `${response.status} ${(await response.text()).slice(0, 300)}`);
    await response.body?.cancel();
    next = new URL(location, next);
    if (next.origin !== issuer) return next.href;
    form = next.pathname.startsWith("/sign-in/")
      ? new URLSearchParams({ sub, answer: agrees ? "agree" : "refuse" })
      : undefined;
  }
  throw new DoorError(409, "The sign-in went round in circles");
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = ""] = header.split(";");
  const at = pair.indexOf("=");
  cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
