import sharp from "sharp";

export type Scene = "road" | "night" | "garbage" | "water" | "fixed";

const ROAD = `<path d="M150 600 L330 250 L470 250 L650 600 Z" fill="#6b6f72"/><path d="M396 270 h8 l6 60 h-20 Z M388 380 h24 l6 80 h-36 Z" fill="#e8e4d8"/>`;
const HOUSES = `<rect x="40" y="170" width="150" height="130" fill="#d9c7ab"/><path d="M30 175 L115 110 L200 175 Z" fill="#a3523f"/><rect x="600" y="140" width="170" height="160" fill="#cfd6cf"/><rect x="625" y="170" width="40" height="50" fill="#7d98a3"/><rect x="700" y="170" width="40" height="50" fill="#7d98a3"/>`;
const DAY = `<rect width="800" height="600" fill="#9db98a"/><rect width="800" height="280" fill="#bfdce8"/>${HOUSES}`;

/** Drawings in place of photos: practice mode needs pictures that show nobody and belong to nobody. */
const SCENES: Record<Scene, string> = {
  road: `${DAY}${ROAD}<ellipse cx="390" cy="470" rx="85" ry="30" fill="#3a3531"/><ellipse cx="385" cy="476" rx="60" ry="18" fill="#5a4d3f"/>`,
  night: `<rect width="800" height="600" fill="#141b26"/><path d="M150 600 L330 250 L470 250 L650 600 Z" fill="#22262b"/><rect x="560" y="90" width="10" height="360" fill="#3b4148"/><path d="M565 95 h-90 v10 h90 Z" fill="#3b4148"/><ellipse cx="480" cy="112" rx="26" ry="9" fill="#4a4f55"/>`,
  garbage: `${DAY}${ROAD}<ellipse cx="240" cy="470" rx="80" ry="60" fill="#2c2f33"/><ellipse cx="330" cy="490" rx="70" ry="50" fill="#3a3d42"/><ellipse cx="280" cy="420" rx="60" ry="45" fill="#24272b"/><path d="M230 415 q10 -25 20 0 Z M325 445 q10 -25 20 0 Z" fill="#55595f"/>`,
  water: `${DAY}${ROAD}<rect y="400" width="800" height="200" fill="#8a7d5e" opacity="0.85"/><path d="M0 430 q50 -14 100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0" stroke="#b5aa8c" stroke-width="6" fill="none"/><path d="M0 500 q50 -14 100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0 t100 0" stroke="#b5aa8c" stroke-width="6" fill="none"/>`,
  fixed: `${DAY}${ROAD}<ellipse cx="390" cy="470" rx="88" ry="32" fill="#55585b"/><path d="M690 380 l-18 110 h36 Z" fill="#d9652b"/><rect x="676" y="430" width="28" height="12" fill="#f4efe6"/>`,
};

/** One drawing as JPEG bytes. */
export const drawScene = (scene: Scene): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${SCENES[scene]}</svg>`,
    ),
  )
    .jpeg({ quality: 85 })
    .toBuffer();
