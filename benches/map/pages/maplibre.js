// MapLibre GL with its own clusters, as its documentation shows them; no tiles.
import * as maplibregl from './lib/maplibre-gl/dist/maplibre-gl.mjs';

const [states, points] = await Promise.all(['states.json', 'points.json'].map((file) => fetch(file).then((answer) => answer.json())));
const map = new maplibregl.Map({
  container: 'map', center: [-97, 38], zoom: 3, fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      states: { type: 'geojson', data: states },
      points: { type: 'geojson', data: points, cluster: true, clusterRadius: 40, clusterMaxZoom: 12 },
    },
    layers: [
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': '#343c49' } },
      { id: 'lines', type: 'line', source: 'states', paint: { 'line-color': '#17181a' } },
      { id: 'clusters', type: 'circle', source: 'points', filter: ['has', 'point_count'], paint: { 'circle-color': '#b42414', 'circle-radius': ['step', ['get', 'point_count'], 10, 100, 14, 1000, 18] } },
      { id: 'marks', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': '#ff341e', 'circle-radius': 4 } },
    ],
  },
});
// Idle: everything is loaded and drawn.
map.once('idle', () => requestAnimationFrame(() => { globalThis.painted = performance.now(); }));
globalThis.map = map;
