import { useEffect, useState } from 'react';

/** The current time in milliseconds, renewed every `interval` milliseconds; stands still while `running` is false. */
export function useNow(running = true, interval = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), interval);
    return () => window.clearInterval(timer);
  }, [running, interval]);
  return now;
}
