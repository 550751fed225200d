package dev.rainmaker.agents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits text into sentences; each is a piece of the text, word for word (a wrapped line's break is a space). A line break
 * ends a sentence unless the line was wrapped by a mail program.
 */
public final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’)]*(?=\\s+|$)");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:mr|mrs|ms|dr|prof|st|no|approx|ca|e\\.g|i\\.e|inc|ltd|co|vs|nr|bzw|z\\.b|[a-z])\\.$");
    private static final Pattern ORDINAL_DAY = Pattern.compile("(?:^|\\s)\\d{1,2}\\.$");
    private static final int WRAP = 55;

    private Sentences() {}

    /** The sentences in order, without blank ones. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var block : blocks(text)) {
            split(block, sentences);
        }
        return sentences;
    }

    /** The first sentence that holds the position of an unwrapped piece of it, or null. */
    public static String holding(List<String> sentences, String piece) {
        return sentences.stream()
                .filter(sentence -> sentence.contains(piece))
                .findFirst()
                .orElse(null);
    }

    /** One space for any white space: the form in which quotes are compared. */
    public static String normal(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        var current = new StringBuilder();
        for (var raw : text.split("\\R", -1)) {
            var line = raw.replace('\u00a0', ' ').strip();
            if (current.length() > 0 && !continues(current, line)) {
                blocks.add(current.toString());
                current.setLength(0);
            }
            if (!line.isEmpty()) {
                current.append(current.isEmpty() ? "" : " ").append(line);
            }
        }
        if (!current.isEmpty()) {
            blocks.add(current.toString());
        }
        return blocks;
    }

    private static boolean continues(StringBuilder before, String line) {
        if (line.isEmpty() || before.length() < WRAP) {
            return false;
        }
        return !".!?:".contains(before.substring(before.length() - 1)) && !line.matches("^([-*•]|\\d+[.)]\\s).*");
    }

    private static void split(String block, List<String> into) {
        var from = 0;
        var ends = END.matcher(block);
        while (ends.find()) {
            var piece = block.substring(from, ends.end());
            var rest = block.substring(ends.end()).stripLeading();
            if (rest.isEmpty() || endsHere(piece, rest)) {
                add(piece, into);
                from = ends.end();
            }
        }
        add(block.substring(from), into);
    }

    private static boolean endsHere(String piece, String rest) {
        if (ABBREVIATION.matcher(piece).find()) {
            return false;
        }
        if (ORDINAL_DAY.matcher(piece).find() && Calendars.startsWithMonth(rest)) {
            return false;
        }
        return !piece.endsWith(".") || !Character.isLowerCase(rest.charAt(0));
    }

    private static void add(String piece, List<String> into) {
        if (!piece.isBlank()) {
            into.add(piece.strip());
        }
    }
}
