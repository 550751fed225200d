package dev.rainmaker.mcp.proposal.signature;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A document that came from outside.
 *
 * @param bytes as they came
 */
record GivenPdf(byte[] bytes) {
    private static final int MAX_BYTES = 20 << 20;
    private static final int MAX_PAGES = 500;

    /** @throws InvalidProposal when it is no PDF of sane size */
    static GivenPdf of(String base64) {
        if (base64 == null || base64.isBlank())
            throw new InvalidProposal("content_base64 is empty: give the PDF's bytes.");
        if (base64.length() > MAX_BYTES / 3 * 4 + 8) throw new InvalidProposal("content_base64 is larger than 20 MB.");
        try {
            var bytes = Base64.getMimeDecoder().decode(base64);
            var start = new String(bytes, 0, Math.min(1_024, bytes.length), StandardCharsets.ISO_8859_1);
            if (!start.contains("%PDF-")) throw new InvalidProposal("content_base64 is no PDF.");
            return new GivenPdf(bytes);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidProposal("content_base64 is not base64.");
        }
    }

    /** Opens it; a document that is signed, locked or broken is refused. */
    PDDocument open() {
        PDDocument document = null;
        try {
            document = Loader.loadPDF(bytes);
            check(document);
            return document;
        } catch (InvalidPasswordException locked) {
            throw new InvalidProposal("The PDF is locked with a password; give it without.");
        } catch (InvalidProposal refused) {
            close(document);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            close(document);
            throw new InvalidProposal("The PDF is broken and cannot be read.");
        }
    }

    private static void check(PDDocument document) throws IOException {
        if (document.isEncrypted()) throw new InvalidProposal("The PDF is encrypted; give it without encryption.");
        if (!document.getSignatureDictionaries().isEmpty())
            throw new InvalidProposal("The PDF is signed already; another page would break the signature.");
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > MAX_PAGES)
            throw new InvalidProposal("The PDF has " + pages + " pages; 1 to " + MAX_PAGES + " can be signed.");
    }

    private static void close(PDDocument document) {
        try {
            if (document != null) document.close();
        } catch (IOException alreadyBroken) {
            // it is refused anyway
        }
    }
}
