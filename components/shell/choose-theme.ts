import { type Theme, themeClass, themeCookie, themes } from '@/components/ui/theme';

const yearInSeconds = 31_536_000;

/** Puts the theme on at once and remembers it for the next response. */
export function chooseTheme(theme: Theme): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  const { classList } = document.documentElement;
  classList.remove(...themes);
  if (themeClass(theme)) {
    classList.add(themeClass(theme));
  }
}
