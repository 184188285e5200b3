/** Oldest Node that can run the bootstrap; the product itself runs under the Node that package.json pins. */
const MINIMUM = [20, 19];

/** Ends the process with one clear sentence when the host's Node is too old. Must not use anything newer than Node 14. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  process.stderr.write(
    `Entroscope needs Node ${MINIMUM.join('.')} or newer to start, and this is Node ${process.versions.node}: install a newer Node and run the command again.\n`,
  );
  process.exit(1);
}
