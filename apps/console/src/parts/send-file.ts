import { CallError, Problem, type ResponseOf, type Route } from "@paknam/contract";

/**
 * Sends one file as a form. What is said beside it comes first: the server reads the fields before the file.
 * @throws CallError what the server refuses, and network.unreachable
 */
export async function sendFile<R extends Route>(
  route: R,
  given: { file: File; fields: Readonly<Record<string, string>>; params?: Readonly<Record<string, string>> },
): Promise<ResponseOf<R>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(given.fields)) body.append(name, value);
  body.append("file", given.file);
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? ""));
  const response = await fetch(path, { method: route.method, body }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok) return route.response.parse(answer) as ResponseOf<R>;
  const code = response ? "internal.unexpected" : "network.unreachable";
  throw new CallError(response?.status ?? 0, Problem.catch({ error: { code, detail: {} } }).parse(answer));
}
