package dev.rainmaker.mcp.linkedin;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.LinkedInContent;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** LinkedIn as far as it is lawful. */
@McpServer("linkedin")
public class LinkedInTools {
    private final HumanTasks tasks;
    private final GrantVerifier grants;
    private final Idempotency idempotency;
    private final LeadSync leads;

    LinkedInTools(HumanTasks tasks, GrantVerifier grants, Idempotency idempotency, LeadSync leads) {
        this.tasks = tasks;
        this.grants = grants;
        this.idempotency = idempotency;
        this.leads = leads;
    }

    @Tool(
            name = "search_prospects",
            description = """
                    Looks for corporate event planners. Without a partner API it returns needs_human with the search for a
                    person to open.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public HumanTasks.Outcome search(
            @ToolArg(description = "Words to search for, at most 200 characters") String query) {
        return tasks.search(Require.line("query", query, 200));
    }

    @Tool(
            name = "get_profile",
            description = """
                    Asks a person to look at a profile: LinkedIn shows it to no ordinary application. Facts about a person
                    come from the enrichment server, which takes names and addresses.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public HumanTasks.Outcome profile(
            @ToolArg(name = "profile_url", description = "Public LinkedIn profile or company address")
                    String profileUrl) {
        return tasks.message(
                "Look at this profile on LinkedIn", Profiles.checked(profileUrl), "Note what matters for the event.");
    }

    @Tool(
            name = "draft_message",
            description = "Prepares a message to a profile for a person to look at. Sends nothing.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public HumanTasks.Outcome draft(
            @ToolArg(name = "profile_url", description = "Public LinkedIn profile or company address")
                    String profileUrl,
            @ToolArg(description = "Message, at most 2,000 characters") String text) {
        return tasks.message(
                "Read this draft for LinkedIn", Profiles.checked(profileUrl), Require.text("text", text, 2_000));
    }

    @Tool(
            name = "send_message",
            description = """
                    Sends a message to a profile. Needs approval_grant. Without a partner API it returns needs_human with the
                    approved text for a person to send.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.write")
    @RunOnVirtualThread
    public HumanTasks.Outcome send(
            @ToolArg(name = "profile_url", description = "Public LinkedIn profile or company address")
                    String profileUrl,
            @ToolArg(description = "Message, at most 2,000 characters") String text,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of the approval", required = false) String grant) {
        tasks.check();
        var content = new LinkedInContent(Profiles.checked(profileUrl), Require.text("text", text, 2_000));
        return idempotency.run("send_message", idempotencyKey, content.fingerprint(), HumanTasks.Outcome.class, () -> {
            grants.require(grant, "send_message", content.fingerprint(), idempotencyKey);
            return tasks.message("Send this message on LinkedIn", content.profileUrl(), content.text());
        });
    }

    @Tool(
            name = "linkedin_connection_status",
            description = "Says which provider answers and what it can do.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "linkedin", scope = "tools:linkedin.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        var mistake = tasks.misconfigured();
        return mistake.isPresent()
                ? new ConnectionStatus("sales-navigator", false, false, mistake.get() + " " + leads.state())
                : new ConnectionStatus("human", true, true, "Every act becomes a task for a person. " + leads.state());
    }
}
