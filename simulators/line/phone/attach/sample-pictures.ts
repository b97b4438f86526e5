export type SampleKey = "pothole" | "flood" | "rubbish" | "lamp";
type Pen = CanvasRenderingContext2D;

const width = 960;
const height = 720;

/** Four pictures drawn here and now, so that a photo can be sent without having one. */
export function drawSamplePictures(): Array<{ key: SampleKey; dataUrl: string }> {
  const scenes: Array<[SampleKey, (pen: Pen) => void]> = [
    ["pothole", drawPothole],
    ["flood", drawFlood],
    ["rubbish", drawRubbish],
    ["lamp", drawLamp],
  ];
  return scenes.map(([key, draw]) => {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext("2d");
    if (pen) draw(pen);
    return { key, dataUrl: canvas.toDataURL("image/jpeg", 0.85) };
  });
}

function fill(pen: Pen, colour: string, points: Array<[number, number]>): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.fill();
}

function oval(pen: Pen, colour: string, [x, y, radiusX, radiusY]: [number, number, number, number]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
  pen.fill();
}

function rectangle(pen: Pen, colour: string, [x, y, w, h]: [number, number, number, number]): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, w, h);
}

/** Sky, a row of shophouses, pavement and road: the street of all four pictures. */
function drawStreet(pen: Pen, sky: string, houses: string[], road: string): void {
  rectangle(pen, sky, [0, 0, width, 330]);
  houses.forEach((colour, index) => {
    const left = index * 200 - 30;
    rectangle(pen, colour, [left, 110 + (index % 2) * 40, 192, 240]);
    for (const floor of [0, 1]) {
      for (const side of [20, 108]) rectangle(pen, "#00000038", [left + side, 170 + floor * 78, 62, 46]);
    }
  });
  fill(pen, "#b9b4a8", [
    [0, 330],
    [width, 330],
    [width, 400],
    [0, 400],
  ]);
  fill(pen, road, [
    [0, 385],
    [width, 385],
    [width, height],
    [0, height],
  ]);
  for (const x of [40, 360, 680])
    fill(pen, "#e9e4cf", [
      [x, 470],
      [x + 150, 470],
      [x + 140, 488],
      [x - 14, 488],
    ]);
}

const dayHouses = ["#d9b48f", "#c7cfc0", "#e3d3a5", "#b9c6d2", "#d8a79b"];

function drawPothole(pen: Pen): void {
  drawStreet(pen, "#bcd7e6", dayHouses, "#6d6f72");
  oval(pen, "#595b5d", [480, 590, 260, 78]);
  oval(pen, "#3b3a38", [485, 598, 222, 60]);
  oval(pen, "#6f5f49", [500, 612, 150, 34]);
  for (const [x, y] of [
    [250, 640],
    [710, 545],
    [300, 540],
    [690, 650],
  ] as const)
    oval(pen, "#8a8780", [x, y, 20, 10]);
}

function drawFlood(pen: Pen): void {
  drawStreet(pen, "#9fb0ba", ["#b79c80", "#a9b0a4", "#bdb08c", "#9ba7b1", "#b28f86"], "#6d6f72");
  const water = pen.createLinearGradient(0, 360, 0, height);
  water.addColorStop(0, "#8d8a72");
  water.addColorStop(1, "#6f6d58");
  pen.fillStyle = water;
  pen.fillRect(0, 350, width, height - 350);
  pen.strokeStyle = "#c9c7b4";
  pen.lineWidth = 4;
  for (let index = 0; index < 12; index += 1) {
    pen.beginPath();
    pen.arc((index * 173) % width, 410 + index * 25, 52, 0.2, Math.PI - 0.2);
    pen.stroke();
  }
  fill(pen, "#b6382f", [
    [540, 420],
    [590, 350],
    [740, 350],
    [800, 420],
    [850, 430],
    [850, 500],
    [500, 500],
    [500, 435],
  ]);
  fill(pen, "#20303a", [
    [566, 418],
    [600, 366],
    [728, 366],
    [772, 418],
  ]);
  pen.globalAlpha = 0.75;
  rectangle(pen, "#86836c", [470, 478, 420, 40]);
  pen.globalAlpha = 1;
}

function drawRubbish(pen: Pen): void {
  drawStreet(pen, "#c3dcdf", dayHouses, "#77787a");
  rectangle(pen, "#3f7d4e", [600, 330, 150, 190]);
  rectangle(pen, "#2f5f3b", [588, 312, 174, 30]);
  const bags: Array<[number, number, number, string]> = [
    [250, 520, 92, "#26282b"],
    [390, 545, 105, "#303337"],
    [520, 560, 84, "#1f2123"],
    [325, 440, 76, "#3a3d41"],
    [455, 455, 70, "#2b2e31"],
    [170, 575, 62, "#e8e6e0"],
    [640, 580, 58, "#d9d4c6"],
  ];
  for (const [x, y, radius, colour] of bags) {
    oval(pen, colour, [x, y, radius, radius * 0.85]);
    fill(pen, colour, [
      [x - 16, y - radius * 0.75],
      [x + 16, y - radius * 0.75],
      [x + 5, y - radius - 14],
      [x - 9, y - radius - 10],
    ]);
  }
  for (let index = 0; index < 14; index += 1) {
    rectangle(pen, ["#e0b34a", "#c2543d", "#f2efe6", "#5b86a8"][index % 4] ?? "#ffffff", [
      110 + index * 47,
      620 + ((index * 37) % 60),
      30,
      15,
    ]);
  }
}

function drawLamp(pen: Pen): void {
  drawStreet(pen, "#121a2b", ["#20283a", "#1b2333", "#242c3e", "#1a2130", "#222a3b"], "#191c22");
  for (const [x, y] of [
    [60, 180],
    [470, 230],
    [705, 190],
  ] as const)
    rectangle(pen, "#d9b765", [x, y, 56, 42]);
  rectangle(pen, "#596070", [600, 60, 18, 470]);
  fill(pen, "#596070", [
    [600, 60],
    [618, 60],
    [460, 92],
    [450, 80],
  ]);
  oval(pen, "#3b414d", [448, 94, 52, 17]);
  rectangle(pen, "#596070", [150, 190, 10, 240]);
  oval(pen, "#f5e3a0", [140, 188, 30, 10]);
  pen.globalAlpha = 0.16;
  fill(pen, "#f5e3a0", [
    [118, 194],
    [168, 194],
    [270, 520],
    [20, 520],
  ]);
  pen.globalAlpha = 1;
}
