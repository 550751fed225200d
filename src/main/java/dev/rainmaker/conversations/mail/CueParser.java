package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.List;

/** Reads the notation that {@link Cue} tells about. Built from the end, so that each part knows what follows. */
final class CueParser {
    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 7;
    private static final String NEVER = "\0";

    private final String line;

    CueParser(String line) {
        this.line = line.strip();
    }

    Cue.Node parse() {
        return sequence(line, new Cue.Done());
    }

    private static Cue.Node sequence(String part, Cue.Node next) {
        int close = part.lastIndexOf(')');
        if (close < 0) {
            return words(part, next);
        }
        int open = opening(part, close);
        var after = words(part.substring(close + 1), next);
        var choices = new ArrayList<Cue.Node>();
        for (var choice : split(part.substring(open + 1, close))) {
            choices.add(sequence(choice, after));
        }
        return sequence(part.substring(0, open), new Cue.Choice(List.copyOf(choices)));
    }

    private static int opening(String part, int close) {
        int depth = 0;
        for (var at = close; at >= 0; at--) {
            depth += part.charAt(at) == ')' ? 1 : part.charAt(at) == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("A bracket is not opened: " + part);
    }

    /** At the bars of the outermost level. */
    private static List<String> split(String choices) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (var at = 0; at < choices.length(); at++) {
            char sign = choices.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                parts.add(choices.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(choices.substring(start));
        return parts;
    }

    private static Cue.Node words(String part, Cue.Node next) {
        if (part.indexOf('(') >= 0) {
            throw new IllegalArgumentException("A bracket is not closed: " + part);
        }
        var node = next;
        for (var token : tokens(part).reversed()) {
            node = switch (token) {
                case ".." -> new Cue.Gap(SHORT_GAP, node);
                case "..." -> new Cue.Gap(LONG_GAP, node);
                default ->
                    token.length() > 1 && token.endsWith("*")
                            ? new Cue.Word(token.substring(0, token.length() - 1), true, node)
                            : new Cue.Word(token, false, node);
            };
        }
        return node;
    }

    /** Signs that end a sentence mean its end; others that stand alone are in no text. */
    private static List<String> tokens(String part) {
        var tokens = new ArrayList<String>();
        for (var chunk : Words.plain(part).strip().split("\\s+")) {
            switch (chunk) {
                case "..", "...", "#", "@" -> tokens.add(chunk);
                case ".", "!", "?" -> tokens.add(Words.END);
                default -> {
                    int before = tokens.size();
                    Words.split(chunk, tokens);
                    if (tokens.size() == before && !chunk.isEmpty()) {
                        tokens.add(NEVER);
                    } else if (chunk.endsWith("*")) {
                        tokens.set(tokens.size() - 1, tokens.getLast() + "*");
                    }
                }
            }
        }
        return tokens;
    }
}
