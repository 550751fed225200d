package dev.rainmaker.mcp.email;

import dev.rainmaker.mcp.email.dns.AddressCheck;
import dev.rainmaker.mcp.email.dns.SendingDomain;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Locale;

/** Whether mail arrives: bounces, the sending domain's records, recipients' addresses. All read only. */
@McpServer("email")
public class DeliverabilityTools {
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}";

    private final EmailProviders providers;
    private final DeliveryLedger ledger;
    private final SendingDomain domains;
    private final AddressCheck addresses;

    DeliverabilityTools(
            EmailProviders providers, DeliveryLedger ledger, SendingDomain domains, AddressCheck addresses) {
        this.providers = providers;
        this.ledger = ledger;
        this.domains = domains;
        this.addresses = addresses;
    }

    /** A page of bounces; the source is the provider's own list, or the reports that came to this server. */
    public record Bounces(List<Bounce> items, int page, String source) {}

    @Tool(
            name = "list_bounces",
            description = """
                    Lists addresses that mail did not reach, 100 a page: the provider's own list where it keeps one, else what
                    was reported to this server. SMTP servers report by mail, which does not come here.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public Bounces bounces(@ToolArg(description = "Zero-based page", defaultValue = "0") int page) {
        Require.range("page", page, 0, 10_000);
        var provider = providers.current();
        return provider.name().equals("smtp")
                ? new Bounces(ledger.bounces(page), page, "reports")
                : new Bounces(provider.bounces(page), page, provider.name());
    }

    @Tool(
            name = "check_sending_domain",
            description = """
                    Looks at the records by which others judge mail from a domain: SPF, DKIM (needs the selector) and DMARC.
                    Says for each whether it is ok, missing or wrong, and what to do.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public SendingDomain.Report domain(
            @ToolArg(description = "Domain that mail is sent from, e.g. house.example") String domain,
            @ToolArg(
                            name = "dkim_selector",
                            description = "Selector of the DKIM key, e.g. s1; the provider names it",
                            required = false)
                    String selector) {
        var name = Require.line("domain", domain, 253).strip().toLowerCase(Locale.ROOT);
        if (!name.matches(DOMAIN)) {
            throw new ToolCallException("domain must be a domain such as house.example.");
        }
        if (selector != null && !selector.matches("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?")) {
            throw new ToolCallException("dkim_selector must be a name such as s1.");
        }
        return domains.check(name, selector);
    }

    @Tool(
            name = "validate_address",
            description = """
                    Says whether an address has the right form and its domain takes mail, and whether it is of a function or
                    of a kind that is thrown away. Sends nothing and asks no mail server; a mailbox may still not exist.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = true))
    @ToolCall(server = "email", scope = "tools:email.read")
    @RunOnVirtualThread
    public AddressCheck.Verdict address(@ToolArg(description = "E-mail address") String address) {
        return addresses.of(Require.line("address", address, 254).strip());
    }
}
