import { type Role, useSession } from "./session";

/** What each role may do, as the API decides it; the app only leaves out what would be refused. */
const grants = {
  work: ["owner", "manager", "seller"],
  approve: ["owner", "manager", "seller"],
  decide: ["owner", "manager"],
  import: ["owner", "manager"],
  catalogue: ["owner", "manager"],
  users: ["owner"],
  audit: ["owner", "manager"],
  autonomy: ["owner", "manager"],
} satisfies Record<string, Role[]>;

export type Permission = keyof typeof grants;

export function may(role: Role | undefined, what: Permission): boolean {
  return role !== undefined && (grants[what] as Role[]).includes(role);
}

export function useMay(what: Permission): boolean {
  return useSession((session) => may(session.user?.role, what));
}

/** A seller approves messages and meetings where a manager allowed it, never proposals. */
export function useMayApprove(kind: string): boolean {
  return useSession(({ user }) => {
    if (!user || user.role === "viewer") return false;
    if (user.role !== "seller") return true;
    return user.sellerApproves && kind !== "proposal";
  });
}
