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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tools that look up people and companies. All of them read only; scope {@code tools:enrichment.read}. */
@McpServer("enrichment")
public class EnrichmentTools {
    private static final String SERVER = "enrichment";
    private static final String READ = "tools:enrichment.read";
    private static final int MOST_WANTED = 20;

    private final EnrichmentDesk desk;

    EnrichmentTools(EnrichmentDesk desk) {
        this.desk = desk;
    }

    @Tool(
            name = "enrich_person",
            description = """
                    Looks up what is known about one person, each fact with provider, source, time and confidence. Give the \
                    e-mail address, or the name with company or place. Providers are asked one after the other until one \
                    knows the person, or until all wanted fields are known. No match is an answer, not a failure.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse enrichPerson(
            @ToolArg(description = "E-mail address", required = false) String email,
            @ToolArg(description = "Full name", required = false) String name,
            @ToolArg(description = "Company the person works for", required = false) String company,
            @ToolArg(description = "City or region the person lives in", required = false) String place,
            @ToolArg(
                            description =
                                    "Names of fields to go on for, e.g. email, phone, job_title; each further provider may cost",
                            required = false)
                    List<String> wanted) {
        var query = new PersonQuery(
                argument("email", email),
                argument("name", name),
                argument("company", company),
                argument("place", place));
        if (query.email() == null && query.name() == null) {
            throw new ToolCallException("email or name is needed.");
        }
        return answer(desk.person(query, wanted(wanted)));
    }

    @Tool(
            name = "enrich_company",
            description = """
                    Looks up what is known about one company, each fact with provider, source, time and confidence. Give \
                    the web domain where it is known, else the name. No match is an answer, not a failure.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse enrichCompany(
            @ToolArg(description = "Web domain, for example acme.example", required = false) String domain,
            @ToolArg(description = "Company name", required = false) String name,
            @ToolArg(description = "Names of fields to go on for, e.g. employees, industry, phone", required = false)
                    List<String> wanted) {
        return answer(desk.company(company(domain, name), wanted(wanted)));
    }

    @Tool(
            name = "find_contacts",
            description = """
                    Finds people who work for a company, by its web domain, optionally with a word of the job title. Some \
                    providers give no addresses here: look a person up with enrich_person then.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = ContactsAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse findContacts(
            @ToolArg(description = "Web domain of the company, for example acme.example") String domain,
            @ToolArg(description = "Word of the job title, for example events", required = false) String role,
            @ToolArg(description = "At most this many, 1 to 25", defaultValue = "10") int limit) {
        var answer = desk.contacts(new ContactQuery(
                domain(Require.line("domain", domain, 200)),
                argument("role", role),
                Require.range("limit", limit, 1, 25)));
        return response(answer.text(), answer);
    }

    @Tool(
            name = "verify_email",
            description = """
                    Asks a provider whether mail to an address arrives: field status is deliverable, risky, undeliverable or \
                    unknown. Sends no mail.""",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse verifyEmail(@ToolArg(description = "E-mail address") String email) {
        var address = Require.line("email", email, 200).strip();
        if (!address.matches("[^@\\s]{1,64}@[^@\\s]+")) {
            throw new ToolCallException("email must be an e-mail address.");
        }
        return answer(desk.verification(address));
    }

    @Tool(
            name = "get_technographics",
            description = "Lists the technologies that a company is known to use, one field each.",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = EnrichmentAnswer.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse technographics(
            @ToolArg(description = "Web domain, for example acme.example", required = false) String domain,
            @ToolArg(description = "Company name", required = false) String name) {
        return answer(desk.technologies(company(domain, name)));
    }

    @Tool(
            name = "enrichment_connection_status",
            description =
                    "Says which enrichment providers are asked, whether they are set up and whether they work now.",
            annotations = @Tool.Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true),
            outputSchema = @Tool.OutputSchema(from = ConnectionStatus.class))
    @ToolCall(server = SERVER, scope = READ)
    @RunOnVirtualThread
    public ToolResponse connectionStatus() {
        var chain = desk.chain();
        var states = chain.stream().map(EnrichmentProvider::status).toList();
        var status = new ConnectionStatus(
                chain.stream().map(EnrichmentProvider::name).collect(Collectors.joining(", ")),
                states.stream().anyMatch(ProviderStatus::configured),
                states.stream().anyMatch(ProviderStatus::reachable),
                states.stream().map(ProviderStatus::detail).collect(Collectors.joining(" ")));
        return response(status.detail(), status);
    }

    private static CompanyQuery company(String domain, String name) {
        var site = argument("domain", domain);
        var query = new CompanyQuery(site == null ? null : domain(site), argument("name", name));
        if (query.domain() == null && query.name() == null) {
            throw new ToolCallException("domain or name is needed.");
        }
        return query;
    }

    /** The bare host of a domain or web address. */
    private static String domain(String text) {
        return Domain.of(text)
                .orElseThrow(() -> new ToolCallException("domain must be a web domain such as acme.example."));
    }

    private static Set<String> wanted(List<String> names) {
        if (names == null) {
            return Set.of();
        }
        if (names.size() > MOST_WANTED) {
            throw new ToolCallException("wanted may have " + MOST_WANTED + " names at most.");
        }
        return names.stream()
                .filter(Predicate.not(name -> name == null || name.isBlank()))
                .map(name -> Require.line("wanted", name.strip(), 60))
                .collect(Collectors.toSet());
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
