package dev.rainmaker.simulation.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code {{date|wording}}} in a text by a date of the world, e.g. {@code {{SAT:10-17|us}}}. */
public record DateTemplate(WorldDate dates) {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^|}]+)\\|([a-z]+)}}");

    /** The text with every date written out. */
    public String render(String text) {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        DateWording.named(match.group(2)).write(dates.of(match.group(1)))));
    }
}
