import { connect, type Socket } from "node:net";

/**
 * One kept-alive HTTP connection, one request at a time. Bare sockets, because on a machine of two cores a heavier client would take
 * time from the server it measures, and draw the ratio of two servers towards one.
 */
export type Connection = Readonly<{
  /** Writes the request; answers the status once the whole response is here. Rejects when the connection breaks. */
  exchange(request: Buffer): Promise<number>;
  close(): void;
}>;

type Waiting = { resolve(status: number): void; reject(error: Error): void };

export async function openConnection({ hostname, port }: URL): Promise<Connection> {
  const socket = await connected(hostname, Number(port));
  let waiting: Waiting | undefined;
  let received = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
    const response = readResponse(received);
    if (response === null) return;
    received = received.subarray(response.length);
    const answered = waiting;
    waiting = undefined;
    answered?.resolve(response.status);
  });
  const fail = (error?: Error): void => {
    waiting?.reject(error ?? new Error("the server closed the connection"));
    waiting = undefined;
  };
  socket.on("error", fail);
  socket.on("close", () => fail());
  return {
    exchange: (request) =>
      new Promise((resolve, reject) => {
        if (waiting) return reject(new Error("one request at a time"));
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => {
      socket.off("error", reject);
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

/** The response at the beginning of these bytes, null while it is not all here. Throws without a content length. */
export function readResponse(bytes: Buffer): { status: number; length: number } | null {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = bytes.toString("latin1", 0, headEnd);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const contentLength = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (Number.isNaN(status) || contentLength === undefined) throw new Error(`unexpected response: ${head}`);
  const length = headEnd + 4 + Number(contentLength);
  return bytes.length < length ? null : { status, length };
}
