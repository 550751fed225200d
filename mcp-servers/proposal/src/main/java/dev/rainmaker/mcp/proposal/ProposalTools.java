package dev.rainmaker.mcp.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.EventFacts;
import dev.rainmaker.mcp.proposal.content.GivenPicture;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.OfferedPackage;
import dev.rainmaker.mcp.proposal.content.ProposalContent;
import dev.rainmaker.mcp.proposal.merge.Letters;
import dev.rainmaker.mcp.proposal.render.ProposalRenderer;
import dev.rainmaker.mcp.proposal.render.ProposalTemplate;
import dev.rainmaker.mcp.proposal.render.RenderedProposal;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Documents of proposals. Computes no prices: every amount is printed as given. */
@McpServer("proposal")
public class ProposalTools {
    private final ProposalRenderer renderer;

    ProposalTools(ProposalRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A rendered document.
     *
     * @param missingCharacters what the fonts lack, printed as {@code #}; empty as a rule
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Rendered(
            String contentBase64,
            String contentType,
            int pages,
            String sha256,
            String template,
            String missingCharacters) {}

    /**
     * A look that a document can have.
     *
     * @param eventWords words in an event's type that pick it; empty for the one that takes all others
     * @param letterVariables what merge_template needs for its letter; those with a question mark may be left out
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Template(String name, String description, List<String> eventWords, List<String> letterVariables) {}

    /** The templates, the default last. */
    public record Templates(List<Template> templates) {}

    @Tool(
            name = "render_proposal_pdf",
            description = """
                    Renders a proposal as PDF: cover with client and event, packages side by side with the price of every line
                    and why, adjustments, tax and totals exactly as given, terms. The same content gives the same document.""",
            outputSchema = @Tool.OutputSchema(from = Rendered.class),
            annotations = @Tool.Annotations(readOnlyHint = true, idempotentHint = true))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public ToolResponse render(
            @ToolArg(description = "Headline") String title,
            @ToolArg(description = "Who offers") Brand brand,
            @ToolArg(name = "client_name", description = "Whom it is made for") String clientName,
            @ToolArg(description = "What is planned; its type picks the template") EventFacts event,
            @ToolArg(description = "Opening words; blank lines part paragraphs", required = false) String intro,
            @ToolArg(description = "One to six packages with their lines") List<OfferedPackage> packages,
            @ToolArg(description = "ISO 4217 code of all amounts") String currency,
            @ToolArg(name = "valid_until", description = "Last day of the offer", required = false) String validUntil,
            @ToolArg(description = "One sentence or paragraph each", required = false) List<String> terms,
            @ToolArg(description = "Up to eight pictures, on a page of their own", required = false)
                    List<GivenPicture> pictures,
            @ToolArg(description = "Language tag for labels, e.g. en or de", defaultValue = "en") String locale) {
        try {
            var language = Locale.forLanguageTag(Require.line("locale", locale, 20));
            var document = renderer.render(new ProposalContent(
                    title, brand, clientName, event, intro, packages, currency, validUntil, terms, pictures, language));
            var rendered = new Rendered(
                    Base64.getEncoder().encodeToString(document.bytes()),
                    RenderedProposal.CONTENT_TYPE,
                    document.pages(),
                    document.sha256(),
                    document.template(),
                    document.missing());
            var words =
                    "PDF of %d pages, template %s, SHA-256 %s. The bytes are content_base64 of the structured result."
                                    .formatted(rendered.pages(), rendered.template(), rendered.sha256())
                            + MissingCharacters.words(document.missing());
            return new ToolResponse(false, List.of(new TextContent(words)), rendered, null);
        } catch (InvalidProposal invalid) {
            throw new ToolCallException(invalid.getMessage());
        }
    }

    @Tool(
            name = "list_templates",
            description = "Lists the templates; each is picked by the event's type, the default for all others.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public Templates listTemplates() {
        return new Templates(Arrays.stream(ProposalTemplate.values())
                .map(template ->
                        new Template(template.id(), template.description(), template.words(), Letters.VARIABLES))
                .toList());
    }

    @Tool(
            name = "proposal_connection_status",
            description = "Says which provider renders; the local one needs no connection.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        return new ConnectionStatus(renderer.provider(), true, true, "renders in this process");
    }
}
