import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "./button";

/** The way out of an empty screen: the place that fills it. */
export function FirstStep({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button asChild>
      <Link to={to}>{children}</Link>
    </Button>
  );
}
