import type { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import { notice } from "./notice";
import { refresh } from "./refresh";
import { useSession } from "./session";
import { type LiveEvent, staleKeys } from "./stale-keys";

const TOPICS = ["prospects", "approvals", "conversations", "proposals", "meetings", "dates", "hunts", "runs", "attention"];
const LONGEST_WAIT = 30_000;

/** Whether what is on screen follows live; false is shown in the frame. */
export const useLive = create<{ live: boolean }>(() => ({ live: false }));

type Message = LiveEvent | { subscribed: string[]; seq: number } | { error: string };

/**
 * Keeps one socket open while a person is signed in. Events carry no data: they make queries stale.
 * After a break it asks for what it missed (afterSeq); when the server cannot tell, everything is stale.
 */
export class LiveSocket {
  private socket: WebSocket | null = null;
  private seq: number | null = null;
  private failures = 0;
  private timer: number | undefined;
  private extra = new Set<string>();
  private stopped = true;

  constructor(
    private readonly queries: QueryClient,
    private readonly tell: (text: string) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.open();
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
    this.socket?.close();
    this.socket = null;
    this.seq = null;
    useLive.setState({ live: false });
  }

  /** Follows one more topic, for example one run; answers how to stop following it. */
  follow(topic: string): () => void {
    this.extra.add(topic);
    this.subscribe();
    return () => this.extra.delete(topic);
  }

  private open(): void {
    const token = useSession.getState().token;
    if (this.stopped || token === null) return;
    const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
    const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`;
    const socket = new WebSocket(address, ["bearer-token-carrier", carrier]);
    this.socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.subscribe();
    };
    socket.onmessage = (message: MessageEvent<string>) => this.receive(JSON.parse(message.data) as Message);
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.socket = null;
      useLive.setState({ live: false });
      if (!this.stopped) void this.again(opened);
    };
  }

  private subscribe(): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    const topics = [...TOPICS, ...this.extra];
    this.socket.send(JSON.stringify(this.seq === null ? { subscribe: topics } : { subscribe: topics, afterSeq: this.seq }));
  }

  private receive(message: Message): void {
    if ("error" in message) return;
    if ("subscribed" in message) {
      // A lower number than ours means the server started anew: nothing on screen can be trusted.
      if (this.seq !== null && message.seq < this.seq) void this.queries.invalidateQueries();
      this.seq = message.seq;
      this.failures = 0;
      useLive.setState({ live: true });
      return;
    }
    this.seq = Math.max(this.seq ?? 0, message.seq);
    const event = { ...message, facts: message.facts ?? {} };
    for (const queryKey of staleKeys(event)) {
      void this.queries.invalidateQueries({ queryKey });
    }
    const told = notice(event, useSession.getState().user?.id);
    if (told !== null) this.tell(told);
  }

  /** The server closes the socket when the token ends, so a fresh token comes first; then ever longer waits. */
  private async again(opened: boolean): Promise<void> {
    this.failures = opened ? 1 : this.failures + 1;
    const wait = Math.min(LONGEST_WAIT, 1_000 * 2 ** (this.failures - 1)) * (0.75 + Math.random() / 2);
    this.timer = window.setTimeout(() => void this.renewed(), wait);
  }

  private async renewed(): Promise<void> {
    try {
      if ((await refresh()) !== null) this.open();
    } catch {
      void this.again(false);
    }
  }
}
