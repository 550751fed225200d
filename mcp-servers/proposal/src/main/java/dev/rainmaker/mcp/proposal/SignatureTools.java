package dev.rainmaker.mcp.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.signature.Party;
import dev.rainmaker.mcp.proposal.signature.SignaturePages;
import dev.rainmaker.mcp.proposal.signature.SignatureRequest;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Signature pages. Nothing is signed and nobody is asked to: the page is where people do it. */
@McpServer("proposal")
public class SignatureTools {
    private final SignaturePages pages;

    SignatureTools(SignaturePages pages) {
        this.pages = pages;
    }

    /**
     * A document with its signature page.
     *
     * @param sha256 of the new document
     * @param documentSha256 of the document as it was given, which the page shows
     * @param missingCharacters what the fonts lack, printed as {@code #}; empty as a rule
     * @param signatureFields names of the empty form fields, in the order of the parties
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Signable(
            String contentBase64,
            String contentType,
            int pages,
            String sha256,
            String documentSha256,
            List<String> signatureFields,
            String missingCharacters) {}

    @Tool(
            name = "add_signature_page",
            description = """
                    Appends a page to a PDF where the parties sign: their names and roles, an empty signature field each, and
                    the number of pages and SHA-256 of the document before it. Signs nothing. Refuses a PDF that is signed or
                    locked.""",
            outputSchema = @Tool.OutputSchema(from = Signable.class),
            annotations = @Tool.Annotations(readOnlyHint = true, idempotentHint = true, openWorldHint = false))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public ToolResponse add(
            @ToolArg(name = "content_base64", description = "The PDF, at most 20 MB and 500 pages")
                    String contentBase64,
            @ToolArg(description = "What the document is called") String title,
            @ToolArg(description = "One to six, in the order of their fields") List<Party> parties,
            @ToolArg(description = "What they agree to; the usual sentence if left out", required = false)
                    String statement,
            @ToolArg(description = "Who made it", required = false) Brand brand,
            @ToolArg(description = "Language tag for labels, e.g. en or de", defaultValue = "en") String locale) {
        try {
            var language = Locale.forLanguageTag(Require.line("locale", locale, 20));
            var made = pages.append(contentBase64, new SignatureRequest(title, statement, parties, brand, language));
            var result = new Signable(
                    Base64.getEncoder().encodeToString(made.bytes()),
                    "application/pdf",
                    made.pages(),
                    Sha256.of(made.bytes()),
                    made.documentSha256(),
                    made.fields(),
                    made.missing());
            var words = "PDF of %d pages, the last for %d signatures, SHA-256 %s. The bytes are content_base64."
                            .formatted(made.pages(), made.fields().size(), result.sha256())
                    + MissingCharacters.words(made.missing());
            return new ToolResponse(false, List.of(new TextContent(words)), result, null);
        } catch (InvalidProposal invalid) {
            throw new ToolCallException(invalid.getMessage());
        }
    }
}
