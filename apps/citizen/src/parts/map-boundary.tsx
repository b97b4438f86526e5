import { Component, type ReactNode } from "react";

/** A map whose script did not arrive leaves words in its place; the page around it works on. */
export class MapBoundary extends Component<{ words: string; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p role="status">{this.props.words}</p> : this.props.children;
  }
}
