package dev.rainmaker.mcp.proposal.merge;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.Limits;
import dev.rainmaker.mcp.proposal.render.ProposalTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills letter templates, one of ours per event type or one from outside, with data. Stateless and repeatable. */
@ApplicationScoped
public class Letters {
    /** What our own letters say of the proposal; those with a question mark may be left out. */
    public static final List<String> VARIABLES = List.of(
            "client_name",
            "company",
            "sender_name",
            "event_date?",
            "place?",
            "guests?",
            "total?",
            "valid_until?",
            "link?");

    private final OutsideTemplates templates = new OutsideTemplates();

    /**
     * A filled letter.
     *
     * @param template name of ours, or {@code given}
     */
    public record Letter(String content, String template) {}

    /** The letter of an event's type; HTML is a body of paragraphs. */
    public Letter ofEvent(String eventType, Map<String, Object> data, boolean isHtml) {
        Limits.required("event_type", eventType, 80);
        var template = ProposalTemplate.forEvent(eventType).id();
        var text = templates.fill(source(template), PlainData.of(data), isHtml).strip();
        return new Letter(isHtml ? paragraphs(text) : text + "\n", template);
    }

    /** A template whose text the caller gave; HTML stays as the caller wrote it, values are escaped. */
    public Letter given(String template, Map<String, Object> data, boolean isHtml) {
        Limits.required("template_text", template, OutsideTemplates.LONGEST_TEMPLATE);
        return new Letter(templates.fill(template, PlainData.of(data), isHtml), "given");
    }

    private static String source(String template) {
        var file = "proposal/letters/" + template + ".txt";
        try (var stream = Letters.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) throw new InvalidProposal("There is no letter for this type of event.");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + paragraph.strip().replaceAll("\\R", "<br>\n") + "</p>\n")
                .collect(Collectors.joining());
    }
}
