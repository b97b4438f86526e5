import "@fontsource/ibm-plex-sans-thai-looped/thai-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-600.css";
import "@fontsource/ibm-plex-sans-thai-looped/thai-700.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-400.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-600.css";
import "@fontsource/ibm-plex-sans-thai-looped/latin-700.css";
import "@paknam/line-view/line-view.css";
import "./phone.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { language } from "./words/words.ts";

document.documentElement.lang = language;
const place = document.getElementById("phone");
if (place) createRoot(place).render(<App />);
