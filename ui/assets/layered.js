// Where boxes stand: layer by layer along the arrows, and where long arrows bend.

import { Graph, layout } from "./vendor/dagre-3.1.3.esm.js";

// sizes: {id: {width, height}}; label: {width, height} of the words of a tie.
// Gives {places: {id: {x, y}}, bends: {tie: [{x, y}]}} and how large it is.
export function layered(sizes, ties, label, across) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: across ? "LR" : "TB", nodesep: 14, edgesep: 14, ranksep: across ? 6 : 8 });
  for (const [id, size] of Object.entries(sizes)) graph.setNode(id, { ...size });
  for (const tie of ties) {
    if (tie.from === tie.to) continue;
    graph.setEdge(tie.from, tie.to, { ...label(tie), labelpos: "c" }, tie.id);
  }
  layout(graph);
  const places = {};
  for (const id of graph.nodes()) places[id] = { x: graph.node(id).x, y: graph.node(id).y };
  const bends = {};
  for (const edge of graph.edges()) {
    const { x, y, points } = graph.edge(edge);
    // the first and the last lie on the frames of the boxes
    bends[edge.name] = points.length > 2 ? points.slice(1, -1) : [{ x, y }];
  }
  untangle(graph, places, bends, across ? "y" : "x");
  return { across, places, bends, width: graph.graph().width, height: graph.graph().height };
}

// Ties of one box that go to the next layer are put in the order of the boxes they lead to: dagre leaves
// them as they come, so that they cross on the way.
function untangle(graph, places, bends, side) {
  for (const id of graph.nodes()) {
    const short = (graph.outEdges(id) ?? []).filter((edge) => bends[edge.name].length === 1);
    const spots = short.map((edge) => bends[edge.name]).sort(([one], [other]) => one[side] - other[side]);
    short.sort((one, other) => places[one.w][side] - places[other.w][side]);
    short.forEach((edge, at) => { bends[edge.name] = spots[at]; });
  }
}

// Bends as Cytoscape wants them: how far along the straight line between the ends, and how far beside it.
export function bent(from, to, points) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const weights = points.map((one) => ((one.x - from.x) * dx + (one.y - from.y) * dy) / length ** 2);
  const distances = points.map((one) => ((one.y - from.y) * dx - (one.x - from.x) * dy) / length);
  return { weights, distances };
}
