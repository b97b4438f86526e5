/** Whether what LINE gets lacks the end of the words: a card holds less than a long message needs. */
export function isCut(messages: readonly unknown[], body: string): boolean {
  const inJson = JSON.stringify(body.trim()).slice(1, -1);
  return !JSON.stringify(messages).includes(inJson);
}
