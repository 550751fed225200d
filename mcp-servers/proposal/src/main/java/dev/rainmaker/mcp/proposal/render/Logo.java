package dev.rainmaker.mcp.proposal.render;

/**
 * A brand's logo.
 *
 * @param dataUri the picture as {@code data:} URI
 */
record Logo(String dataUri) {
    private static final int MAX_BYTES = 1 << 20;

    /** @return null when there is no logo */
    static Logo of(String base64) {
        if (base64 == null || base64.isBlank()) return null;
        return new Logo(Picture.of("brand.logo_base64", base64, MAX_BYTES).dataUri());
    }
}
