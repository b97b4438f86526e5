import { runChecks } from "./run-checks.ts";

// npm run check: all that can be said about the source without running the product.
const { passed, failed } = await runChecks();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
