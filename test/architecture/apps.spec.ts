import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The app that composes the others in one process: it is no process of the distributed set-up. */
const COMPOSER = 'khronika';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const folders = (kind: string) => readdirSync(new URL(`../../${kind}/`, import.meta.url)).sort();

interface Compose {
  services: Record<
    string,
    { command?: string[]; healthcheck?: object; image: string; build?: unknown; ports?: string[] }
  >;
  volumes: Record<string, unknown>;
}
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const nest = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { type: string; sourceRoot: string }> };
const projects = (type: string) =>
  Object.keys(nest.projects)
    .filter((name) => nest.projects[name]?.type === type)
    .sort();

test('nest-cli.json has every app and every lib', () => {
  expect(projects('application')).toEqual(folders('apps'));
  expect(projects('library')).toEqual(folders('libs'));
});

test('docker-compose.yml has every app, and each runs its own main', () => {
  const ours = Object.entries(compose.services).filter(([, service]) => service.build);
  expect(ours.map(([name]) => name).sort()).toEqual(folders('apps').filter((app) => app !== COMPOSER));
  for (const [name, service] of ours) expect(service.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
});

test('every service of docker-compose.yml tells its health', () => {
  const image = read('Dockerfile');
  for (const service of Object.values(compose.services))
    expect(service.healthcheck ?? (service.build && image.includes('HEALTHCHECK'))).toBeTruthy();
});

test('docker-compose.yml publishes on loopback only, and keeps what must last in volumes', () => {
  for (const { ports = [] } of Object.values(compose.services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(Object.keys(compose.volumes).sort()).toEqual(['kafka', 'postgres']);
});

test('the image is built in stages and does not run as root', () => {
  const image = read('Dockerfile');
  expect(image.match(/^FROM /gm)).toHaveLength(2);
  expect(image.indexOf('USER node')).toBeGreaterThan(image.lastIndexOf('FROM '));
});
