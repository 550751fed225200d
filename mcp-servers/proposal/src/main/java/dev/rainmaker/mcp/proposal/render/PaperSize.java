package dev.rainmaker.mcp.proposal.render;

import java.util.Locale;
import java.util.Set;

/** The paper that a printer at the client's place is loaded with. */
public final class PaperSize {
    /** Countries where Unicode CLDR names US Letter as the usual paper. */
    private static final Set<String> LETTER =
            Set.of("US", "CA", "MX", "BZ", "CL", "CO", "CR", "GT", "NI", "PA", "PH", "PR", "SV", "VE");

    private PaperSize() {}

    /** CSS page size. */
    public static String of(Locale locale) {
        return LETTER.contains(locale.getCountry()) ? "letter" : "A4";
    }
}
