package dev.rainmaker.mcp.proposal.content;

import java.util.List;

/** Checks of what a document may hold; each failure is a sentence that names the field. */
public final class Limits {
    private Limits() {}

    /** A text that is there and is no longer than {@code longest}. */
    public static void required(String field, String value, int longest) {
        if (value == null || value.isBlank()) throw new InvalidProposal(field + " is required.");
        optional(field, value, longest);
    }

    /** A text that may be missing and is no longer than {@code longest}. */
    public static void optional(String field, String value, int longest) {
        if (value != null && value.length() > longest)
            throw new InvalidProposal(field + " is longer than " + longest + " characters.");
    }

    /** A list without holes, no longer than {@code most}; nothing becomes an empty one. */
    public static <T> List<T> list(String field, List<T> values, int most) {
        if (values == null) return List.of();
        if (values.size() > most)
            throw new InvalidProposal(field + " has " + values.size() + " entries, at most " + most + " fit.");
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) throw new InvalidProposal(field + "[" + i + "] is empty.");
        }
        return List.copyOf(values);
    }

    /** Who offers; {@code brand} may be null where nobody has to. */
    public static void brand(Brand brand) {
        if (brand == null) return;
        required("brand.company", brand.company(), 200);
        optional("brand.footer", brand.footer(), 300);
        if (brand.font() != null
                && !brand.font().equals("serif")
                && !brand.font().equals("sans")) throw new InvalidProposal("brand.font must be serif or sans.");
    }
}
