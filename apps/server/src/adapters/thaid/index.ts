export { openThaid } from "./open-thaid.ts";
