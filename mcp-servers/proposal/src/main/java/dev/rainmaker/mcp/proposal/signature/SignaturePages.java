package dev.rainmaker.mcp.proposal.signature;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.render.AccentPalette;
import dev.rainmaker.mcp.proposal.render.Labels;
import dev.rainmaker.mcp.proposal.render.PaperSize;
import dev.rainmaker.mcp.proposal.render.PdfWriter;
import dev.rainmaker.mcp.proposal.render.TemplateEngine;
import dev.rainmaker.mcp.shared.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Appends a signature page to a document. Repeatable: the same document and the same words give the same bytes. */
@ApplicationScoped
public class SignaturePages {
    private final TemplateEngine templates = new TemplateEngine();
    private final PdfWriter writer;

    public SignaturePages(PdfWriter writer) {
        this.writer = writer;
    }

    /**
     * The document with its page.
     *
     * @param documentSha256 of the document as it was given; the page shows it
     * @param missing characters of the page that the fonts lack
     * @param fields names of the signature fields, in the order of the parties
     */
    public record Signable(byte[] bytes, int pages, String documentSha256, List<String> fields, String missing) {}

    /** @throws InvalidProposal when the document cannot take a page */
    public Signable append(String contentBase64, SignatureRequest request) {
        var given = GivenPdf.of(contentBase64);
        var hash = Sha256.of(given.bytes());
        try (var document = given.open()) {
            int before = document.getNumberOfPages();
            var boxes = boxes(request.parties());
            var html = templates.render("signature", page(request, before, hash, boxes));
            var made = writer.write(html);
            try (var page = Loader.loadPDF(made.bytes())) {
                new PDFMergerUtility().appendDocument(document, page);
            }
            if (document.getNumberOfPages() != before + 1)
                throw new InvalidProposal("statement is too long for one page; shorten it.");
            var fields = SignatureFields.add(document, document.getPage(before), boxes);
            return new Signable(saved(document, hash), before + 1, hash, fields, made.missing());
        } catch (InvalidProposal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new InvalidProposal("The PDF is built in a way that no page can be added to.");
        }
    }

    private static byte[] saved(PDDocument document, String hash) throws IOException {
        document.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static List<SignatureBox> boxes(List<Party> parties) {
        var boxes = new ArrayList<SignatureBox>();
        for (var party : parties) {
            boxes.add(SignatureBox.of(party, boxes.size()));
        }
        return boxes;
    }

    private static SignaturePage page(SignatureRequest request, int pages, String hash, List<SignatureBox> boxes) {
        var labels = new Labels(request.locale());
        var brand = request.brand();
        return new SignaturePage(
                request.title(),
                request.statement() == null ? labels.get("signature_text") : request.statement(),
                brand,
                pages,
                hash.replaceAll("(.{8})(?=.)", "$1 "),
                boxes,
                labels.all(),
                labels.locale().toLanguageTag(),
                PaperSize.of(request.locale()),
                AccentPalette.of(brand == null ? null : brand.accentColor()).accentText(),
                brand == null || !"sans".equals(brand.font()));
    }
}
