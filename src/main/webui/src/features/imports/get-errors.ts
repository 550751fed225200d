import { useMutation } from "@tanstack/react-query";
import { getBlob } from "@/lib/http";
import { save } from "@/lib/save";

/** The rows that could not be taken, with the reason, as a file to repair and import again. */
export function useSaveErrors(id: string) {
  return useMutation({ mutationFn: async (name: string) => save(await getBlob(`prospects/imports/${id}/errors`), name) });
}
