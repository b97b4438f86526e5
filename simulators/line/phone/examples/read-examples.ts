import type { LineMessageObject } from "@paknam/line-view";
import { showPictures } from "./show-pictures.ts";

export type Example = { name: string; json: string; message: LineMessageObject };

const files = import.meta.glob<LineMessageObject>("../../../../packages/line-view/examples/*.json", {
  eager: true,
  import: "default",
});
const drawings = import.meta.glob<string>("../../../../packages/line-view/examples/pictures/*.svg", {
  eager: true,
  query: "?url",
  import: "default",
});

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));

/** Every example of packages/line-view/examples, by its file's name, as it is sent and as it is drawn here. */
export function readExamples(): Example[] {
  const byName = Object.fromEntries(Object.entries(drawings).map(([path, url]) => [nameOf(path), url]));
  return Object.entries(files).map(([path, sent]) => ({
    name: nameOf(path),
    json: JSON.stringify(sent, undefined, 2),
    message: showPictures(sent, byName),
  }));
}
