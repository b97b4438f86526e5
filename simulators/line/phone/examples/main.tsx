import "../fonts.ts";
import "@paknam/line-view/line-view.css";
import "../phone.css";
import "./gallery.css";
import { LineViewWordsContext, lineViewWords } from "@paknam/line-view";
import { createRoot } from "react-dom/client";
import { language } from "../words/words.ts";
import { Gallery } from "./gallery.tsx";

document.documentElement.lang = language;
const place = document.getElementById("examples");
if (place) {
  createRoot(place).render(
    <LineViewWordsContext value={lineViewWords[language]}>
      <Gallery />
    </LineViewWordsContext>,
  );
}
