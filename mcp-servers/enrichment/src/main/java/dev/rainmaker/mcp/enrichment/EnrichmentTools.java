package dev.rainmaker.mcp.enrichment;

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
import java.util.List;
import java.util.Map;

/** Tools that look up people and companies. All of them read only; scope {@code tools:enrichment.read}. */
@McpServer("enrichment")
public class EnrichmentTools {
    private static final String SERVER = "enrichment";
    private static final String READ = "tools:enrichment.read";

    private final EnrichmentDesk desk;

    EnrichmentTools(EnrichmentDesk desk) {
        this.desk = desk;
    }

    @Tool(
            name = "enrich_person",
            description = """
                    Looks up what is known about one person, each fact with source and confidence. Give the e-mail \
                    address, or the name with company or place. No match is an answer, not a failure.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse enrichPerson(
            @ToolArg(description = "E-mail address", required = false) String email,
            @ToolArg(description = "Full name", required = false) String name,
            @ToolArg(description = "Company the person works for", required = false) String company,
            @ToolArg(description = "City or region the person lives in", required = false) String place) {
        var query = new PersonQuery(
                argument("email", email),
                argument("name", name),
                argument("company", company),
                argument("place", place));
        if (query.email() == null && query.name() == null) {
            throw new ToolCallException("email or name is needed.");
        }
        return answer(desk.person(query));
    }

    @Tool(
            name = "enrich_company",
            description = """
                    Looks up what is known about one company, each fact with source and confidence. Give the web domain \
                    where it is known, else the name. No match is an answer, not a failure.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse enrichCompany(
            @ToolArg(description = "Web domain, for example acme.example", required = false) String domain,
            @ToolArg(description = "Company name", required = false) String name) {
        var query = new CompanyQuery(argument("domain", domain), argument("name", name));
        if (query.domain() == null && query.name() == null) {
            throw new ToolCallException("domain or name is needed.");
        }
        return answer(desk.company(query));
    }

    @Tool(
            name = "enrichment_connection_status",
            description = "Says which enrichment provider answers, whether it is set up and whether it works now.",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = ConnectionStatus.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse connectionStatus() {
        var provider = desk.provider();
        var status = provider.status();
        return response(
                status.detail(),
                new ConnectionStatus(provider.name(), status.configured(), status.reachable(), status.detail()));
    }

    private static String argument(String name, String value) {
        return value == null || value.isBlank() ? null : Require.line(name, value.strip(), 200);
    }

    private static ToolResponse answer(EnrichmentAnswer answer) {
        return response(answer.text(), answer);
    }

    private static ToolResponse response(String text, Object structured) {
        return new ToolResponse(false, List.of(new TextContent(text)), structured, Map.of());
    }
}
