import type { Catalogue } from "../catalogue.ts";
import type { map as th } from "../th/map.ts";

export const map: Catalogue<typeof th> = {
  approximate: "Approximate boundaries",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  pin: "The reported place",
  pinMovable: "Pin. Drag it or use the arrow keys to move it",
  failed: "This device cannot show the map. The place is given in words.",
};
