package dev.rainmaker.mcp.proposal.signature;

import dev.rainmaker.mcp.proposal.content.Brand;
import java.util.List;
import java.util.Map;

/**
 * What the template of a signature page sees.
 *
 * @param pages of the document before this page
 * @param fingerprint SHA-256 of that document in groups that can be compared by eye
 * @param boxes one per party
 */
public record SignaturePage(
        String title,
        String statement,
        Brand brand,
        int pages,
        String fingerprint,
        List<SignatureBox> boxes,
        Map<String, String> label,
        String language,
        String paper,
        String accent,
        boolean serif) {}
