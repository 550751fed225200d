import { Component, type ReactNode } from "react";
import { Button } from "@/components/button";

/**
 * The outermost boundary. What breaks outside the screens, where no route can catch it, would empty the page;
 * this says so instead. It uses no router, no request and no state, so that it draws when those are what broke.
 */
export class LastResort extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main role="alert" className="grid min-h-dvh content-center justify-items-center gap-3 p-4 text-center">
        <h1 className="text-base font-semibold">Rainmaker stopped on this page</h1>
        <p className="max-w-md text-sm text-soft">What was saved is safe. Load the page again; if it stops again, tell whoever runs Rainmaker for you what you did last.</p>
        <Button look="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      </main>
    );
  }
}
