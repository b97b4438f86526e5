/** The whole menu, as LINE's large format. */
export const MENU_SIZE = { width: 2500, height: 1686 } as const;

export type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Where the five areas lie: the first across the left, four in a square on the right. */
export const MENU_BOUNDS: readonly Bounds[] = [
  { x: 0, y: 0, width: 1000, height: 1686 },
  { x: 1000, y: 0, width: 750, height: 843 },
  { x: 1750, y: 0, width: 750, height: 843 },
  { x: 1000, y: 843, width: 750, height: 843 },
  { x: 1750, y: 843, width: 750, height: 843 },
];
