import { InFlight } from './in-flight.js';

test('what is over the bound is refused with 503 and a time to wait; what is given back makes room', () => {
  const inFlight = new InFlight(100);
  inFlight.take(60);
  expect(() => inFlight.take(50)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ status: 503 }), headers: { 'retry-after': '2' } }),
  );
  inFlight.give(60);
  expect(() => inFlight.take(100)).not.toThrow();
});
