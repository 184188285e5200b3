import { useSyncExternalStore } from 'react';

const STORAGE_NAME = 'entroscope.key';
const listeners = new Set<() => void>();

/**
 * Takes the API key out of the address (`/#key=ent_...`) that `npm start` prints, and keeps it. Runs before anything renders, so
 * that the key does not stay in the address bar, the history or a shared screenshot.
 */
export function takeKeyFromAddress(): void {
  const key = new URLSearchParams(window.location.hash.slice(1)).get('key');
  if (key === null) return;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  if (key !== '') rememberKey(key);
}

/** The key of this browser, or null while nobody is signed in. */
export function currentKey(): string | null {
  return window.localStorage.getItem(STORAGE_NAME);
}

/** Keeps `key` for this and later visits. */
export function rememberKey(key: string): void {
  window.localStorage.setItem(STORAGE_NAME, key);
  notify();
}

/** Signs out: the dashboard then asks for a key. */
export function forgetKey(): void {
  window.localStorage.removeItem(STORAGE_NAME);
  notify();
}

/** The key as React state; follows sign-in and sign-out, those of other tabs included. */
export function useKey(): string | null {
  return useSyncExternalStore(subscribe, currentKey);
}

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
