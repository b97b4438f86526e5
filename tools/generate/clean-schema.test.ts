import { expect, test } from "vitest";
import { cleanSchema } from "./clean-schema.ts";

test("what differs between machines is taken out, the schema stays", () => {
  const dump = [
    "--\n-- PostgreSQL database dump\n--\n\n\\restrict a1b2\n\n-- Dumped from database version 15.18",
    "SET statement_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\n\n\n",
    "CREATE TABLE places.area (\n    code text NOT NULL\n);\n\n\\unrestrict a1b2",
  ].join("\n");
  expect(cleanSchema(dump)).toBe(
    "-- The schema after all migrations, written by npm run generate.\n\nCREATE TABLE places.area (\n    code text NOT NULL\n);\n",
  );
});
