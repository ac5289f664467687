/**
 * Takes the place of dom-serializer in the bundles. cheerio and domutils import it for `.html()`, which nothing in
 * this project may call (no HTML is ever written), and it brings 75 KB of entity tables along.
 */
export default function serialize() {
  throw new Error('This build writes no HTML.');
}
