import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { codeFromBytes, compactCode, findCodeFault } from "@paknam/thai";

/** 29^8: 39 bits. */
const LENGTH = 8;
const SALT = "officer's line link";
const derive = promisify<string, string, number, Buffer>(scrypt);

export const makeLinkCode = (): string => codeFromBytes(randomBytes(12), LENGTH);

/** The code in what somebody typed (small letters, spaces and hyphens allowed), or null when it is none. */
export function readLinkCode(text: string): string | null {
  const code = compactCode(text);
  return code.length === LENGTH && findCodeFault(code) === undefined ? code : null;
}

/** What is kept: a slow hash (about 30 ms), since 39 bits would fall to a fast one within the code's ten minutes. */
export const hashLinkCode = async (code: string): Promise<string> => (await derive(code, SALT, 32)).toString("hex");
