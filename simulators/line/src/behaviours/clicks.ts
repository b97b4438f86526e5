/** Links that people opened, per accepted request and address: what LINE's statistics count. */
export function createClicks() {
  const byRequest = new Map<string, Map<string, number>>();
  return {
    add(requestId: string, uri: string): void {
      const counts = byRequest.get(requestId) ?? new Map<string, number>();
      byRequest.set(requestId, counts.set(uri, (counts.get(uri) ?? 0) + 1));
    },
    of: (requestId: string): ReadonlyMap<string, number> => byRequest.get(requestId) ?? new Map(),
    all: () =>
      [...byRequest].flatMap(([requestId, counts]) => [...counts].map(([uri, clicks]) => ({ requestId, uri, clicks }))),
    reset: () => byRequest.clear(),
  };
}
