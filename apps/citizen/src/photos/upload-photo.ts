import { CallError, citizen, Problem, type Route } from "@paknam/contract";
import type { MemberSession } from "../sign-in/member-session.ts";

/** A photo of 1 MB at 50 kbit/s needs 160 s; a connection that moves nothing for so long is none. */
const STALLED_MS = 60_000;

export type Uploaded = Readonly<{ photoId: string; point: { lat: number; lng: number } | null }>;
type Sending = { blob: Blob; onProgress: (share: number) => void };
/** Sends one photo to where its form wants it. */
export type Upload = (session: MemberSession, sending: Sending) => Promise<Uploaded>;

/** A photo for a complaint. */
export const uploadPhoto: Upload = async (session, sending) => {
  const answer = await uploadTo(citizen.uploadPhoto, session, sending);
  const { photoId, suggestedPoint } = citizen.uploadPhoto.response.parse(answer);
  return { photoId, point: suggestedPoint };
};

/**
 * Sends one picture and tells how far it is, 0 to 1 (fetch cannot tell that of what is sent).
 * @returns the answer as it came
 * @throws CallError as `call` does
 */
export async function uploadTo(
  route: Pick<Route, "method" | "path">,
  session: MemberSession,
  sending: Sending,
): Promise<unknown> {
  let { status, body } = await send(route, session, sending);
  if (status === 401) {
    await session.renew();
    ({ status, body } = await send(route, session, sending));
  }
  const answer: unknown = parse(body);
  if (status < 200 || status >= 300) {
    const unknown = { error: { code: "internal.unexpected", detail: {} } };
    throw new CallError(status, Problem.catch(unknown).parse(answer));
  }
  return answer;
}

function send(route: Pick<Route, "method" | "path">, session: MemberSession, { blob, onProgress }: Sending) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () =>
      reject(new CallError(0, { error: { code: "network.unreachable", detail: { cause: "upload" } } }));
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    request.open(route.method, route.path);
    for (const [name, value] of Object.entries(session.headers())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = lost;
    request.onabort = lost;
    request.onloadend = () => clearTimeout(stalled);
    const form = new FormData();
    form.append("photo", blob, "photo.jpg");
    request.send(form);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
