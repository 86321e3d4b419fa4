import { Graph, layout } from '@dagrejs/dagre';
import type { Placed, Unplaced } from './graph-places.ts';

/** Room at the left for the lines between roots that count as one. */
const LOOPS = 40;

addEventListener('message', ({ data }: MessageEvent<Unplaced>) => postMessage(place(data)));

// Two boxes that are not drawn hold the first and the last column in line.
const START = ' start';
const END = ' end';

function place({ boxes, ties }: Unplaced): Placed {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 7, ranksep: 56, marginx: 2, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of [START, END]) graph.setNode(id, { width: 0, height: 0 });
  for (const { id, width, height, column } of boxes) {
    graph.setNode(id, { width, height });
    if (column === 'first') graph.setEdge(START, id, { weight: 100 });
    if (column === 'last') graph.setEdge(id, END, { weight: 100 });
  }
  for (const { from, to } of ties) graph.setEdge(from, to, { weight: 1 });
  layout(graph);
  const left = Math.min(...boxes.map(({ id, width }) => (graph.node(id).x ?? 0) - width / 2));
  const right = Math.max(...boxes.map(({ id, width }) => (graph.node(id).x ?? 0) + width / 2));
  const middles = Object.fromEntries(boxes.map(({ id }) => [id, { x: (graph.node(id).x ?? 0) - left + LOOPS, y: graph.node(id).y ?? 0 }]));
  return { middles, width: right - left + LOOPS + 2, height: graph.graph().height ?? 0 };
}
