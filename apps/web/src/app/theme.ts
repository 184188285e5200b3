import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const STORAGE_NAME = 'entroscope.theme';
const darkPreferred = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** Applies the theme chosen on an earlier visit; without one the page follows the system. */
export function applyStoredTheme(): void {
  const stored = window.localStorage.getItem(STORAGE_NAME);
  if (stored !== null) document.documentElement.dataset.theme = stored;
}

/** The theme in force: the chosen one, else that of the system. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkPreferred.matches ? 'dark' : 'light';
}

/** Chooses a theme for this and later visits. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  window.localStorage.setItem(STORAGE_NAME, theme);
  for (const listener of listeners) listener();
}

/** The theme in force as React state; charts, which cannot read CSS variables, draw with it. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  darkPreferred.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkPreferred.removeEventListener('change', listener);
  };
}
