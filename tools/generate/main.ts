import { projectRoot } from "../project-root.ts";
import { generate, generatedFiles } from "./generate.ts";

// npm run generate: writes the committed files that are made from the migrations and the contract.
try {
  await generate({ target: projectRoot, say: console.log });
  console.log(Object.values(generatedFiles).join("\n"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
