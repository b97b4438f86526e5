import "./fonts.ts";
import "@paknam/line-view/line-view.css";
import "./phone.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { language } from "./words/words.ts";

document.documentElement.lang = language;
const place = document.getElementById("phone");
if (place) createRoot(place).render(<App />);
