import { create } from "zustand";

export type Role = "owner" | "manager" | "seller" | "viewer";

export interface User {
  id: string;
  email: string;
  name: string;
  role: Role;
  sellerApproves: boolean;
  active: boolean;
  mustChangePassword: boolean;
  createdAt: string;
  version: number;
}

export interface SignedIn {
  accessToken: string;
  tokenType: string;
  expiresIn: number;
  user: User;
}

type State = "unknown" | "out" | "in";

interface Session {
  state: State;
  token: string | null;
  user: User | null;
  start: (signedIn: SignedIn) => void;
  end: () => void;
}

/** Who is signed in. The token lives in this memory only; the refresh cookie is out of reach of scripts. */
export const useSession = create<Session>((set) => ({
  state: "unknown",
  token: null,
  user: null,
  start: (signedIn) => set({ state: "in", token: signedIn.accessToken, user: signedIn.user }),
  end: () => set({ state: "out", token: null, user: null }),
}));
