// Leaflet with markercluster, as its README shows it; no tiles.
/* global L */
const [states, points] = await Promise.all(['states.json', 'points.json'].map((file) => fetch(file).then((answer) => answer.json())));
const map = L.map('map', { center: [38, -97], zoom: 4, maxZoom: 18, preferCanvas: true });
L.geoJSON(states, { style: { color: '#17181a', weight: 1, fillColor: '#343c49', fillOpacity: 1 } }).addTo(map);
const clusters = L.markerClusterGroup();
clusters.addLayers(points.features.map(({ geometry: { coordinates: [lon, lat] }, properties: { name } }) => L.marker([lat, lon], { title: name })));
map.addLayer(clusters);
requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.painted = performance.now(); }));
globalThis.map = map;
