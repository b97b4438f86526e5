/**
 * Follows the device's light or dark by setting data-color-scheme on <html>; call once before the first render.
 * Pages with Mantine need it not: Mantine sets its own attribute.
 * @returns a function that stops following
 */
export function followColorScheme(): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset.colorScheme = dark.matches ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
  return () => dark.removeEventListener("change", apply);
}
