// Starts the page, and keeps it on this machine for the next time.
import { mount } from "svelte";
import App from "./App.svelte";
import "./styles/base.css";
import "./styles/print.css";

const target = document.getElementById("app");
if (target) mount(App, { target });

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("./sw.js").catch(() => {
    // Without it the page works all the same, as long as it stays open.
  });
}
