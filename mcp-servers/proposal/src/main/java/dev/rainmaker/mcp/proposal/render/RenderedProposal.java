package dev.rainmaker.mcp.proposal.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished document.
 *
 * @param bytes the PDF; not copied, so nobody changes it
 * @param pages number of pages
 * @param template name of the template that was used
 */
public record RenderedProposal(byte[] bytes, int pages, String template) {
    public static final String CONTENT_TYPE = "application/pdf";

    /** SHA-256 of the bytes as lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
