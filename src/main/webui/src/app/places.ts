import {
  CalendarDays,
  CalendarRange,
  CircleCheckBig,
  FileText,
  House,
  type LucideIcon,
  MailWarning,
  MessagesSquare,
  Radar,
  Settings,
  Sprout,
  Users,
  Workflow,
} from "lucide-react";
import type { Role } from "@/lib/session";

export interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
  /** In the bottom bar of a phone; the others are under More. */
  bar: boolean;
  roles: Role[];
}

const all: Role[] = ["owner", "manager", "seller", "viewer"];
const working: Role[] = ["owner", "manager", "seller"];

/** The places of the app, in the order of the day; a role sees what the API shows it. */
export const places: Place[] = [
  { to: "/", label: "Today", icon: House, bar: true, roles: all },
  { to: "/approvals", label: "Approvals", icon: CircleCheckBig, bar: true, roles: working },
  { to: "/conversations", label: "Conversations", icon: MessagesSquare, bar: true, roles: working },
  { to: "/prospects", label: "Prospects", icon: Users, bar: false, roles: all },
  { to: "/hunts", label: "Hunts", icon: Radar, bar: false, roles: all },
  { to: "/proposals", label: "Proposals", icon: FileText, bar: false, roles: all },
  { to: "/dates", label: "Dates", icon: CalendarRange, bar: false, roles: all },
  { to: "/meetings", label: "Meetings", icon: CalendarDays, bar: false, roles: all },
  { to: "/runs", label: "Runs", icon: Workflow, bar: false, roles: all },
  { to: "/attention", label: "Unread mail", icon: MailWarning, bar: false, roles: working },
  { to: "/sources", label: "Sources", icon: Sprout, bar: false, roles: ["owner", "manager"] },
  { to: "/settings", label: "Settings", icon: Settings, bar: false, roles: all },
];

export function placesFor(role: Role | undefined): Place[] {
  return places.filter((place) => role !== undefined && place.roles.includes(role));
}
