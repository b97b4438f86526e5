import { expect, test } from "vitest";
import { totpCode } from "./totp.ts";

// RFC 6238, Appendix B, the last six of its eight digits; the secret is "12345678901234567890".
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [20_000_000_000, "353130"],
])("at second %d the code is %s", (second, code) => {
  expect(totpCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second * 1000)).toBe(code);
});
