import { x } from '#contracts';
console.log('x', x, process.version);
