/** A complaint as Traffy Fondue publishes it: `type` holds its types with commas between. */
export type LabelledComplaint = { type: string | null; description: string | null };

export type CategoryAccuracy = {
  /** Rows with a text and at least one type that says what the complaint is about. */
  measured: number;
  /** Rows left out: no type, only types without a subject ("อื่นๆ", "ร้องเรียน"), or no text. */
  withoutTruth: number;
  top1Share: number;
  top3Share: number;
};

/**
 * How often the likeliest category, or one of the three likeliest, is among those that the complaint's types stand for.
 * `acceptableKeys` maps each type to our keys (traffy-types.json); throws for a type it does not know, so that none is
 * left out in silence. Shares are 0 when nothing could be measured.
 */
export function measureCategoryAccuracy(input: {
  rows: Iterable<LabelledComplaint>;
  acceptableKeys: Readonly<Record<string, readonly string[]>>;
  suggest: (text: string) => readonly { key: string }[];
}): CategoryAccuracy {
  let measured = 0;
  let withoutTruth = 0;
  let top1 = 0;
  let top3 = 0;
  for (const row of input.rows) {
    const text = row.description?.trim() ?? "";
    const truth = truthOf(row.type ?? "", input.acceptableKeys);
    if (text === "" || truth.size === 0) {
      withoutTruth += 1;
      continue;
    }
    const suggested = input.suggest(text).slice(0, 3);
    measured += 1;
    if (suggested.slice(0, 1).some(({ key }) => truth.has(key))) top1 += 1;
    if (suggested.some(({ key }) => truth.has(key))) top3 += 1;
  }
  return {
    measured,
    withoutTruth,
    top1Share: measured === 0 ? 0 : top1 / measured,
    top3Share: measured === 0 ? 0 : top3 / measured,
  };
}

function truthOf(types: string, acceptableKeys: Readonly<Record<string, readonly string[]>>): Set<string> {
  const truth = new Set<string>();
  for (const type of types.split(",").map((part) => part.trim())) {
    if (type === "") continue;
    const keys = acceptableKeys[type];
    if (keys === undefined) throw new Error(`no mapping for the type "${type}"`);
    for (const key of keys) truth.add(key);
  }
  return truth;
}
