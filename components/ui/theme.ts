export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** The cookie that remembers the choice, so that the server draws the right theme in the first response. */
export const themeCookie = 'dramatis_theme';

/** Anything else than a known choice follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

/** The class on <html>; none for `system`, where the style sheet asks the browser. */
export function themeClass(theme: Theme): string {
  return theme === 'system' ? '' : theme;
}
