import type { Route } from "@paknam/contract";
import * as contract from "@paknam/contract";
import { z } from "zod";

const isRoute = (value: unknown): value is Route =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

/** Every endpoint of the contract. */
export function allRoutes(): Route[] {
  return Object.values(contract)
    .filter((value) => typeof value === "object" && value !== null)
    .flatMap((group) => Object.values(group))
    .filter(isRoute);
}

const ONE_PHOTO = {
  type: "object",
  required: ["photo"],
  properties: { photo: { type: "string", contentMediaType: "application/octet-stream" } },
};

/** Prints the OpenAPI 3.1 document of the contract. */
export function printOpenapi(): void {
  const schema = (of: z.ZodType, io: "input" | "output") =>
    z.toJSONSchema(of, {
      io,
      unrepresentable: "any",
      reused: "inline",
      target: "draft-2020-12",
    });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of allRoutes()) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    const inPath = parameters(schema(route.params, "input"), "path");
    const inQuery = parameters(schema(route.query, "input"), "query");
    const hasBody = !(route.body instanceof z.ZodUndefined);
    const hasResponse = !(route.response instanceof z.ZodUndefined);
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        summary: route.summary,
        "x-caller": route.caller,
        parameters: [...inPath, ...inQuery],
        ...(route.upload
          ? { requestBody: { required: true, content: { "multipart/form-data": { schema: ONE_PHOTO } } } }
          : {}),
        ...(hasBody
          ? {
              requestBody: {
                required: true,
                content: {
                  "application/json": { schema: schema(route.body, "input") },
                },
              },
            }
          : {}),
        responses: hasResponse
          ? {
              200: {
                description: "OK",
                content: {
                  "application/json": {
                    schema: schema(route.response, "output"),
                  },
                },
              },
            }
          : { 204: { description: "Done" } },
      },
    };
  }
  const document = {
    openapi: "3.1.0",
    info: { title: "Paknam", version: "0.1.0" },
    paths,
  };
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function parameters(schema: JsonSchema, place: "path" | "query"): unknown[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name,
    in: place,
    required: place === "path" || required.has(name),
    schema: of,
  }));
}
