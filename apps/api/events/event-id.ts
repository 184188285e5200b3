/** An event's place: the transaction that wrote it, then its number. Both are bigints in text. */
export interface EventPlace {
  readonly xact: string;
  readonly id: string;
}

/** The place as the id of a server-sent event. */
export function eventIdOf({ xact, id }: EventPlace): string {
  return `${xact}-${id}`;
}

/** The place in a `Last-Event-ID`; null when it is not one of ours. */
export function placeOf(eventId: string): EventPlace | null {
  const match = /^(\d{1,18})-(\d{1,18})$/.exec(eventId);
  return match === null ? null : { xact: match[1], id: match[2] };
}

/** True when `a` comes after `b`. */
export function isAfter(a: EventPlace, b: EventPlace): boolean {
  const [xact, other] = [BigInt(a.xact), BigInt(b.xact)];
  return xact > other || (xact === other && BigInt(a.id) > BigInt(b.id));
}
