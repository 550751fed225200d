package dev.rainmaker.mcp.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.merge.Letters;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;

/** Letters that go with a proposal. */
@McpServer("proposal")
public class LetterTools {
    private final Letters letters;

    LetterTools(Letters letters) {
        this.letters = letters;
    }

    /**
     * A filled letter.
     *
     * @param template name of the letter, or {@code given} for the caller's own
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Merged(String content, String contentType, String template) {}

    @Tool(
            name = "merge_template",
            description = """
                    Fills a letter with data, as text or HTML: the letter of an event's type (list_templates names its
                    variables), or a template of yours with {name}, {#if}, {#else} and {#for item in items}. Values are escaped
                    in HTML; a variable that the data lacks is named, {name ?: 'other'} and {#if name??} allow for one.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true, idempotentHint = true, openWorldHint = false))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public Merged merge(
            @ToolArg(name = "event_type", description = "Picks one of our letters", required = false) String eventType,
            @ToolArg(
                            name = "template_text",
                            description = "Your own template, at most 20,000 characters; instead of event_type",
                            required = false)
                    String templateText,
            @ToolArg(description = "Values by name: texts, numbers, truth values, lists and objects of them")
                    Map<String, Object> data,
            @ToolArg(description = "text or html", defaultValue = "text") String format) {
        if (!List.of("text", "html").contains(format)) {
            throw new ToolCallException("format must be text or html.");
        }
        if ((eventType == null) == (templateText == null)) {
            throw new ToolCallException("Give event_type or template_text, one of them.");
        }
        boolean isHtml = format.equals("html");
        try {
            var letter = templateText == null
                    ? letters.ofEvent(eventType, data, isHtml)
                    : letters.given(templateText, data, isHtml);
            return new Merged(letter.content(), isHtml ? "text/html" : "text/plain", letter.template());
        } catch (InvalidProposal invalid) {
            throw new ToolCallException(invalid.getMessage());
        }
    }
}
