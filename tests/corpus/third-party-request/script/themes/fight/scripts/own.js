// A site's own script.
import { count } from "https://stats.example/count.js";
import { near } from "./near.js";
const more = () => import("//stats.example/more.js");
export const link = "https://stats.example/";
count(near, more, new Worker("https://stats.example/worker.js"), fetch("https://stats.example/api"));
