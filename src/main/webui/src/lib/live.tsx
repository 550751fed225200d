import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { tell } from "@/components/toast";
import { queryClient } from "./query-client";
import { LiveSocket } from "./socket";

const Live = createContext<LiveSocket | null>(null);

/** Opens the socket for what is inside and closes it afterwards. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [socket] = useState(() => new LiveSocket(queryClient, tell));
  useEffect(() => {
    socket.start();
    return () => socket.stop();
  }, [socket]);
  return <Live value={socket}>{children}</Live>;
}

/** Follows a topic beyond the usual ones while the component is shown. */
export function useFollow(topic: string | null): void {
  const socket = useContext(Live);
  useEffect(() => (socket && topic ? socket.follow(topic) : undefined), [socket, topic]);
}
