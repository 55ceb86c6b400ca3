// The page, drawn around an engine that is already on its way.
import { mount } from "svelte";
import App from "./App.svelte";
import "./styles/base.css";
import "./styles/print.css";

export function show(worker: Worker): void {
  const target = document.getElementById("app");
  if (target) mount(App, { target, props: { worker } });
}
