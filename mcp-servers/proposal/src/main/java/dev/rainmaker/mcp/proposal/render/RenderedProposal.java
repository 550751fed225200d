package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.shared.contract.Sha256;

/**
 * A finished document.
 *
 * @param bytes the PDF; not copied, so nobody changes it
 * @param pages number of pages
 * @param template name of the template that was used
 * @param missing characters that the fonts lack, each once; they are printed as {@code #}
 */
public record RenderedProposal(byte[] bytes, int pages, String template, String missing) {
    public static final String CONTENT_TYPE = "application/pdf";

    /** SHA-256 of the bytes as lower-case hex. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
