// Shared by the citizen's pages and the console; free of Mantine. Styles: tokens.css, base.css, fonts-*.css. Map: @paknam/ui/map.
export { CategoryIcon } from "./category-icon.tsx";
export { followColorScheme } from "./colour-scheme.ts";
export { PracticeBanner } from "./practice-banner.tsx";
export { StateBadge } from "./state-badge.tsx";
export { stateColour, stateIcons } from "./state-look.ts";
