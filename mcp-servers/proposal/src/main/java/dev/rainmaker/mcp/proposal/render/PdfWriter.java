package dev.rainmaker.mcp.proposal.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Lays out HTML as tagged PDF/A-3a with PDF/UA structure and embedded fonts. Loads nothing from outside; the same HTML gives
 * the same bytes; thread-safe.
 */
@ApplicationScoped
public class PdfWriter {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What XML 1.0, and with it the metadata of a document, cannot hold: control characters and halves of characters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final DocumentFonts fonts = new DocumentFonts();

    /**
     * A finished document; the array is not copied, so nobody changes it.
     *
     * @param missing characters that the fonts lack, each once; they are printed as {@code #}
     */
    public record Pdf(byte[] bytes, int pages, String missing) {}

    public Pdf write(String given) {
        var html = UNPRINTABLE.matcher(given).replaceAll("");
        var page = parsed(html);
        try (var document = new PDDocument()) {
            try (var renderer = builder(page, document).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            new RepeatableDocument(html).seal(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new Pdf(bytes.toByteArray(), document.getNumberOfPages(), fonts.missingIn(page.text()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PdfRendererBuilder builder(Document page, PDDocument document) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Rainmaker")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:image/"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.addTo(builder, document);
        return builder;
    }

    /** An HTML parser ends the head at the first bookmark; styles and bookmarks count only inside it. */
    private static Document parsed(String html) {
        var page = Jsoup.parse(html);
        page.select("bookmarks, style").forEach(page.head()::appendChild);
        return page;
    }
}
