package dev.rainmaker.tools.house;

import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;

/** Renders documents through the proposal tool server. Repeat-safe. */
@ApplicationScoped
public class PdfGateway {
    private final ToolClient tools;

    PdfGateway(ToolClient tools) {
        this.tools = tools;
    }

    /** A rendered document. */
    public record Pdf(byte[] bytes, int pages, String sha256) {}

    private record Rendered(String contentBase64, String contentType, int pages, String sha256) {}

    /** Renders a proposal; the document has the shape of the tool's arguments, amounts as finished texts. */
    public Pdf proposal(Map<String, ?> document) {
        var rendered = tools.call("proposal", "render_proposal_pdf", document, Rendered.class);
        return new Pdf(Base64.getDecoder().decode(rendered.contentBase64()), rendered.pages(), rendered.sha256());
    }
}
