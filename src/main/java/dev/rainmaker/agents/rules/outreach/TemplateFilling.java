package dev.rainmaker.agents.rules.outreach;

import dev.rainmaker.agents.EmailDraft.Claim;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {{name}}} and {@code {{name|fallback}}}; a sentence with a variable that stays empty is left out. */
final class TemplateFilling {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z_]+)\\s*(?:\\|([^{}]*))?\\}\\}");
    private static final Pattern GREETING =
            Pattern.compile("(?i)^(?:hi|hello|hey|dear|good (?:morning|day|afternoon))\\b[^.!?]{0,60}[,!]?$");

    private final Variables variables;
    private final List<Claim> claims = new ArrayList<>();
    private BriefSlot asked;
    private int kept;

    TemplateFilling(Variables variables) {
        this.variables = variables;
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** The slot that the filled text asks for. */
    Optional<BriefSlot> asked() {
        return Optional.ofNullable(asked);
    }

    /** Sentences that say something: greeting and lines without a verdict (signature) are not counted. */
    int sentencesKept() {
        return kept;
    }

    String subject(String template) {
        return fill(template.strip()).orElse("");
    }

    String body(String template) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : template.strip().split("\\R\\s*\\R")) {
            var lines = new ArrayList<String>();
            for (var line : paragraph.split("\\R")) {
                line(line.strip(), lines);
            }
            if (!lines.isEmpty()) {
                paragraphs.add(String.join("\n", lines));
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private void line(String line, List<String> into) {
        var sentences = new ArrayList<String>();
        for (var sentence : Sentences.of(line)) {
            var filled = fill(sentence);
            filled.ifPresent(sentences::add);
            if (filled.isPresent() && !GREETING.matcher(sentence).matches() && sentence.matches("(?s).*[.!?].*")) {
                kept++;
            }
        }
        if (!sentences.isEmpty()) {
            into.add(String.join(" ", sentences));
        }
    }

    private Optional<String> fill(String sentence) {
        var filled = new StringBuilder();
        var findings = new ArrayList<String>();
        var match = VARIABLE.matcher(sentence);
        while (match.find()) {
            var value = variables.of(match.group(1));
            if (value.isEmpty() && match.group(2) == null) {
                return Optional.empty();
            }
            value.map(Variables.Value::findingId).ifPresent(findings::add);
            value.map(Variables.Value::asks).ifPresent(slot -> asked = slot);
            match.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(value.map(Variables.Value::text).orElse(match.group(2))));
        }
        match.appendTail(filled);
        findings.stream().distinct().forEach(id -> claims.add(new Claim(filled.toString(), id)));
        return Optional.of(filled.toString());
    }
}
