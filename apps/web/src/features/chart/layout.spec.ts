import { expect, it } from '@jest/globals';
import { layOut } from './layout.js';

const nodes = Array.from({ length: 40 }, (_, i) => ({ id: String(i), place: null }));
const edges = nodes.slice(1).map(({ id }) => [id, String(Math.floor(Number(id) / 2))] as const);

it('lays the same cards out in the same way each time', () => {
  expect(layOut({ nodes, edges })).toEqual(layOut({ nodes, edges }));
});

it('leaves cards where they lie, and puts new ones beside them', () => {
  const places = layOut({ nodes, edges });
  const wish = [...nodes.map(({ id }) => ({ id, place: places.get(id) ?? null })), { id: 'new', place: null }];
  const after = layOut({ nodes: wish, edges: [...edges, ['new', '3'] as const] });
  expect(nodes.map(({ id }) => after.get(id))).toEqual(nodes.map(({ id }) => places.get(id)));
  expect(after.get('new')).toEqual({ x: expect.any(Number), y: expect.any(Number) });
});

it('lays no card over another', () => {
  const places = [...layOut({ nodes, edges }).values()];
  const isOver = places.some((one, i) =>
    places.slice(i + 1).some((two) => Math.abs(one.x - two.x) < 176 && Math.abs(one.y - two.y) < 44),
  );
  expect(isOver).toBe(false);
});
