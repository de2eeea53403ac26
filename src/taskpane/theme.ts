/** Light and dark follow Office's theme, not the operating system's; without word from Office it is light. */
export function isDark(background: string | undefined): boolean {
  const [, hex] = /^#?([0-9a-f]{6})/i.exec(background ?? '') ?? [];
  if (hex === undefined) return false;
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

export function useTheme(background: string | undefined): void {
  document.documentElement.dataset.theme = isDark(background) ? 'dark' : 'light';
}
