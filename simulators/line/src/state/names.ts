const firstNames = [
  "สมชาย",
  "สมหญิง",
  "ประเสริฐ",
  "มาลี",
  "วิชัย",
  "สุดา",
  "อนงค์",
  "ธนา",
  "กมล",
  "ปรีชา",
  "รัตนา",
  "นภา",
  "ชูชาติ",
  "วรรณา",
  "บุญมี",
  "อารี",
];

/** A display name for the nth person who was given none. */
export function nameOf(index: number): string {
  const name = firstNames[index % firstNames.length] ?? "สมชาย";
  const round = Math.floor(index / firstNames.length);
  return round === 0 ? name : `${name} ${round + 1}`;
}
