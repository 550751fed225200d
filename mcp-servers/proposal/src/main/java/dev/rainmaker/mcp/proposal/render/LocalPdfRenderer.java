package dev.rainmaker.mcp.proposal.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import dev.rainmaker.mcp.proposal.content.ProposalContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Renders in this process: Qute fills a template, openhtmltopdf lays it out as tagged PDF/A-3a with PDF/UA structure and
 * embedded fonts. Loads nothing from outside; thread-safe.
 */
@ApplicationScoped
public class LocalPdfRenderer implements ProposalRenderer {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final TemplateEngine templates = new TemplateEngine();
    private final DocumentFonts fonts = new DocumentFonts();

    @Override
    public String provider() {
        return "local";
    }

    @Override
    public RenderedProposal render(ProposalContent content) {
        var template = ProposalTemplate.forEvent(content.event().type());
        String html = templates.render(template, ProposalPage.of(content, template));
        try {
            return pdf(html, template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RenderedProposal pdf(String html, ProposalTemplate template) throws IOException {
        try (var document = new PDDocument()) {
            try (var renderer = builder(html, document).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            new RepeatableDocument(html).seal(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new RenderedProposal(bytes.toByteArray(), document.getNumberOfPages(), template.id());
        }
    }

    private PdfRendererBuilder builder(String html, PDDocument document) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withW3cDocument(new W3CDom().fromJsoup(parsed(html)), null)
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
