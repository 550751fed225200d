package dev.rainmaker.mcp.proposal.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes out of a document what differs between two renderings of the same content (the time of creation, the random
 * identifier), so that equal content has an equal SHA-256 and a retried call can be recognised.
 *
 * @param source what the document was rendered from; its hash becomes the identifier
 */
record RepeatableDocument(String source) {
    private static final String CREATE_DATE = "<xmp:CreateDate>[^<]*</xmp:CreateDate>";

    void seal(PDDocument document) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(xmp.replaceAll(CREATE_DATE, "").getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(identifier());
    }

    private long identifier() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
