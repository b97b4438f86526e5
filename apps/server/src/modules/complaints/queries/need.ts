/** What a foreign key promises to be there. */
export function need<Value>(found: ReadonlyMap<string, Value>, id: string): Value {
  const value = found.get(id);
  if (value === undefined) throw new Error(`${id} is referred to but was not found`);
  return value;
}
