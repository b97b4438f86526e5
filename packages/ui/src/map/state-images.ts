import type { ComplaintState } from "@paknam/contract";
import archive from "@tabler/icons/outline/archive.svg?raw";
import withdrawn from "@tabler/icons/outline/arrow-back-up.svg?raw";
import ban from "@tabler/icons/outline/ban.svg?raw";
import check from "@tabler/icons/outline/circle-check.svg?raw";
import clipboard from "@tabler/icons/outline/clipboard-check.svg?raw";
import inbox from "@tabler/icons/outline/inbox.svg?raw";
import question from "@tabler/icons/outline/message-question.svg?raw";
import progress from "@tabler/icons/outline/progress.svg?raw";
import type { Map as MapLibre } from "maplibre-gl";
import { token } from "./map-style.ts";

/** The same icons as state-look.ts: on the map, too, colour never speaks alone. */
const drawings: Readonly<Record<ComplaintState, string>> = {
  submitted: inbox,
  accepted: clipboard,
  "in-progress": progress,
  "waiting-citizen": question,
  resolved: check,
  closed: archive,
  rejected: ban,
  withdrawn,
};

const SIZE_PX = 28;
const SHARPNESS = 2;

/** Draws each state's round mark in the present colours and gives it to the map as `state-<state>`. */
export async function addStateImages(map: MapLibre): Promise<void> {
  const states = Object.keys(drawings) as ComplaintState[];
  await Promise.all(
    states.map(async (state) => {
      const image = await draw(state);
      const name = `state-${state}`;
      if (map.hasImage(name)) map.removeImage(name);
      map.addImage(name, image, { pixelRatio: SHARPNESS });
    }),
  );
}

async function draw(state: ComplaintState): Promise<HTMLImageElement> {
  const inner = drawings[state].replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
  const size = SIZE_PX * SHARPNESS;
  const image = new Image(size, size);
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-7 -7 38 38">
      <circle cx="12" cy="12" r="17" fill="${token(`state-${state}`)}" stroke="${token("surface")}" stroke-width="3"/>
      <g fill="none" stroke="${token("surface")}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
        transform="translate(1.2 1.2) scale(0.9)">${inner}</g></svg>`,
  )}`;
  await image.decode();
  return image;
}
