package dev.rainmaker.mcp.proposal.render;

import dev.rainmaker.mcp.proposal.content.ProposalContent;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders in this process: Qute fills a template, {@link PdfWriter} lays it out. */
@ApplicationScoped
public class LocalPdfRenderer implements ProposalRenderer {
    private final TemplateEngine templates = new TemplateEngine();
    private final PdfWriter writer;

    public LocalPdfRenderer(PdfWriter writer) {
        this.writer = writer;
    }

    @Override
    public String provider() {
        return "local";
    }

    @Override
    public RenderedProposal render(ProposalContent content) {
        var template = ProposalTemplate.forEvent(content.event().type());
        var pdf = writer.write(templates.render(template.id(), ProposalPage.of(content, template)));
        return new RenderedProposal(pdf.bytes(), pdf.pages(), template.id(), pdf.missing());
    }
}
