import { z } from "zod";

/** Every refusal looks like this. `issues` names the fields when the input did not fit. */
export const Problem = z.object({
  error: z.object({
    code: z.string(),
    detail: z.record(z.string(), z.unknown()).default({}),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type Problem = z.output<typeof Problem>;
