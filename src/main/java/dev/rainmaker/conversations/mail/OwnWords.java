package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the sender of a mail wrote anew: without quoted and forwarded mail and without passages in quotation marks. */
final class OwnWords {
    private static final int HEAD = 6_000;
    private static final int TAIL = 1_500;
    private static final int MAX_LINE = 1_000;

    private static final Pattern QUOTE_BEGINS = Pattern.compile(
            "(?iu)^[\\s*_]*(?:(?:on|am|le|el|en) .{4,200}(?:wrote|writes|schrieb|a écrit|a ecrit|escribió|escribio)\\b.{0,80}:"
                    + "|-{2,}\\s*(?:original|forwarded|weitergeleitete|ursprüngliche|message|mensaje|nachricht|reenviado).{0,60}"
                    + "|(?:begin forwarded message|anfang der weitergeleiteten|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado).{0,60}"
                    + "|.{2,80} <[^<>\\s]+@[^<>\\s]+> (?:wrote|schrieb|a écrit|escribió).{0,80}:)\\s*$");
    private static final Pattern QUOTE_MAY_BEGIN = Pattern.compile("(?iu)^\\s*(?:on|am|le|el|en) .{4,200}");
    private static final Pattern FROM =
            Pattern.compile("(?iu)^[\\s*>]*(?:from|von|de|expéditeur|absender)\\s?\\*?\\s?:\\s.*");
    private static final Pattern FIELD = Pattern.compile(
            "(?iu)^[\\s*>]*(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto)\\s?\\*?\\s?:.*");
    private static final Pattern CITED = Pattern.compile("[\"“”„][^\"“”„\\n]{2,300}[\"“”]|«[^«»\\n]{2,300}»");

    private OwnWords() {}

    /** Bounded; empty when all is quoted. */
    static String of(String text) {
        var kept = new ArrayList<String>();
        var lines = bounded(text).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).length() > MAX_LINE ? lines.get(i).substring(0, MAX_LINE) : lines.get(i);
            if (begins(line, following(lines, i))) {
                break;
            }
            if (!line.stripLeading().startsWith(">")) {
                kept.add(line);
            }
        }
        return CITED.matcher(String.join("\n", kept)).replaceAll(" ").strip();
    }

    private static List<String> following(List<String> lines, int at) {
        return lines.subList(Math.min(at + 1, lines.size()), Math.min(at + 3, lines.size()));
    }

    private static boolean begins(String line, List<String> following) {
        if (line.length() > 400) {
            return false;
        }
        var next = following.isEmpty() ? "" : following.getFirst();
        return QUOTE_BEGINS.matcher(line).matches()
                || (line.length() + next.length() < 400
                        && QUOTE_MAY_BEGIN.matcher(line).matches()
                        && next.strip().endsWith(":")
                        && QUOTE_BEGINS
                                .matcher(line.strip() + " " + next.strip())
                                .matches())
                || (FROM.matcher(line).matches()
                        && following.stream()
                                .anyMatch(after -> after.length() < 400
                                        && FIELD.matcher(after).matches()));
    }

    private static String bounded(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + "\n\n" + text.substring(text.length() - TAIL);
    }
}
