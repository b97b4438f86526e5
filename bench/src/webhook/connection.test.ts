import { expect, test } from "vitest";
import { readResponse } from "./connection.ts";

const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";

test("a response counts once it is all here, and leaves what follows", () => {
  expect(readResponse(Buffer.from(head.slice(0, 30)))).toBeNull();
  expect(readResponse(Buffer.from(`${head}{`))).toBeNull();
  expect(readResponse(Buffer.from(`${head}{}HTTP/1.1 500`))).toEqual({ status: 200, length: head.length + 2 });
});

test("a response whose end cannot be known is an error", () => {
  expect(() => readResponse(Buffer.from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"))).toThrow("chunked");
});
