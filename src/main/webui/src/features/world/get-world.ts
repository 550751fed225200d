import type { Answered } from "@/lib/api";
import { useQuery } from "@tanstack/react-query";
import { get } from "@/lib/http";

export type World = Answered<"World">;

interface AnchoredWorld extends World {
  /** When this answer arrived, on this machine's clock. */
  at: number;
}

async function getWorld(signal?: AbortSignal): Promise<AnchoredWorld> {
  const world = await get<World>("world", undefined, signal);
  return { ...world, at: Date.now() };
}

export function useWorld() {
  return useQuery({ queryKey: ["world"], queryFn: ({ signal }) => getWorld(signal), refetchInterval: 60_000, staleTime: 30_000 });
}

/** The business clock carried on from the last answer. */
export function businessTime(world: AnchoredWorld, at = Date.now()): Date {
  return new Date(new Date(world.now).getTime() + (at - world.at) * world.speed);
}
