package dev.rainmaker.mcp.proposal;

/** Says which characters could not be printed, so that nobody sends a document with holes unknowingly. */
final class MissingCharacters {
    private MissingCharacters() {}

    /** To be put behind a sentence; empty when nothing is missing. */
    static String words(String missing) {
        return missing.isEmpty() ? "" : " The fonts lack these characters, which are printed as #: " + missing + ".";
    }
}
