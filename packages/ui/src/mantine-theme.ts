import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** River, from tint to deep; index 7 is #0F5E63, the colour that acts. */
const river: MantineColorsTuple = [
  "#e8f3f3",
  "#d3e6e6",
  "#a9cfd0",
  "#7bb6b8",
  "#52a0a3",
  "#358c90",
  "#1f777b",
  "#0f5e63",
  "#0a484c",
  "#063235",
];

/** Red for danger and overdue only; index 7 is #B3261E. */
const red: MantineColorsTuple = [
  "#fdecea",
  "#fad7d4",
  "#f2aca6",
  "#ea7f76",
  "#e3584d",
  "#d9402f",
  "#c7332a",
  "#b3261e",
  "#8f1c16",
  "#6d130f",
];

/** Mantine's dark surfaces in the hue of our ink. */
const dark: MantineColorsTuple = [
  "#e7eceb",
  "#c2cccb",
  "#9dabac",
  "#73838a",
  "#3f4e50",
  "#2c393c",
  "#222d30",
  "#192224",
  "#12191b",
  "#0e1416",
];

/** What is filled takes its pair of tokens: Mantine would put white on the light river of the dark scheme (2.3 : 1). */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return usual;
  const name = (input.color ?? input.theme.primaryColor) === "red" ? "red" : "river";
  return {
    ...usual,
    background: `var(--pk-${name})`,
    hover: name === "river" ? "var(--pk-river-strong)" : "var(--pk-red)",
    color: `var(--pk-on-${name})`,
  };
};

/**
 * The console's Mantine theme: our type, radius and colours. Only the console imports it:
 * `<MantineProvider theme={theme} cssVariablesResolver={cssVariables}>`
 */
export const theme = createTheme({
  primaryColor: "river",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  colors: { river, red, dark },
  fontFamily: "var(--pk-font-officer)",
  fontFamilyMonospace: "ui-monospace, monospace",
  defaultRadius: 10,
  lineHeights: { xs: "1.5", sm: "1.55", md: "1.6", lg: "1.6", xl: "1.65" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.4" },
      h2: { fontSize: "1.1875rem", lineHeight: "1.45" },
      h3: { fontSize: "1rem", lineHeight: "1.5" },
    },
  },
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "sm" } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    // The listbox itself scrolls, so that whoever reads it without its field reaches all of it (WCAG 2.1.1).
    Select: {
      defaultProps: { withScrollArea: false, attributes: { options: { tabIndex: 0 } } },
      styles: { options: { maxHeight: 280, overflowY: "auto" } },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

/** Mantine's own variables, bound to tokens.css so that both speak of the same colours. */
export const cssVariables: CSSVariablesResolver = () => {
  const bound = {
    "--mantine-color-body": "var(--pk-paper)",
    "--mantine-color-text": "var(--pk-ink)",
    "--mantine-color-dimmed": "var(--pk-muted)",
    "--mantine-color-placeholder": "var(--pk-muted)",
    "--mantine-color-anchor": "var(--pk-river)",
    "--mantine-color-error": "var(--pk-red)",
    "--mantine-color-default": "var(--pk-surface)",
    "--mantine-color-default-hover": "var(--pk-hover)",
    "--mantine-color-default-color": "var(--pk-ink)",
    "--mantine-color-default-border": "var(--pk-line-strong)",
    "--mantine-primary-color-light": "var(--pk-river-tint)",
    "--mantine-primary-color-light-color": "var(--pk-river)",
    "--mantine-color-river-light": "var(--pk-river-tint)",
    "--mantine-color-river-light-color": "var(--pk-river)",
    "--mantine-color-river-text": "var(--pk-river)",
    "--mantine-color-red-light": "var(--pk-red-tint)",
    "--mantine-color-red-light-color": "var(--pk-red)",
    "--mantine-color-red-text": "var(--pk-red)",
  };
  return { variables: {}, light: bound, dark: bound };
};
