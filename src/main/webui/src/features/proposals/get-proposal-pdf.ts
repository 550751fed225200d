import { useMutation } from "@tanstack/react-query";
import { getBlob } from "@/lib/http";
import { save } from "@/lib/save";

/** Fetches the PDF with the session's token and hands it to the browser as a file. */
export function useSavePdf() {
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => save(await getBlob(`proposals/${id}/pdf`), name),
  });
}
