import { CallError, citizen, Problem } from "@paknam/contract";
import type { MemberSession } from "../sign-in/member-session.ts";

/** A photo of 1 MB at 50 kbit/s needs 160 s; a connection that moves nothing for so long is none. */
const STALLED_MS = 60_000;

export type Uploaded = Readonly<{ photoId: string; point: { lat: number; lng: number } | null }>;

/**
 * Sends one photo and tells how far it is, 0 to 1 (fetch cannot tell that of what is sent).
 * @throws CallError as `call` does
 */
export async function uploadPhoto(
  session: MemberSession,
  { blob, onProgress }: { blob: Blob; onProgress: (share: number) => void },
): Promise<Uploaded> {
  let { status, body } = await send(session, blob, onProgress);
  if (status === 401) {
    await session.renew();
    ({ status, body } = await send(session, blob, onProgress));
  }
  const answer: unknown = parse(body);
  if (status < 200 || status >= 300) {
    const unknown = { error: { code: "internal.unexpected", detail: {} } };
    throw new CallError(status, Problem.catch(unknown).parse(answer));
  }
  const { photoId, suggestedPoint } = citizen.uploadPhoto.response.parse(answer);
  return { photoId, point: suggestedPoint };
}

function send(session: MemberSession, blob: Blob, onProgress: (share: number) => void) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () =>
      reject(new CallError(0, { error: { code: "network.unreachable", detail: { cause: "upload" } } }));
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    request.open(citizen.uploadPhoto.method, citizen.uploadPhoto.path);
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
