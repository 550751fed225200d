package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What came back from LinkedIn: answers to lead forms, and what people saw there. */
@McpServer("linkedin")
public class EngagementTools {
    private static final List<String> KINDS =
            List.of("viewed", "invited", "connected", "messaged", "replied", "declined");
    private static final Duration LEADS_KEPT = Duration.ofDays(365);

    private final Engagements engagements;
    private final LeadSync leads;
    private final LeadHook hook;
    private final Clock clock = Clock.systemUTC();

    EngagementTools(Engagements engagements, LeadSync leads, LeadHook hook) {
        this.engagements = engagements;
        this.leads = leads;
        this.hook = hook;
    }

    /** Leads that LinkedIn pushed, by id. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Pushed(List<String> leadIds, int total) {}

    @Tool(
            name = "track_engagement",
            description = """
                    Keeps what a person reports of a LinkedIn profile (viewed, invited, connected, messaged, replied, \
                    declined), and returns all that is known of it, oldest first; without kind it only reads. LinkedIn tells \
                    applications nothing of it. Repeat-safe.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = false, idempotentHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.write")
    @RunOnVirtualThread
    public Engagements.History track(
            @ToolArg(name = "profile_url", description = "Public LinkedIn profile or company address")
                    String profileUrl,
            @ToolArg(description = "viewed, invited, connected, messaged, replied or declined", required = false)
                    String kind,
            @ToolArg(
                            name = "happened_at",
                            description = "Instant such as 2026-12-03T09:00:00Z; needed with kind",
                            required = false)
                    String happenedAt) {
        var profile = Profiles.checked(profileUrl);
        if (kind == null) {
            return engagements.of(profile);
        }
        if (!KINDS.contains(kind)) {
            throw new ToolCallException("kind must be one of " + String.join(", ", KINDS) + ".");
        }
        var at = Require.instant("happened_at", happenedAt);
        if (at.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw new ToolCallException("happened_at must not be in the future.");
        }
        return engagements.add(profile, kind, at);
    }

    @Tool(
            name = "list_lead_form_responses",
            description = """
                    Lists what people answered to lead forms of the customer's LinkedIn advertisements, 50 a page. Needs \
                    LinkedIn's approval for Lead Sync.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public LeadsAnswer leads(
            @ToolArg(description = "Submitted at or after this instant; at most 365 days ago") String from,
            @ToolArg(description = "Submitted before this instant; now when absent", required = false) String to,
            @ToolArg(description = "Zero-based page", defaultValue = "0") int page) {
        var now = clock.instant();
        var start = Require.instant("from", from);
        var end = to == null ? now : Require.instant("to", to);
        if (start.isBefore(now.minus(LEADS_KEPT)) || !start.isBefore(end)) {
            throw new ToolCallException("from must be before to, and at most 365 days ago.");
        }
        return leads.leads(start, end, Require.range("page", page, 0, 1_000));
    }

    @Tool(
            name = "list_pushed_leads",
            description = "Lists the ids of leads that LinkedIn pushed to /hooks/linkedin and has not withdrawn.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public Pushed pushed(@ToolArg(description = "Zero-based page of 100", defaultValue = "0") int page) {
        var all = hook.pushed();
        int first = Math.min(all.size(), Require.range("page", page, 0, 100_000) * 100);
        return new Pushed(all.subList(first, Math.min(all.size(), first + 100)), all.size());
    }
}
