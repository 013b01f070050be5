import { readFileSync } from 'node:fs';
import { TOPICS } from '#contracts';
import { flowChart, PARTICIPANTS, STAGES } from '../../apps/khronika/src/topology.js';

test('every topic that is read has exactly one writer', () => {
  const read = new Set(PARTICIPANTS.flatMap(({ from }) => from));
  for (const topic of read) {
    if (topic.name === 'dead-letters') continue;
    expect([topic.name, PARTICIPANTS.filter(({ to }) => to.includes(topic)).map(({ name }) => name)]).toEqual([
      topic.name,
      [expect.any(String)],
    ]);
  }
});

test('every event that a stage consumes is written by the stage before it, or is truth from outside', () => {
  for (const stage of STAGES)
    for (const type of stage.consumes) {
      const topics = stage.from.filter((topic) => topic.events.some(({ name }) => name === type.name));
      expect([type.name, topics]).toEqual([type.name, [expect.anything()]]);
      const writer = STAGES.find((candidate) => candidate.to.some((topic) => topics.includes(topic)));
      if (writer) expect(writer.produces.map(({ name }) => name as string)).toContain(type.name);
      else expect(topics.map(({ kind }) => kind)).toEqual(['truth']);
    }
});

test('a stage remembers only what it writes itself', () => {
  for (const { memory, to } of STAGES) if (memory) expect(to).toContain(memory);
});

test('whatever a stage produces has a topic of its own to go to', () => {
  for (const stage of STAGES)
    for (const type of stage.produces)
      expect(stage.to.filter((topic) => topic.events.some(({ name }) => name === type.name))).toHaveLength(1);
});

test('only truth is kept for ever', () =>
  expect(TOPICS.filter(({ kind }) => kind === 'truth').map(({ name }) => name)).toEqual([
    'posts.raw',
    'decisions',
    'replays',
  ]));

test('the diagram of the README is the one drawn from the stages', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(/```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1]).toBe(flowChart());
});
