import { z } from "zod";
import { Name } from "./common.ts";
import { Role } from "./officer-routes.ts";
import { defineRoute } from "./route.ts";

/** Practice mode only: who can be signed in as with one click. */
export const listDemoOfficers = defineRoute({
  method: "GET",
  path: "/api/practice/officers",
  caller: "anyone",
  summary: "Demo officers (practice mode only)",
  response: z.object({
    officers: z.array(
      z.object({
        email: z.string(),
        name: z.string(),
        role: Role,
        organisation: Name,
      }),
    ),
  }),
});
export const signInDemoOfficer = defineRoute({
  method: "POST",
  path: "/api/practice/sign-in",
  caller: "anyone",
  summary: "Signs in as a demo officer (practice mode only)",
  body: z.object({ email: z.email() }),
});
