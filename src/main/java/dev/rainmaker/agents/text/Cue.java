package dev.rainmaker.agents.text;

import dev.rainmaker.platform.text.TextLines;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A wording that speaks for something.
 *
 * @param label what it speaks for
 * @param weight how strongly
 */
public record Cue(String label, double weight, Pattern pattern) {
    /** Whether the sentence holds it. */
    public boolean in(String sentence) {
        return pattern.matcher(sentence).find();
    }

    /**
     * Reads a cue file of the class path: one cue a line, {@code label | weight | regular expression}; blank lines and lines
     * with a leading # are skipped. A language is added by a further file.
     */
    public static List<Cue> load(String resource) {
        return TextLines.of(resource, "#").stream().map(Cue::parse).toList();
    }

    private static Cue parse(String line) {
        var parts = line.split("\\s*\\|\\s*", 3);
        var pattern = "(?<![\\p{L}\\p{N}])(?:" + parts[2].strip().replace("'", "['’]") + ")(?![\\p{L}])";
        return new Cue(
                parts[0].strip(),
                Double.parseDouble(parts[1]),
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
