import { create } from "zustand";
import type { Answered, Word } from "./api";

export type Role = Word<"Role">;

export type User = Answered<"User">;

export type SignedIn = Answered<"SessionResponse", never, { user: User }>;

type State = "unknown" | "out" | "in";

interface Session {
  state: State;
  token: string | null;
  user: User | null;
  start: (signedIn: SignedIn) => void;
  end: () => void;
}

const KNOWN = "rainmaker.signed-in";

/** Whether this browser may hold a refresh cookie; without one there is nothing to renew. The cookie itself cannot be seen here. */
export function mayHaveSession(): boolean {
  return localStorage.getItem(KNOWN) !== null;
}

/** Who is signed in. The token lives in this memory only; the refresh cookie is out of reach of scripts. */
export const useSession = create<Session>((set) => ({
  state: "unknown",
  token: null,
  user: null,
  start: (signedIn) => {
    localStorage.setItem(KNOWN, "yes");
    set({ state: "in", token: signedIn.accessToken, user: signedIn.user });
  },
  end: () => {
    localStorage.removeItem(KNOWN);
    set({ state: "out", token: null, user: null });
  },
}));
