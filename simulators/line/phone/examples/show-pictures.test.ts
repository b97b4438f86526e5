import { expect, test } from "vitest";
import { showPictures } from "./show-pictures.ts";

const drawings = { flood: "/assets/flood.svg", menu: "/assets/menu.svg" };

test("a drawing takes the place of each picture, however deep", () => {
  const message = {
    contents: [{ url: "https://pictures.example/flood.png" }],
    action: { uri: "https://a.b/flood.png" },
  };
  expect(showPictures(message, drawings)).toEqual({
    contents: [{ url: "/assets/flood.svg" }],
    action: { uri: "https://a.b/flood.png" },
  });
});

test("the width behind a base address does not change which drawing it is", () => {
  expect(showPictures({ baseUrl: "https://pictures.example/menu" }, drawings)).toEqual({
    baseUrl: "/assets/menu.svg#",
  });
});

test("what has no drawing stays", () => {
  const film = { url: "https://pictures.example/film.mp4" };
  expect(showPictures(film, drawings)).toEqual(film);
});
