import { readdirSync } from 'node:fs';

/** Runs one evaluation: `npm run eval -- NAME FILE`. Each takes the path of labelled data and prints its figures. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.js') && file !== 'main.js')
  .map((file) => file.slice(0, -'.js'.length));

const [, , name, ...rest] = process.argv;
if (!name || !names.includes(name)) {
  process.stderr.write(`eval: give one of ${names.join(', ')}; usage: npm run eval -- NAME FILE\n`);
  process.exit(2);
}
process.argv.splice(2, 1);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.js`);
